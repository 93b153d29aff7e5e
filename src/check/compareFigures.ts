import type { Figure } from '../text/figures.ts';

/** How a claimed figure stands to the source's figure of the same thing. */
export type FigureRelation = 'same' | 'different' | 'open';

/** What a figure allows: from `low` to `high`, both included unless open. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** 约 allows this much either way. */
const ABOUT = 0.05;

/**
 * `same` when all that the source allows fits the claim, `different` when nothing does, `open` otherwise.
 * 近4000 in the source supports 近4000 and 约4000 and contradicts 超过4000; 3000余 supports 超过3000 and
 * contradicts 500余 and 不到3000. The same number said less exactly by the source (3000 for 3000余) is held
 * the same: people leave the 余 out; nobody writes 以上 for 近.
 */
export function relateFigures(claim: Figure, source: Figure): FigureRelation {
  if (claim.value === null || source.value === null)
    return claim.numeral === source.numeral ? 'same' : 'open';
  const vague = ['about', 'near', 'over', 'from'];
  const loose = claim.precision === 'exact' || vague.includes(claim.precision);
  if (
    claim.value === source.value &&
    loose &&
    !fromOtherSides(claim, source) &&
    (source.precision === 'exact' || vague.includes(source.precision))
  ) {
    return 'same';
  }
  // 超过四分之一 for 25%以上: who says more than a bound means no other.
  if (claim.precision === 'above' && source.precision === 'from' && claim.value === source.value)
    return 'same';
  if (claim.precision === 'about' && source.precision === 'about' && isRounded(claim.value, source.value))
    return 'same';
  if (isRoundedRight(claim, source)) return 'same';
  // 不超过164元 for 不超过120元: whoever names another bound says something else, true as it may be.
  if (claim.precision === source.precision && (claim.precision === 'most' || claim.precision === 'below'))
    return claim.value === source.value ? 'same' : 'different';
  const said = rangeOf(claim, claim.value);
  const told = rangeOf(source, source.value);
  // 不超过164元 against 不足200元: both may hold.
  if (claim.precision === 'most' && claim.value !== source.value)
    return told.low > claim.value ? 'different' : 'open';
  if (disjoint(said, asMeant(told, source.value))) return 'different';
  return contains(said, told) ? 'same' : 'open';
}

/** 约1.2亿 for 约1.22亿. */
function isRounded(claim: number, source: number): boolean {
  return Math.abs(claim - source) <= (ABOUT / 2) * source;
}

/** Digits that a number in 万 or 亿 must have to be held the rounded one of another. */
const LEAST_DIGITS = 2;

/** 4.2万 for 42180. */
function isRoundedRight({ numeral, value, precision }: Figure, source: Figure): boolean {
  if (value === null || source.value === null || source.precision !== 'exact') return false;
  if (precision !== 'exact' && precision !== 'about') return false;
  const digits = numeral.replace(/\D/gu, '');
  if (digits.length < LEAST_DIGITS || value < 1e4 || Number(numeral) === value) return false;
  const decimals = numeral.split('.')[1]?.length ?? 0;
  const step = (value / Number(numeral)) * 10 ** -decimals;
  return Math.round(source.value / step) === Math.round(value / step);
}

/** 三分之一: a share told in thirds is told roughly. */
const FRACTION = /(?<![百千])分之/u;
const ROUGHLY = 0.1;

/** 近4000 is less than 4000, 4000余 and 4000以上 are not. */
function fromOtherSides(claim: Figure, source: Figure): boolean {
  const more = ['over', 'from'];
  return (
    (claim.precision === 'near' && more.includes(source.precision)) ||
    (source.precision === 'near' && more.includes(claim.precision))
  );
}

/** Who writes 25%以上 means some more than 25 %, not 47 %: an open bound reaches this far. */
const BOUND_REACH = 0.2;

function asMeant(told: Range, value: number): Range {
  if (told.high !== Number.POSITIVE_INFINITY) return told;
  return { ...told, high: value + Math.max(lastStep(value), value * BOUND_REACH), highOpen: false };
}

function rangeOf({ precision, numeral }: Figure, value: number): Range {
  const closed = { lowOpen: false, highOpen: false };
  const about = FRACTION.test(numeral) ? ROUGHLY : ABOUT;
  switch (precision) {
    case 'exact':
      return { low: value, high: value, ...closed };
    case 'about':
      return { low: value * (1 - about), high: value * (1 + about), ...closed };
    case 'near':
      return FRACTION.test(numeral)
        ? { low: value * (1 - ROUGHLY), high: value, lowOpen: true, highOpen: true }
        : { low: value - lastStep(value), high: value, lowOpen: true, highOpen: true };
    case 'over':
      return { low: value, high: value + lastStep(value), lowOpen: true, highOpen: true };
    case 'below':
      return { low: 0, high: value, lowOpen: false, highOpen: true };
    case 'most':
      return { low: 0, high: value, ...closed };
    case 'above':
      return { low: value, high: Number.POSITIVE_INFINITY, lowOpen: true, highOpen: true };
    case 'from':
      return { low: value, high: Number.POSITIVE_INFINITY, lowOpen: false, highOpen: true };
  }
}

/** What the last digit said counts: 1000 for 3000, 100 for 7600, 1 for 21, 0.1 for 94.6. */
function lastStep(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0 && step * 10 <= value) step *= 10;
  while (!Number.isInteger(value / step) && step > 1e-4) step /= 10;
  return step;
}

function disjoint(a: Range, b: Range): boolean {
  const apart = (left: Range, right: Range) =>
    left.high < right.low || (left.high === right.low && (left.highOpen || right.lowOpen));
  return apart(a, b) || apart(b, a);
}

function contains(outer: Range, inner: Range): boolean {
  const lowFits = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
  const highFits =
    outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
  return lowFits && highFits;
}
