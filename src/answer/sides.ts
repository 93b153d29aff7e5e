import type { Evidence } from '../evidence/evidence.ts';
import { fitsYears } from '../evidence/governs.ts';
import { alternativesOf } from '../question/alternatives.ts';
import { type Comparative, comparativeOf } from '../question/comparative.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import type { Holding } from './holding.ts';
import type { Judge } from './judge.ts';
import { asksForTotal, countsSome, hardLack, type Lack, listsSpeakers } from './lacks.ts';
import { type Matter, matterOf } from './matter.ts';

/** One side with what was weighed for it, best first. */
export interface WeighedSide {
  readonly unit: string;
  readonly question: Question;
  readonly evidence: readonly Evidence[];
}

interface Candidate {
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
interface Least {
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
  sure: 0.3,
  toldIfSurest: 0.2,
  surest: 0.55,
};
const OF_ALL: Least = {
  told: 0.5,
  confidence: 0.3,
  toldIfSure: 0.3,
  sure: 0.6,
  toldIfSurest: 0.3,
  surest: 0.7,
};
const WHICH: Least = {
  told: 0.52,
  confidence: 0.1,
  toldIfSure: 0.52,
  sure: 0.6,
  toldIfSurest: 0.55,
  surest: 0.7,
};
const CONTRAST: Least = {
  told: 0.7,
  confidence: 0.05,
  toldIfSure: 0.55,
  sure: 0.6,
  toldIfSurest: 0.55,
  surest: 0.7,
};
/** Where no side writes most of the words that were asked in, the judge alone tells whether it is about that. */
const UNWRITTEN = { told: 0.7, confidence: 0.3, reach: 0.2, sure: 0.4 } as const;
/** The judge's confidence in what lacks the heaviest term, and how much else of the matter makes up for it. */
const SURE_WITHOUT = 0.6;
const TOLD_WITHOUT = 0.55;
/** So much of the matter needs no single term. */
const NEARLY_ALL = 0.75;
/** Less of the matter written anywhere, and it is missing. */
const LEAST_REACH = 0.5;
/** What the ranker's score gains by telling all of the matter, and by a figure that the question says. */
const OF_TOLD = 2;
const OF_FIGURE = 5;
/** A figure of something near is better than none: units seldom count the same thing. */
const NEAR = { told: 0.5, confidence: 0.3 } as const;

/** Of each side the evidence that answers, best first; empty where it has nothing to say. */
export function answeringEvidence(
  whole: Question,
  sides: readonly WeighedSide[],
  holding: Holding,
  judge: Judge,
): Evidence[][] {
  const all = sides.flatMap(({ evidence }) => evidence);
  const matters = new Map<Question['terms'], Matter>();
  const matterOfSide = ({ folded, terms }: Question) => {
    const matter = matters.get(terms) ?? matterOf(alternativesOf(folded, terms), all, holding);
    matters.set(terms, matter);
    return matter;
  };
  const named = whole.units.length > 1;
  const comparative = comparativeOf(whole.folded);
  // 大渡口有72所幼儿园,…: what the question says itself tells the sentence.
  const said = findFigures(whole.folded).filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  const says = ({ sentence }: Evidence) =>
    said.some(({ value, kind }) =>
      sentence.figures.some((figure) => figure.value === value && figure.kind === kind),
    );
  const judged = sides.map(({ unit, question, evidence }) => {
    const holds = whole.contrast?.holders.includes(unit) ?? true;
    const matter = matterOfSide(question);
    const candidates = evidence.map(
      (each): Candidate => ({
        each,
        told: matter.share(each),
        lack: lackOf(question, each, comparative),
        confidence: judge.judge(question, each, evidence).confidence,
      }),
    );
    return { question, matter, least: holds ? leastOf(whole) : CONTRAST, candidates };
  });
  // One side that is surely answered tells that the other words but frame the question.
  const isAnswered = judged.some(({ candidates, least }) =>
    candidates.some((each) => each.lack === null && each.told >= NEARLY_ALL && each.confidence >= least.sure),
  );
  return judged.map(({ question, matter, least, candidates }) => {
    const isThere = (isAnswered ? matter.leniently : matter.reach) >= LEAST_REACH;
    // Where hardly any of the matter is written anywhere, sureness is about something else.
    if (!isThere && !named) return [];
    const enough = candidates.filter(
      (each) =>
        (least !== OF_ALL || matter.hasHeaviest(each.each)) &&
        answers(question, each, matter, isThere, least),
    );
    const near = candidates.filter(
      (each) =>
        isThere &&
        each.lack === 'figure' &&
        each.each.figure !== null &&
        each.each.figure.unit !== '' &&
        !(asksForTotal(question) && countsSome(each.each)) &&
        each.told >= NEAR.told &&
        each.confidence >= Math.max(NEAR.confidence, least.sure),
    );
    // Where nobody asked for a number in so many words, a side without any may still tell of the thing.
    const told =
      comparative === null || enough.length > 0
        ? enough
        : candidates
            .map((each): Candidate => (each.lack === 'figure' ? { ...each, lack: null } : each))
            .filter((each) => answers(question, each, matter, isThere, least));
    const worth = ({ each, told }: Candidate) => each.score + OF_TOLD * told + (says(each) ? OF_FIGURE : 0);
    return (enough.length > 0 ? enough : near.length > 0 ? near : told).sort((a, b) => worth(b) - worth(a)).map(({ each }) => each);
  });
}

/** 同年, 当年: of the year told before. */
const SAME_YEAR = /^\s*(?:同年|当年|同期|这一年|该年)/u;

function lackOf(question: Question, each: Evidence, comparative: Comparative | null): Lack | null {
  if (listsSpeakers(each)) return 'only_named';
  const lack = hardLack({ ...question, whichUnits: false }, each);
  const { prepared, sentence, figure } = each;
  // 一座空房子 is no number to be set beside another.
  if (lack === null && comparative === 'amount' && figure?.numeral === '一') return 'figure';
  if (lack !== 'year' || !SAME_YEAR.test(sentence.folded)) return lack;
  const before = prepared.sentences[sentence.index - 1];
  return before !== undefined && fitsYears(question, { prepared, sentence: before }) ? null : lack;
}

/** Asks which of the named there are that …: 和平区、达川区,哪几个区…. */
const WHICH_OF_NAMED = /哪[几些]个?(?:区县?|县|家|地方|单位)/u;

function leastOf({ units, whichUnits, folded }: Question): Least {
  if (whichUnits || WHICH_OF_NAMED.test(folded)) return WHICH;
  return units.length > 1 ? TOPIC : OF_ALL;
}

function isSureOfUnwritten({ leniently }: Matter, told: number, confidence: number): boolean {
  return (
    (told >= UNWRITTEN.told && confidence >= UNWRITTEN.confidence) ||
    (leniently < UNWRITTEN.reach && confidence >= UNWRITTEN.sure)
  );
}

function answers(
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
  if (told >= least.toldIfSurest && confidence >= least.surest) return true;
  if (!isThere && least === TOPIC && isSureOfUnwritten(matter, told, confidence)) return true;
  const isTold = told >= NEARLY_ALL || (told >= least.told && hasHeaviest);
  return isThere && (matter.isSpecific || asksForTotal(question)) && isTold && confidence >= least.confidence;
}
