import { ANSWERABILITY_FEATURES, answerabilityFeatures } from '../../src/answer/answerability.ts';
import { firmLack } from '../../src/answer/lacks.ts';
import type { AssistantParts } from '../../src/createAssistant.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { TreeScorer } from '../../src/evidence/treeEnsemble.ts';
import { askedOf } from '../../src/extractor.ts';
import type { Question } from '../../src/question/understand.ts';
import type { Hit } from '../../src/retrieve/search.ts';

/** The weighed sentences of one question, and which of them hold the answer. */
export interface Example {
  readonly source: string;
  /** One of `PARTS`: questions on one article, one made-up report or one of the project's paragraphs are never parted. */
  readonly part: number;
  readonly question: Question;
  /** In the order of the paragraphs; not ranked yet. */
  readonly evidence: readonly Evidence[];
  readonly holds: readonly boolean[];
  /** Whether a sentence's paragraph is a right one, though the answer be spread over it. */
  readonly inGold: readonly boolean[];
  /** Without its gold paragraphs, or a question that has none: nothing here answers. */
  readonly gone: boolean;
}

export type Parts = Pick<AssistantParts, 'understander' | 'finder'>;

export interface Asked {
  readonly text: string;
  /** One side of a comparison: the question as it is asked of this unit alone. */
  readonly unit?: string;
  /** The score that its hits are held against; their own best where it is left out. */
  readonly top?: number;
  readonly source: string;
  readonly part: number;
  readonly inGold: (evidence: Evidence) => boolean;
  readonly holds: (evidence: Evidence) => boolean;
  /** Paragraphs that answer; taken away for the second of the two examples. */
  readonly isGold: (hit: Hit) => boolean;
  readonly answerable: boolean;
}

/** What a model learned from makes it look better than it is: each part of the questions is judged by one that saw the others only. */
export const PARTS = 3;

/** More than are weighed: what is taken away leaves room for others. */
const FOUND = 24;

/** The question as it is, and once more with its gold paragraphs taken away. */
export async function examplesOf({ understander, finder }: Parts, asked: Asked): Promise<Example[]> {
  const understood = understander.understand(asked.text);
  if (understood.kind === 'empty' || understood.kind === 'small_talk') return [];
  const question =
    asked.unit === undefined
      ? understood
      : { ...understood, ...askedOf(understood, asked.unit), units: [asked.unit], others: [] };
  const hits = await finder.hits(question, FOUND);
  const { source, part } = asked;
  const of = (kept: readonly Hit[], gone: boolean): Example => {
    const evidence = finder.evidence(question, kept, question.units, asked.top);
    const inGold = evidence.map((each) => !gone && asked.inGold(each));
    const holds = evidence.map((each, i) => (inGold[i] as boolean) && asked.holds(each));
    return { source, part, question, evidence, holds, inGold, gone };
  };
  if (!asked.answerable) return [of(hits, true)];
  const without = hits.filter((hit) => !asked.isGold(hit));
  return [of(hits, false), of(without, true)];
}

/** A sentence as the refusal score sees it, and whether it answers. */
export interface RefusalRow {
  readonly row: number[];
  readonly answers: boolean;
  /** Whether the sentence itself holds the answer, not only its paragraph. */
  readonly holds: boolean;
}

/** The best sentences without a firm lack, at most so many, best first. In reports a sentence answers by itself. */
export function refusalRows(
  { question, evidence, inGold, holds }: Example,
  score: TreeScorer,
  most: number,
): RefusalRow[] {
  const gold = new Set(evidence.filter((_, i) => inGold[i]).map(({ sentence }) => sentence));
  const holding = new Set(evidence.filter((_, i) => holds[i]).map(({ sentence }) => sentence));
  const ranked = evidence
    .map((each) => ({ ...each, score: score(each.features) }))
    .sort((a, b) => b.score - a.score);
  return ranked
    .filter((each) => firmLack(question, each) === null)
    .slice(0, most)
    .map((each) => ({
      row: answerabilityFeatures(question, each, ranked),
      answers: (question.corpusHasUnits ? holding : gold).has(each.sentence),
      holds: holding.has(each.sentence),
    }));
}

export const REFUSAL_COLUMNS: readonly string[] = ANSWERABILITY_FEATURES;

/** Width, case and white space don't make a text another one. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

export function sentenceText({ prepared, sentence }: Evidence): string {
  return prepared.paragraph.text.slice(sentence.span.start, sentence.span.end);
}
