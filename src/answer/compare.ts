import type { Evidence } from '../evidence/evidence.ts';
import type { Finder } from '../evidence/find.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { refusal, withWhatLabelsName } from './answerQuestion.ts';
import { disagreeing, sideBySide } from './disagreement.ts';
import type { DraftLine } from './draft.ts';
import { createHolding } from './holding.ts';
import type { Judge } from './judge.ts';
import { periodOf } from './period.ts';
import { claimOf, proofOf, type Response } from './respond.ts';
import { answeringEvidence } from './sides.ts';

/** One unit of a comparison: the question as it would be asked of it alone, with its own hits. */
export interface Side {
  readonly unit: string;
  readonly question: Question;
  readonly hits: readonly Hit[];
}

/**
 * One block a unit, in the order asked; units with nothing are told together as 未见记载, as are the places
 * asked about that no document reports of (`strangers`).
 */
export function compare(
  whole: Question,
  sides: readonly Side[],
  strangers: readonly string[],
  finder: Finder,
  judge: Judge,
  similarity: WordSimilarity,
  texts: AnswerTexts,
): Response {
  const lines: DraftLine[] = [];
  const silent: string[] = [...strangers];
  const weighed: Evidence[] = [];
  // A side is weak against the best of all sides, not only against its own best.
  const top = Math.max(...sides.map(({ hits }) => hits[0]?.score ?? 0));
  const weighedSides = sides.map(({ unit, question, hits }) => ({
    unit,
    question,
    evidence: finder.evidence(question, hits, [unit], top),
  }));
  const answering = answeringEvidence(whole, weighedSides, createHolding(similarity), judge);
  for (const [at, { unit, question, evidence }] of weighedSides.entries()) {
    weighed.push(...evidence.slice(0, 3));
    const enough = answering[at] ?? [];
    const best = enough.find(({ label }) => !label) ?? enough[0];
    if (best === undefined) {
      silent.push(unit);
      continue;
    }
    const lead = texts.districtLead(unit);
    const other = disagreeing(question, best, evidence, judge);
    if (other !== null) {
      lines.push(...sideBySide(question, [best, other], texts, lead));
      continue;
    }
    for (const each of withWhatLabelsName(withSecond(best, enough), evidence)) {
      const { quote } = proofOf(question, each);
      const period = periodOf(each, quote);
      // 达川区：达川区坚持… says it twice.
      const label = quote.startsWith(unit) ? '' : lead;
      lines.push(
        claimOf(question, each, texts, period === '' ? label : `${label}${texts.drafting.period(period)}`),
      );
    }
  }
  if (lines.length === 0) {
    const ranked = weighed.sort((a, b) => b.score - a.score);
    const response = refusal(whole, ranked, []);
    return whole.units.length + strangers.length > 1 ? { ...response, silent } : response;
  }
  if (silent.length > 0) lines.push({ kind: 'remark', text: texts.notRecorded(silent) });
  return { kind: 'draft', draft: lines, verdict: null };
}

/** A further sentence of a side is of the same paragraph and nearly as telling, by the ranker's score. */
const AS_TELLING = 1;
/** Characters of a side's two sentences together: what is set side by side is read at a glance. */
const TOGETHER = 160;

/** The best sentence of a side, and one more where the two stay short; a second figure only beside a first one. */
function withSecond(best: Evidence, enough: readonly Evidence[]): Evidence[] {
  const second = enough.find(
    (each) =>
      each.sentence !== best.sentence &&
      !each.label &&
      each.prepared === best.prepared &&
      each.score >= best.score - AS_TELLING &&
      (each.figure === null) === (best.figure === null) &&
      lengthOf(each) + lengthOf(best) <= TOGETHER,
  );
  return second === undefined ? [best] : [best, second];
}

function lengthOf({ sentence: { span } }: Evidence): number {
  return span.end - span.start;
}
