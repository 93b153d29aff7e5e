import type { Question } from '../question/understand.ts';
import type { Evidence } from './evidence.ts';
import { wantsFigure } from './expectedFigure.ts';
import { claimsDone, speaksOfPlan } from './plan.ts';

/** Whether a sentence's evidence suffices to answer with it, and if not, what it lacks. */
export type Judgement =
  | { readonly kind: 'enough'; readonly confidence: number }
  | {
      readonly kind: 'not_enough';
      readonly why: 'coverage' | 'figure' | 'year' | 'plan' | 'name' | 'only_named';
      readonly confidence: number;
    };

/** Least confidence for an answer. Chosen on tune.jsonl and CMRC articles with an even index. */
const LEAST = 0.5;

/** A speakers' list names units without reporting anything of them. */
const ONLY_NAMES = /(?:交流|介绍|分享)了?(?:经验|做法|典型|体会)|作了?(?:交流|发言|汇报|经验)|(?:参加|出席)了?(?:会议|活动|仪式)/u;

export function judge(question: Question, evidence: Evidence): Judgement {
  const confidence = confidenceOf(question, evidence);
  const lacks = (why: 'coverage' | 'figure' | 'year' | 'plan' | 'name' | 'only_named'): Judgement => ({
    kind: 'not_enough',
    why,
    confidence,
  });
  if (!namesAll(question, evidence)) return lacks('name');
  if (onlyNames(question, evidence)) return lacks('only_named');
  if (wantsFigure(question) && evidence.figure === null) return lacks('figure');
  if (!fitsYears(question, evidence)) return lacks('year');
  if (evidence.sentence.plan !== 'none' && claimsDone(question.folded) && !speaksOfPlan(question.folded)) return lacks('plan');
  return confidence >= LEAST ? { kind: 'enough', confidence } : lacks('coverage');
}

function confidenceOf(question: Question, evidence: Evidence): number {
  const focus = question.focus.length === 0 ? 0 : 0.2 * (evidence.focus - 0.6);
  return evidence.coverage * 0.8 + evidence.inSentence * 0.2 - 0.25 * evidence.missing + focus;
}

/** Places and institutions that report nothing themselves must stand in the sentence or its paragraph. */
export function namesAll(question: Question, { prepared, sentence }: Evidence): boolean {
  if (!question.corpusHasUnits) return true;
  return question.others.every((name) => {
    const stem = name.length > 2 ? name.replace(/(?:区|县|市|旗|省)$/u, '') : name;
    return sentence.folded.includes(stem) || (question.units.length > 0 && prepared.folded.includes(stem));
  });
}

function onlyNames(question: Question, { sentence }: Evidence): boolean {
  if (question.others.length === 0 || !ONLY_NAMES.test(sentence.folded)) return false;
  return ['how', 'howMany', 'share', 'which', 'topic', 'why'].includes(question.type);
}

/** A year asked about is the sentence's own, or governs it from before, or is the document's. */
export function fitsYears(question: Question, { prepared, sentence }: Evidence): boolean {
  return question.years.every((year) => {
    const own = yearsIn(sentence.folded);
    if (own.length > 0) return own.some((range) => year >= range.from && year <= range.to);
    const before = prepared.sentences.slice(0, sentence.index).map(({ folded }) => yearsIn(folded));
    const nearest = before.findLast((years) => years.length > 0);
    if (nearest !== undefined) return nearest.some((range) => year >= range.from && year <= range.to);
    return prepared.document.date?.startsWith(String(year)) ?? false;
  });
}

function yearsIn(folded: string): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const match of folded.matchAll(/((?:19|20)\d{2})(?:年)?(?:[-—–至到~]+((?:19|20)\d{2})年?)?/gu)) {
    const from = Number(match[1]);
    ranges.push({ from, to: match[2] === undefined ? from : Number(match[2]) });
  }
  return ranges;
}
