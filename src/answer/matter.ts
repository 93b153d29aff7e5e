import type { Evidence } from '../evidence/evidence.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Holding } from './holding.ts';

/** What a comparison is about, as its sides write of it: a term that none of them tells of holds against none. */
export interface Matter {
  /** Share of its weight that some side tells of, 0 to 1. */
  readonly reach: number;
  /** The same where a word that no document writes weighs no more than what is told of: it may but frame the question. */
  readonly leniently: number;
  /** Weight of the heaviest thing that some side tells of, against the heaviest that none does; Infinity where all are told of. */
  readonly toldToUntold: number;
  /** Whether it names anything that not every unit writes of: 学生 alone is none. */
  readonly isSpecific: boolean;
  /** How much of it evidence tells, against what a side tells at best, 0 to 1. */
  share(evidence: Evidence): number;
  /** The same in the evidence's sentence alone, not by what stands around it. */
  ownShare(evidence: Evidence): number;
  /** Whether evidence tells of its heaviest term. */
  hasHeaviest(evidence: Evidence): boolean;
}

/** A term of the matter is one that some side tells of. */
const REACHED = 0.4;
/** Share of its reach at which the heaviest term is there. */
const LEAST_OF_HEAVIEST = 0.4;
/** 课程 does not tell of 机器人课程: only a thing of this share of a stranger's weight stands for itself. */
const AS_SPECIFIC = 0.55;
/** Least weight (IDF) of a thing that tells units apart. */
const SPECIFIC = 1;
/** Terms of this share of its weight are as telling. */
const AS_HEAVY = 0.8;

/**
 * @param groups its terms; of a group any one will do
 * @param all what was weighed for all sides
 */
export function matterOf(
  groups: readonly (readonly ContentTerm[])[],
  all: readonly Evidence[],
  holding: Holding,
): Matter {
  const things = groups
    .map((group) => group.filter((term) => !isVerbForm(term)))
    .filter((group) => group.length > 0)
    .map((group) => thingOf(group, all, holding));
  const told = things.filter(({ reach }) => reach >= REACHED);
  const strange = things.filter(({ reach }) => reach < REACHED);
  const most = Math.max(0, ...told.map(({ weight }) => weight));
  const heaviest = told.filter(({ weight }) => weight >= AS_HEAVY * most);
  const total = (each: Evidence) => told.reduce((sum, { weight, held }) => sum + weight * held(each), 0);
  const best = Math.max(0, ...all.map(total));
  const reached = told.reduce((sum, { weight }) => sum + weight, 0);
  const reachWhere = (weigh: (thing: (typeof strange)[number]) => number) =>
    reached === 0 ? 0 : reached / (reached + strange.reduce((sum, thing) => sum + weigh(thing), 0));
  return {
    reach: reachWhere(({ weight }) => weight),
    leniently: reachWhere(({ weight, known }) =>
      known || most < AS_SPECIFIC * weight ? weight : Math.min(most, weight),
    ),
    toldToUntold: strange.length === 0 ? Infinity : most / Math.max(...strange.map(({ weight }) => weight)),
    isSpecific: most >= SPECIFIC,
    share: (each) => (best === 0 ? 0 : total(each) / best),
    ownShare: (each) =>
      best === 0 ? 0 : told.reduce((sum, { weight, itself }) => sum + weight * itself(each), 0) / best,
    hasHeaviest: (each) => heaviest.some(({ held, reach }) => held(each) >= LEAST_OF_HEAVIEST * reach),
  };
}

/** One thing that the matter names, in one word or in several of which any will do. */
function thingOf(group: readonly ContentTerm[], all: readonly Evidence[], holding: Holding) {
  const held = (each: Evidence) => Math.max(...group.map((term) => holding(term, each)));
  return {
    held,
    itself: (each: Evidence) => Math.max(...group.map((term) => holding.itself(term, each))),
    weight: Math.max(...group.map(({ weight }) => weight)),
    known: group.some(({ known }) => known === true),
    /** The most that any side tells of it. */
    reach: Math.max(0, ...all.map(held)),
  };
}

/** 添了, 各办: what is left of a verb of one character tells of no thing. */
function isVerbForm({ text, known }: ContentTerm): boolean {
  return known !== true && /^(?:[各都也还]?[\p{Script=Han}][了过得]|各[\p{Script=Han}])$/u.test(text);
}
