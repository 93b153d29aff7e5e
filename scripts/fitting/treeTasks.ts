import type { RefusalModels } from '../../src/answer/judge.ts';
import type { TreeScorer } from '../../src/evidence/treeEnsemble.ts';
import { binRows } from './bins.ts';
import { type Example, type RefusalRow, refusalRows } from './examples.ts';
import { MADE_UP } from './fitSets.ts';
import type { TreeTask } from './treeWorker.ts';

const SEED = 20_261_122;
const RANKER = {
  trees: 400,
  rate: 0.05,
  rowShare: 0.8,
  columnShare: 0.5,
  leaves: 15,
  leastRows: 40,
  ridge: 1,
};
const REFUSAL = {
  reports: {
    trees: 400,
    rate: 0.03,
    rowShare: 0.8,
    columnShare: 0.2,
    leaves: 16,
    leastRows: 30,
    ridge: 10,
  },
  texts: {
    trees: 400,
    rate: 0.025,
    rowShare: 0.8,
    columnShare: 0.4,
    leaves: 8,
    leastRows: 30,
    ridge: 10,
  },
} as const;
/** How much a question of each source counts. */
const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  cmrc: 1.3,
  'cmrc among news': 1.3,
  news: 0.4,
  side: 1,
};
/**
 * How much a question of each source counts for the refusal score of reports and for that of other texts. Those whose
 * paragraph was taken away are as many as with it, and far fewer such are asked: they count so much of that.
 */
const REFUSAL_WEIGHTS: Readonly<Record<'reports' | 'texts', Readonly<Record<string, number>>>> = {
  reports: {
    // Plain facts are few beside everyday questions, and refused first when near-misses use a report's own words.
    fact: 6,
    list: 6,
    cmrc: 0.1,
    news: 0,
    strange: 1.5,
    near_miss: 5,
    unanswerable: 20,
    off_topic: 20,
    silent: 3,
  },
  texts: { cmrc: 0.5, 'cmrc among news': 0.7, news: 0.15 },
};
const GONE: Readonly<Record<'reports' | 'texts', number>> = { reports: 0.15, texts: 1.2 };
/** So many of a question's best sentences are learned from, those behind the first for less. */
const JUDGED: Readonly<Record<'reports' | 'texts', number>> = { reports: 3, texts: 1 };
const FURTHER = 0.5;
const OWN_WEIGHT = 3;
const MADE_UP_WEIGHT = 1.5;
const OWN = new Set(['fact', 'list', 'how', 'paraphrase', 'side']);

/** The ranker, fitted to all examples but those of one part. @param left null for none */
export function rankTask(examples: readonly Example[], left: number | null): TreeTask {
  const ranked = examples.filter(({ holds, gone, part }) => part !== left && !gone && holds.includes(true));
  const rows: (readonly number[])[] = [];
  const groupOf: number[] = [];
  const holds: number[] = [];
  const questions = ranked.map((example, group) => {
    const start = rows.length;
    example.evidence.forEach((each, i) => {
      rows.push(each.features);
      holds.push(example.holds[i] === true ? 1 : 0);
      groupOf.push(group);
    });
    return { start, end: rows.length, weight: rankWeight(example) };
  });
  return {
    name: `ranker${withoutPart(left)}, ${ranked.length} questions`,
    seed: SEED,
    binned: binRows(rows),
    groups: Int32Array.from(groupOf),
    goal: { kind: 'rank', questions, holds: Uint8Array.from(holds) },
    settings: RANKER,
  };
}

function withoutPart(left: number | null): string {
  return left === null ? '' : ` without part ${left}`;
}

/** A sentence as the refusal score sees it, with how much it counts. */
export interface JudgedSentence extends RefusalRow {
  readonly part: number;
  readonly weight: number;
}

/** The best sentences of each example that counts for a kind of text. @param ranker of each example one that did not see it */
export function judgedSentences(
  examples: readonly Example[],
  ranker: (example: Example) => TreeScorer,
  kind: keyof RefusalModels,
): JudgedSentence[] {
  return examples.flatMap((example) => {
    const weight = refusalWeight(example, kind);
    if (weight === 0) return [];
    return refusalRows(example, ranker(example), JUDGED[kind]).map((refusal, i) => ({
      ...refusal,
      part: example.part,
      weight: i === 0 ? weight : FURTHER * weight,
    }));
  });
}

/** The refusal score of a kind of text, fitted to all sentences but those of one part. @param left null for none */
export function refusalTask(
  sentences: readonly JudgedSentence[],
  kind: keyof RefusalModels,
  left: number | null,
): TreeTask {
  const judged = sentences.filter(({ part }) => part !== left);
  return {
    name: `refusal of ${kind}${withoutPart(left)}`,
    seed: SEED,
    binned: binRows(judged.map(({ row }) => row)),
    groups: Int32Array.from(judged, (_, i) => i),
    goal: {
      kind: 'tell',
      labels: Uint8Array.from(judged, ({ answers }) => (answers ? 1 : 0)),
      weights: Float64Array.from(judged, ({ weight }) => weight),
    },
    settings: REFUSAL[kind],
  };
}

function rankWeight({ source }: Example): number {
  return RANK_WEIGHTS[kindOfQuestion(source)] ?? OWN_WEIGHT;
}

function isMadeUp(source: string): boolean {
  return source.startsWith(MADE_UP);
}

function kindOfQuestion(source: string): string {
  return isMadeUp(source) ? source.slice(MADE_UP.length) : source;
}

function refusalWeight({ source, gone }: Example, kind: keyof RefusalModels): number {
  const asked = kindOfQuestion(source);
  const fixed = REFUSAL_WEIGHTS[kind][asked];
  const own = fixed ?? (kind === 'reports' && OWN.has(asked) ? OWN_WEIGHT : 0);
  const base = isMadeUp(source) ? MADE_UP_WEIGHT * own : own;
  // Near-misses and their like have no paragraph to take away.
  const isTakenAway = gone && (kind === 'texts' || fixed === undefined || OWN.has(asked));
  return isTakenAway ? base * GONE[kind] : base;
}
