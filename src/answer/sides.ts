import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import { alternativesOf } from '../question/alternatives.ts';
import { comparativeOf } from '../question/comparative.ts';
import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';
import {
  answers,
  type Candidate,
  CONTRAST,
  LEAST_REACH,
  lackOf,
  leastOf,
  NEARLY_ALL,
  OF_ALL,
} from './enough.ts';
import { asksForTotal, countsSome } from './figureLacks.ts';
import type { Holding } from './holding.ts';
import type { Judge } from './judge.ts';
import { type Matter, matterOf } from './matter.ts';
import { countsNoTotal } from './total.ts';
import { tellsAnUnaskedPlan, wantedKind } from './wanted.ts';

/** One side with what was weighed for it, best first. */
export interface WeighedSide {
  readonly unit: string;
  readonly question: Question;
  readonly evidence: readonly Evidence[];
}

/** What the ranker's score gains by telling all of the matter, and by a figure that the question says. */
const OF_TOLD = 2;
const OF_FIGURE = 5;
/** A plan where plans are asked for, a shortcoming where those are. */
const OF_KIND = 4;
/** 2022年 where 2022年 is asked for, against 2019年至2022年. */
const OF_YEAR = 4;
/** What a plan loses against what has been done, where nobody asked for plans. */
const OF_PLAN = 4;
/** A figure of something near is better than none: units seldom count the same thing. */
const NEAR = { told: 0.5, confidence: 0.3 } as const;

/** Evidence that answers for a side. */
export interface Telling {
  readonly each: Evidence;
  /** Share of the matter that its sentence tells itself, 0 to 1. */
  readonly itself: number;
  /** The more the better, among those of its side. */
  readonly worth: number;
}

/** 哪个区最早搞轮岗: whatever else was done first is no 轮岗. */
const SUPERLATIVE = /^(?:最[早先]|率先|首[个次先家]|第一个?|头一个)$/u;

/** Share of the matter and the judge's confidence that are enough beside another side's figure of the same unit. */
const BESIDE = { told: 0.25, confidence: 0.4 } as const;

/** Of each side the evidence that answers, best first; empty where it has nothing to say. */
export function answeringEvidence(
  whole: Question,
  sides: readonly WeighedSide[],
  holding: Holding,
  judge: Judge,
): readonly (readonly Telling[])[] {
  const all = sides.flatMap(({ evidence }) => evidence);
  const matters = new Map<Question['terms'], Matter>();
  const matterOfSide = ({ folded, terms }: Question) => {
    const telling = terms.filter(({ text }) => !SUPERLATIVE.test(text));
    const meant = telling.length > 0 ? telling : terms;
    const matter = matters.get(terms) ?? matterOf(alternativesOf(folded, meant), all, holding);
    matters.set(terms, matter);
    return matter;
  };
  const named = whole.units.length > 1;
  const comparative = comparativeOf(whole.folded);
  const wanted = wantedKind(whole.folded);
  // 大渡口有72所幼儿园,…: what the question says itself tells the sentence; 这两家 counts but the sides.
  const said = findFigures(whole.folded).filter(
    ({ kind, numeral }) => /\d/u.test(numeral) && (kind === 'quantity' || kind === 'percent'),
  );
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
    return {
      question,
      matter,
      least: holds ? leastOf(whole) : CONTRAST,
      candidates: sureOfTheYear(question, candidates),
    };
  });
  // One side that is surely answered tells that the other words but frame the question.
  const isAnswered = judged.some(({ candidates, least }) =>
    candidates.some((each) => each.lack === null && each.told >= NEARLY_ALL && each.confidence >= least.sure),
  );
  const answered = judged.map(({ question, matter, least, candidates }) => {
    const isThere = (isAnswered ? matter.leniently : matter.reach) >= LEAST_REACH;
    // Where hardly any of the matter is written anywhere, sureness is about something else.
    if (!isThere && !named) return { telling: [], beside: () => [] };
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
        !countsNoTotal(question, each.each) &&
        each.told >= NEAR.told &&
        each.confidence >= Math.max(NEAR.confidence, least.sure),
    );
    // Where nobody asked for a number in so many words, a side without any may still tell of the thing.
    const told =
      comparative === null || enough.length > 0 || asksForTotal(question)
        ? enough
        : candidates
            .map((each): Candidate => (each.lack === 'figure' ? { ...each, lack: null } : each))
            .filter((each) => answers(question, each, matter, isThere, least));
    const worth = ({ each, told }: Candidate) =>
      each.score +
      OF_TOLD * told +
      (whole.whichUnits ? OF_TOLD * matter.ownShare(each) : 0) +
      (says(each) ? OF_FIGURE : 0) +
      (wanted?.(each) === true ? OF_KIND : 0) -
      (tellsAnUnaskedPlan(whole.folded, each) ? OF_PLAN : 0) +
      (namesTheYear(question, each) ? OF_YEAR : 0);
    const tellings = (answering: readonly Candidate[]): Telling[] =>
      answering
        .map((candidate) => ({
          each: candidate.each,
          itself: matter.ownShare(candidate.each),
          worth: worth(candidate),
        }))
        .sort((a, b) => b.worth - a.worth);
    // Told beside a figure of the other side: 驾驶经历 in years beside 驾龄 in years.
    const beside = (units: readonly string[]) =>
      tellings(
        candidates.filter(
          ({ each, told, lack, confidence }) =>
            lack === 'figure' &&
            each.figure !== null &&
            units.some((unit) => unit !== '' && unit === each.figure?.unit) &&
            !asksForTotal(question) &&
            told >= BESIDE.told &&
            confidence >= BESIDE.confidence,
        ),
      );
    return {
      telling: tellings(enough.length > 0 ? enough : near.length > 0 ? near : told),
      beside: wantsFigure(question) && named && (whole.contrast ?? null) === null ? beside : () => [],
    };
  });
  if (whole.whichUnits) return answered.map(({ telling }) => telling);
  const units = answered.flatMap(({ telling }) =>
    telling.slice(0, 1).map(({ each }) => each.figure?.unit ?? ''),
  );
  return answered.map(({ telling, beside }) => (telling.length > 0 ? telling : beside(units)));
}

const ALL_OF_IT = 0.95;
const PART_OF_IT = { one: 0.7, have: 0.61, do: 0.5 } as const;
const ASKS_FOR_SEVERAL = /哪些|几[个家]|都|还|各|提|谈|讲/u;
const HAVE = /(?:有|得过?|获得?|拿|评上|入选)(?:了|过|到)?(?!哪|谁|几|没)\p{Script=Han}{2,}[?？]?$/u;

/**
 * Of each side what is left to answer a question which units …, beside the others. Where one unit's sentence tells all of what units are
 * looked for by, another's that tells part of it is about something else: surely where one unit is asked for, nearly so where several are
 * that have a thing, less so where they do something, which is told in many words.
 */
export function tellingAsMuch(
  { folded, whichUnits }: Question,
  sides: readonly (readonly Telling[])[],
): readonly (readonly Telling[])[] {
  if (!whichUnits) return sides;
  const most = Math.max(0, ...sides.flat().map(({ itself }) => itself));
  if (most < ALL_OF_IT) return sides;
  const least = PART_OF_IT[!ASKS_FOR_SEVERAL.test(folded) ? 'one' : HAVE.test(folded) ? 'have' : 'do'];
  return sides.map((telling) => telling.filter(({ itself }) => itself >= least));
}

/** Where a figure of a span may answer, the same measure of the very year that is asked for answers no less surely. */
function sureOfTheYear(question: Question, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((own) => {
    if (own.each.figure === null || !namesTheYear(question, own.each)) return own;
    const rivals = candidates.filter(
      ({ each, told }) => each.figure?.unit === own.each.figure?.unit && told <= own.told,
    );
    return { ...own, confidence: Math.max(...rivals.map(({ confidence }) => confidence)) };
  });
}

function namesTheYear({ years }: Question, { sentence: { folded, figures } }: Evidence): boolean {
  return (
    years.length === 1 &&
    figures.some(
      ({ kind, value, start, end }) =>
        kind === 'year' &&
        value === years[0] &&
        !/[-—–~至到]$/u.test(folded.slice(0, start)) &&
        !/^\s*[-—–~至到]\s*\d/u.test(folded.slice(end)),
    )
  );
}
