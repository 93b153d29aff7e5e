import type { Evidence } from '../evidence/evidence.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import type { Judge } from './judge.ts';
import { hardLack } from './lacks.ts';
import type { Holding } from './sideHolding.ts';

/** One side with what was weighed for it, best first. */
export interface WeighedSide {
  readonly unit: string;
  readonly question: Question;
  readonly evidence: readonly Evidence[];
}

/**
 * A side is answered by what tells enough of the matter, against the side that tells most of it (`told`), its heaviest
 * term among it; less is enough where the judge is sure. Units set side by side on a topic need little, more is
 * needed where it is asked which units there are, most where a thing of one unit is asked of another.
 */
const LEAST = {
  topic: { told: 0.45, confidence: 0.05, toldIfSure: 0.33, sure: 0.3, toldIfSurest: 0.2 },
  all: { told: 0.5, confidence: 0.1, toldIfSure: 0.3, sure: 0.6, toldIfSurest: 0.3 },
  which: { told: 0.52, confidence: 0.1, toldIfSure: 0.5, sure: 0.6, toldIfSurest: 0.5 },
  contrast: { told: 0.7, confidence: 0.05, toldIfSure: 0.55, sure: 0.6, toldIfSurest: 0.55 },
} as const;
const SUREST = 0.7;
/** So much of the matter needs no single term. */
const NEARLY_ALL = 0.75;
const NEAR = { told: 0.5, sure: 0.5 } as const;
/** A term of the matter is one that some side tells of. */
const REACHED = 0.3;
/** Less of the matter's weight that any side tells of, and only the judge can say that it is told at all. */
const LEAST_REACHED = 0.5;
/** Share of its reach at which the heaviest term is there. */
const LEAST_OF_HEAVIEST = 0.4;
/** Terms of this share of its weight are as telling. */
const AS_HEAVY = 0.8;

/** Of each side the evidence that answers, best first; empty where it has nothing to say. */
export function answeringEvidence(
  whole: Question,
  sides: readonly WeighedSide[],
  holding: Holding,
  judge: Judge,
): Evidence[][] {
  const contrast = whole.contrast ?? null;
  const matters = {
    whole: matterOf(whole.terms, sides, holding),
    told: contrast === null ? null : matterOf(contrast.told, sides, holding),
    asked: contrast === null ? null : matterOf(contrast.asked, sides, holding),
  };
  return sides.map(({ unit, question, evidence }) => {
    const holds = contrast?.holders.includes(unit) ?? true;
    const matter = (holds ? matters.told : matters.asked) ?? matters.whole;
    const least =
      LEAST[!holds ? 'contrast' : whole.units.length > 1 ? 'topic' : whole.whichUnits ? 'which' : 'all'];
    const candidates = evidence.map((each) => ({
      each,
      told: matter.share(each),
      lack: hardLack({ ...question, whichUnits: false }, each),
      confidence: judge.judge(question, each, evidence).confidence,
    }));
    const enough = candidates.filter(({ each, told, lack, confidence }) => {
      // Where hardly any of the matter is written anywhere, sureness is about something else.
      if (lack !== null || (!matter.isReached && whole.units.length < 2)) return false;
      if (told >= least.toldIfSure && confidence >= least.sure) return true;
      if (told >= least.toldIfSurest && confidence >= SUREST) return true;
      const isTold = told >= NEARLY_ALL || (told >= least.told && matter.hasHeaviest(each));
      return matter.isReached && isTold && confidence >= least.confidence;
    });
    // A figure of something near is better than none: units seldom count the same thing.
    const near = candidates.filter(
      ({ each, told, lack, confidence }) =>
        matter.isReached &&
        lack === 'figure' &&
        each.figure !== null &&
        told >= NEAR.told &&
        confidence >= NEAR.sure,
    );
    return (enough.length > 0 ? enough : near)
      .sort((a, b) => b.each.score + 2 * b.told - (a.each.score + 2 * a.told))
      .map(({ each }) => each);
  });
}

interface Matter {
  /** Whether the sides tell of most of it. */
  readonly isReached: boolean;
  /** How much of it evidence tells, against what a side tells at best, 0 to 1. */
  share(evidence: Evidence): number;
  hasHeaviest(evidence: Evidence): boolean;
}

/** The matter of a comparison as its sides write of it: a term that none of them tells of holds against none. */
function matterOf(terms: readonly ContentTerm[], sides: readonly WeighedSide[], holding: Holding): Matter {
  const all = sides.flatMap(({ evidence }) => evidence);
  const reach = terms
    .filter((term) => !isVerbForm(term))
    .map((term) => ({ term, most: Math.max(0, ...all.map((each) => holding(term, each))) }));
  const told = reach.filter(({ most }) => most >= REACHED);
  const weightOf = (of: typeof reach) => of.reduce((sum, { term }) => sum + term.weight, 0);
  const total = (each: Evidence) =>
    told.reduce((sum, { term }) => sum + term.weight * holding(term, each), 0);
  const best = Math.max(0, ...all.map(total));
  const most = Math.max(0, ...told.map(({ term }) => term.weight));
  const heaviest = told.filter(({ term }) => term.weight >= AS_HEAVY * most);
  return {
    isReached: best > 0 && weightOf(told) >= LEAST_REACHED * weightOf(reach),
    share: (each) => (best === 0 ? 0 : total(each) / best),
    hasHeaviest: (each) => heaviest.some(({ term, most }) => holding(term, each) >= LEAST_OF_HEAVIEST * most),
  };
}

/** 添了, 各办: what is left of a verb of one character tells of no thing. */
function isVerbForm({ text, known }: ContentTerm): boolean {
  return known !== true && /^(?:[各都也还]?[\p{Script=Han}][了过得]|各[\p{Script=Han}])$/u.test(text);
}
