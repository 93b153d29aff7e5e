import type { Evidence } from '../evidence/evidence.ts';
import { fitsYears } from '../evidence/governs.ts';
import type { Comparative } from '../question/comparative.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { asksForTotal } from './figureLacks.ts';
import { firmLack, hardLack, type Lack, listsSpeakers } from './lacks.ts';
import type { Matter } from './matter.ts';
import { countsNoTotal, tellsTotal } from './total.ts';

export interface Candidate {
  readonly each: Evidence;
  /** Share of the matter, against the side that tells most of it. */
  readonly told: number;
  readonly lack: Lack | null;
  readonly confidence: number;
}

/**
 * A side is answered by what tells enough of the matter, its heaviest term among it; less is enough where the judge
 * is sure. Units set side by side on a topic need little, more is needed where it is asked which units there are,
 * most where a thing of one unit is asked of another. Chosen on the comparisons of the tuning sets.
 */
export interface Least {
  readonly told: number;
  readonly confidence: number;
  readonly toldIfSure: number;
  readonly sure: number;
  readonly toldIfSurest: number;
  readonly surest: number;
}
const TOPIC: Least = {
  told: 0.45,
  confidence: 0.05,
  toldIfSure: 0.33,
  sure: 0.25,
  toldIfSurest: 0.2,
  surest: 0.48,
};
export const OF_ALL: Least = {
  told: 0.5,
  confidence: 0.25,
  toldIfSure: 0.3,
  sure: 0.45,
  toldIfSurest: 0.3,
  surest: 0.6,
};
const WHICH: Least = {
  told: 0.52,
  confidence: 0.1,
  toldIfSure: 0.52,
  sure: 0.5,
  toldIfSurest: 0.55,
  surest: 0.6,
};
export const CONTRAST: Least = {
  told: 0.7,
  confidence: 0.05,
  toldIfSure: 0.55,
  sure: 0.4,
  toldIfSurest: 0.55,
  surest: 0.7,
};
/** Words of its own for the thing, which the judge knows and no list does. */
const CERTAIN = { told: 0.2, confidence: 0.78 } as const;
/** Confidence in the total of a side that tells all of the matter. */
const TOTAL = 0.15;
/** Where no side writes most of the words that were asked in, what tells the rest of them needs a surer judge. */
const UNWRITTEN = { reach: 0.3, heaviest: 0.6, told: 0.7, confidence: 0.3 } as const;
/** The judge's confidence in what lacks the heaviest term, and how much else of the matter makes up for it. */
const SURE_WITHOUT = 0.35;
const TOLD_WITHOUT = 0.55;
const SUREST_WITHOUT = 0.62;
/** So much of the matter needs no single term. */
export const NEARLY_ALL = 0.75;
/** Less of the matter written anywhere, and it is missing. */
export const LEAST_REACH = 0.5;

/** 同年, 当年: of the year told before. */
const SAME_YEAR = /^\s*(?:同年|当年|同期|这一年|该年)/u;

/** What it lacks outright to answer for a side. */
export function lackOf(question: Question, each: Evidence, comparative: Comparative | null): Lack | null {
  if (listsSpeakers(each)) return 'only_named';
  const side = { ...question, whichUnits: false };
  const total = tellsTotal(question, each) && firmLack(side, each) === null;
  const lack = total ? null : hardLack(side, each);
  const { prepared, sentence, figure } = each;
  if (lack === null && comparative === 'amount' && figure !== null && countsHardly(figure)) return 'figure';
  if (lack === null && countsNoTotal(question, each)) return 'figure';
  if (lack !== 'year' || !SAME_YEAR.test(sentence.folded)) return lack;
  const before = prepared.sentences[sentence.index - 1];
  return before !== undefined && fitsYears(question, { prepared, sentence: before }) ? null : lack;
}

/** 一座空房子, 每人联系两所学校: no number to be set beside another. */
function countsHardly({ kind, numeral, value }: Figure): boolean {
  return kind === 'quantity' && !/\d/u.test(numeral) && (value ?? 0) < 10;
}

/** Asks which of the named there are that …: 和平区、达川区,哪几个区…. */
const WHICH_OF_NAMED = /哪[几些]个?(?:区县?|县|家|地方|单位)/u;

export function leastOf({ units, whichUnits, folded }: Question): Least {
  if (whichUnits || WHICH_OF_NAMED.test(folded)) return WHICH;
  return units.length > 1 ? TOPIC : OF_ALL;
}

function isSureOfUnwritten({ leniently, toldToUntold }: Matter, told: number, confidence: number): boolean {
  return (
    leniently >= UNWRITTEN.reach &&
    toldToUntold >= UNWRITTEN.heaviest &&
    told >= UNWRITTEN.told &&
    confidence >= UNWRITTEN.confidence
  );
}

/** Whether a candidate answers for its side. */
export function answers(
  question: Question,
  { each, told, lack, confidence }: Candidate,
  matter: Matter,
  isThere: boolean,
  least: Least,
): boolean {
  if (lack !== null) return false;
  const hasHeaviest = matter.hasHeaviest(each);
  // What lacks the heaviest term tells enough else, or the judge is all the surer.
  const isWhole = matter.leniently >= LEAST_REACH && (hasHeaviest || told >= TOLD_WITHOUT);
  const sure = isWhole ? least.sure : Math.max(least.sure, SURE_WITHOUT);
  if (told >= least.toldIfSure && confidence >= sure) return true;
  if (told >= least.toldIfSurest && confidence >= (hasHeaviest ? least.surest : SUREST_WITHOUT)) return true;
  if (told >= CERTAIN.told && confidence >= CERTAIN.confidence) return true;
  if (!isThere && least === TOPIC && isSureOfUnwritten(matter, told, confidence)) return true;
  const isTold = told >= NEARLY_ALL || (told >= least.told && hasHeaviest);
  // 全区现有中小学校211所 tells what 多少所学校 asks for, whatever else it lacks: what counts a part only was left out before.
  const isTotal = asksForTotal(question);
  const bar = isTotal ? Math.min(TOTAL, least.confidence) : least.confidence;
  return isThere && (matter.isSpecific || isTotal) && isTold && confidence >= bar;
}
