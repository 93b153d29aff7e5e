import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { numeralValue } from '../text/numerals.ts';
import { relateFigures } from './compareFigures.ts';
import type { Told } from './figureContext.ts';

export const DERIVED_SIGNS = [
  'told as difference',
  'difference missed',
  'told as ratio',
  'ratio missed',
] as const;

/** What makes a number one by which something changed or differs. */
const CHANGES =
  /(?<![很许太不至最众诸])(?:多(?![元次种方媒边功样数少个名所家年万千百亿项位])|少(?![年儿数先]))|省(?=[了下出掉去\d几半]|[一两二三四五六七八九十](?![级等类]))|[增减缩降涨升跌差添翻]|提高|提升|扩大|上浮|下浮|暖和|[高低快慢早晚长短大小](?:了|出|过)/u;
/** 翻了两番, 多一倍还多, 是2021年的三倍. */
const TIMES =
  /(?<numeral>半|(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百]+|\d+(?:\.\d+)?)(?<of>倍|(?<=翻\p{Script=Han}{0,3})番)(?<more>[多余还以]|左右)?/u;
const IS_TIMES = /(?:[是为](?:[^,，]{0,12}的)?|[到至成])(?:近|约|大约|差不多|原来的)?$/u;
/** A ratio is told roughly. */
const ROUGHLY = 0.08;
/** Of 一倍多 it is more, but not twice as much. */
const MORE = 0.5;

/**
 * Whether a number by which a claim says that something changed is the difference of two figures of one measure that a sentence tells
 * (由410天压缩到236天: 一百七十多天), and whether 翻了一番 is their ratio; and whether there are such two, and neither comes out.
 */
export function derivedSigns(claim: Told, sentence: Told): number[] {
  const pairs = pairsOf(sentence.figures);
  const [told, missed] = CHANGES.test(claim.folded) ? differences(claim.figures, pairs) : [0, 0];
  const ratio = ratioIn(claim.folded);
  const isRatio = ratio !== null && pairs.some((pair) => isWithin(ratio, pair));
  return [told, missed, isRatio ? 1 : 0, ratio !== null && pairs.length > 0 && !isRatio ? 1 : 0];
}

type Pair = readonly [Figure & { readonly value: number }, Figure & { readonly value: number }];

/** Pairs grow with the square: a table's worth of figures tells no change. */
const MOST_FIGURES = 40;

/** Figures of one measure, each with each. */
function pairsOf(figures: readonly Figure[]): Pair[] {
  const measured = figures.filter(
    (figure): figure is Pair[0] =>
      figure.value !== null && (figure.kind === 'quantity' || figure.kind === 'percent'),
  );
  const few = measured.slice(0, MOST_FIGURES);
  return few.flatMap((one, i) =>
    few
      .slice(i + 1)
      .filter(({ kind, unit }) => kind === one.kind && (unit === one.unit || sameUnit(unit, one.unit)))
      .map((other): Pair => [one, other]),
  );
}

function differences(claimed: readonly Figure[], pairs: readonly Pair[]): [number, number] {
  let [told, missed] = [0, 0];
  for (const figure of claimed) {
    if (figure.kind !== 'quantity' && figure.kind !== 'percent') continue;
    const alike = pairs.filter(([one]) => mayDiffer(figure, one));
    // 由410天压缩到236天 tells the two as they are: no difference is claimed.
    if (alike.length === 0 || alike.flat().some((one) => relateFigures(figure, one) === 'same')) continue;
    const differs = ([one, other]: Pair) =>
      relateFigures(figure, {
        ...one,
        value: rounded(Math.abs(one.value - other.value)),
        precision: 'exact',
      }) === 'same';
    if (alike.some(differs)) told += 1;
    else missed += 1;
  }
  return [told, missed];
}

/** 3个百分点 between two percentages, 五块钱 between two sums. */
function mayDiffer({ kind, unit }: Figure, { kind: ofKind, unit: ofUnit }: Figure): boolean {
  if (unit.includes('百分点') || kind === 'percent') return ofKind === 'percent';
  return ofKind === 'quantity' && (unit === '' || ofUnit === '' || unit === ofUnit || sameUnit(unit, ofUnit));
}

/** Of sums of decimals no more digits are meant than were told. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Least and most of the ratio that a claim tells; null where it tells none. */
function ratioIn(folded: string): readonly [number, number] | null {
  const match = TIMES.exec(folded);
  const { numeral = '', of = '', more } = match?.groups ?? {};
  if (match === null) return null;
  const count = numeral === '半' ? 0.5 : numeralValue(numeral);
  if (count === null) return null;
  const isAsMany = IS_TIMES.test(folded.slice(0, match.index));
  const ratio = of === '番' ? 2 ** count : isAsMany ? count : count + 1;
  return [ratio * (1 - ROUGHLY), ratio * (1 + ROUGHLY) + (more === undefined ? 0 : MORE)];
}

function isWithin([least, most]: readonly [number, number], [one, other]: Pair): boolean {
  const ratio = Math.max(one.value, other.value) / Math.min(one.value, other.value);
  return ratio >= least && ratio <= most;
}
