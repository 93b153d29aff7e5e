import type { Evidence } from '../evidence/evidence.ts';
import type { ContentTerm } from '../question/terms.ts';
import type { Holding } from './holding.ts';

/** What a comparison is about, as its sides write of it: a term that none of them tells of holds against none. */
export interface Matter {
  /** Share of its weight that some side tells of, 0 to 1. */
  readonly reach: number;
  /** The same where a word that no document writes weighs no more than what is told of: it may but frame the question. */
  readonly leniently: number;
  /** How much of it evidence tells, against what a side tells at best, 0 to 1. */
  share(evidence: Evidence): number;
  /** Whether evidence tells of its heaviest term. */
  hasHeaviest(evidence: Evidence): boolean;
}

/** A term of the matter is one that some side tells of. */
const REACHED = 0.3;
/** Share of its reach at which the heaviest term is there. */
const LEAST_OF_HEAVIEST = 0.4;
/** Terms of this share of its weight are as telling. */
const AS_HEAVY = 0.8;

/**
 * @param all what was weighed for all sides
 * @param either whether any one of the heaviest terms is enough
 */
export function matterOf(
  terms: readonly ContentTerm[],
  all: readonly Evidence[],
  holding: Holding,
  either: boolean,
): Matter {
  const reach = terms
    .filter((term) => !isVerbForm(term))
    .map((term) => ({ term, most: Math.max(0, ...all.map((each) => holding(term, each))) }));
  const told = reach.filter(({ most }) => most >= REACHED);
  const strange = reach.filter(({ most }) => most < REACHED);
  const heaviestWeight = Math.max(0, ...told.map(({ term }) => term.weight));
  const heaviest = told.filter(({ term }) => term.weight >= AS_HEAVY * heaviestWeight);
  const total = (each: Evidence) =>
    told.reduce((sum, { term }) => sum + term.weight * holding(term, each), 0);
  const ofOne = (each: Evidence) =>
    Math.max(0, ...heaviest.map(({ term, most }) => holding(term, each) / most));
  const best = Math.max(0, ...all.map(total));
  const reachWhere = (most: number) => {
    const reached = told.reduce((sum, { term }) => sum + term.weight, 0);
    const missed = strange.reduce(
      (sum, { term }) => sum + (term.known === true ? term.weight : Math.min(most, term.weight)),
      0,
    );
    return reached === 0 ? 0 : reached / (reached + missed);
  };
  return {
    reach: reachWhere(Number.POSITIVE_INFINITY),
    leniently: reachWhere(heaviestWeight),
    share: (each) => Math.max(best === 0 ? 0 : total(each) / best, either ? ofOne(each) : 0),
    hasHeaviest: (each) => heaviest.some(({ term, most }) => holding(term, each) >= LEAST_OF_HEAVIEST * most),
  };
}

/** 添了, 各办: what is left of a verb of one character tells of no thing. */
function isVerbForm({ text, known }: ContentTerm): boolean {
  return known !== true && /^(?:[各都也还]?[\p{Script=Han}][了过得]|各[\p{Script=Han}])$/u.test(text);
}
