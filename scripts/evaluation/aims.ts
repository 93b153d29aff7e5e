import type { Measure } from './measure.ts';

/** What is aimed at, by group and name of the measure; at least or at most, as `better` tells. */
const AIMS: Readonly<Record<string, number>> = {
  'kinds/fact': 0.97,
  'kinds/paraphrase': 0.75,
  'kinds/comparison': 0.85,
  'kinds/check': 0.9,
  'kinds/near_miss': 0.8,
  'kinds/unanswerable': 0.95,
  'answers/quotes verbatim in the source': 1,
  'answers/claims with every figure in their quotes': 1,
  'answers/mean length of a fact': 80,
  'refusals/false: all answerable': 0.04,
  'cmrc/passage R@1': 0.975,
  'cmrc/gold answer inside the answer': 0.83,
  'cmrc/first sentence alone holds it': 0.77,
  'cmrc/false refusals': 0.05,
  'cmrc/refused, gold paragraph taken away': 0.92,
  'cmrc/quotes verbatim in the source': 1,
  'cmrc/claims with every figure in their quotes': 1,
  'cmrc/mean length of an answer': 85,
};

export function aimOf({ group, name }: Measure): number | undefined {
  return AIMS[`${group}/${name}`];
}

export function isShort(measure: Measure): boolean {
  const aim = aimOf(measure);
  if (aim === undefined || measure.value === null) return false;
  return measure.better === 'more' ? measure.value < aim : measure.value > aim;
}
