import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import type { Finder } from '../evidence/find.ts';
import type { WordSimilarity } from '../evidence/matching.ts';
import { comparativeOf } from '../question/comparative.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { refusal } from './answerQuestion.ts';
import { disagreeing, sideBySide } from './disagreement.ts';
import type { DraftLine } from './draft.ts';
import { withWhatLabelsName } from './goesWith.ts';
import { createHolding } from './holding.ts';
import type { Judge } from './judge.ts';
import { orderOf } from './order.ts';
import { periodOf } from './period.ts';
import { claimOf, proofOf, type Response } from './respond.ts';
import { sameThing, tellingFigure } from './sameThing.ts';
import { answeringEvidence, type Telling, tellingAsMuch } from './sides.ts';

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
  const comparative = comparativeOf(whole.folded);
  const firm = tellingAsMuch(whole, answering);
  const told = weighedSides.flatMap((side, at) => {
    const telling = firm[at] ?? [];
    const best = telling.find(({ each }) => !each.label) ?? telling[0];
    return best === undefined ? [] : [{ ...side, telling, best }];
  });
  // Of one that tells part of it nobody may say that it tells nothing.
  silent.push(...weighedSides.filter((_, at) => (answering[at] ?? []).length === 0).map(({ unit }) => unit));
  const counted = comparative === 'amount' && (whole.ownMatter ?? null) === null ? sameThing(told) : null;
  for (const [at, { unit, question, evidence, telling, best }] of told.entries()) {
    const figure = counted?.[at];
    const lead = texts.districtLead(unit);
    const other = disagreeing(question, best.each, evidence, judge);
    if (other !== null) {
      lines.push(...sideBySide(question, [best.each, other], texts, lead));
      continue;
    }
    const chosen =
      figure === undefined
        ? withSecond(question, best, telling)
        : [tellingFigure(figure.telling.each, figure.figure)];
    for (const each of withWhatLabelsName(withWhatOpens(chosen, evidence), evidence)) {
      const { quote } = proofOf(question, each);
      const period = periodOf(each, quote);
      // 达川区：达川区坚持… says it twice.
      const label = quote.startsWith(unit) ? '' : lead;
      lines.push(
        claimOf(question, each, texts, period === '' ? label : `${label}${texts.drafting.period(period)}`),
      );
    }
  }
  for (const { evidence } of weighedSides) weighed.push(...evidence.slice(0, 3));
  if (lines.length === 0) {
    const ranked = weighed.sort((a, b) => b.score - a.score);
    const response = refusal(whole, ranked, []);
    // 哪个好 asks for nothing that a unit could be silent of.
    const missed = whole.terms.length === 0 ? strangers : silent;
    return whole.units.length + strangers.length > 1 ? { ...response, silent: missed } : response;
  }
  const order = orderOf(comparative, told, counted, texts);
  if (order !== null) lines.push(order);
  if (silent.length > 0) lines.push({ kind: 'remark', text: texts.notRecorded(silent) });
  return { kind: 'draft', draft: lines, verdict: null };
}

/** A further sentence of a side is of the same paragraph and nearly as telling, by the ranker's score. */
const AS_TELLING = 1;
/** It tells of the matter itself, this share of what the best one tells. */
const TELLS_ITSELF = 0.4;
const OF_BEST = 0.6;
/** Characters of a side's two sentences together: what is set side by side is read at a glance. */
const TOGETHER = 160;

/** The best sentence of a side, and one more where the two stay short; beside a figure that was asked for, nothing. */
function withSecond(question: Question, best: Telling, telling: readonly Telling[]): Evidence[] {
  if (wantsFigure(question) && best.each.figure !== null) return [best.each];
  const second = telling.find(
    ({ each, itself }) =>
      each.sentence !== best.each.sentence &&
      !each.label &&
      !opens(each) &&
      each.prepared === best.each.prepared &&
      each.score >= best.each.score - AS_TELLING &&
      itself >= Math.max(TELLS_ITSELF, OF_BEST * best.itself) &&
      (each.figure === null) === (best.each.figure === null) &&
      lengthOf(each) + lengthOf(best.each) <= TOGETHER,
  );
  return second === undefined ? [best.each] : [best.each, second.each];
}

/** Folded characters of a sentence that only opens what its paragraph tells: 补充新教师,主要靠三条渠道。 */
const OPENER = 32;
const SHORT_OPENER = 20;

/** Sentences that go on where the best one only opens its paragraph. */
const GOES_ON = 2;

/** With what goes on, as long as they stay short together, where the best sentence only opens its paragraph. */
function withWhatOpens(chosen: readonly Evidence[], evidence: readonly Evidence[]): Evidence[] {
  const [best, ...others] = chosen;
  if (best === undefined || others.length > 0 || best.label || !opens(best)) return [...chosen];
  const shown = [best];
  for (let step = 1; step <= GOES_ON; step++) {
    const next = evidence.find(
      (each) => each.prepared === best.prepared && each.sentence.index === best.sentence.index + step,
    );
    const length = shown.reduce((sum, each) => sum + lengthOf(each), 0);
    if (next === undefined || (step > 1 && length + lengthOf(next) > TOGETHER)) break;
    shown.push(next);
  }
  return shown;
}

function opens({ sentence: { index, folded, figures } }: Evidence): boolean {
  return (
    folded.length <= (index === 0 ? OPENER : SHORT_OPENER) &&
    figures.every(({ kind, numeral }) => (kind !== 'quantity' || !/\d/u.test(numeral)) && kind !== 'percent')
  );
}

function lengthOf({ sentence: { span } }: Evidence): number {
  return span.end - span.start;
}
