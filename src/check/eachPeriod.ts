import type { Figure } from '../text/figures.ts';
import { relateFigures } from './compareFigures.ts';

/** Stretches of time that something is paid or done in each of; a 学年 is no calendar year, and reports seldom tell them apart. */
const PERIODS: readonly (readonly [name: string, words: RegExp])[] = [
  ['term', /每一?个?学期/gu],
  ['year', /每一?个?学?年|[学]年均|年均|每年度/gu],
  ['quarter', /每一?个?季度?/gu],
  ['month', /每一?个?月|月均/gu],
  ['week', /每一?个?(?:周|星期)(?![一二三四五六日末])|周均/gu],
  ['day', /每一?[天日]|日均/gu],
  ['meal', /每一?[餐顿]/gu],
  ['lesson', /每一?(?:节课?|课时|堂课?)/gu],
];
/** Letters before a figure. */
const WITHIN = 24;

/** Each of which time a figure is told of; null where none is named before it, in its clause. */
function periodOf(text: string, { start }: Figure): string | null {
  const clause = /[^,，;；。、]*$/u.exec(text.slice(Math.max(0, start - WITHIN), start))?.[0] ?? '';
  let period: string | null = null;
  let last = -1;
  for (const [name, words] of PERIODS)
    for (const { index } of clause.matchAll(words))
      if (index > last) {
        last = index;
        period = name;
      }
  return period;
}

/**
 * Whether a claim tells a sentence's own number of each of another time: 每月400元 of 每学期不超过400元. Where the sentence tells the number
 * of the claim's time as well, or of no time, it does not.
 */
export function tellsOfOtherPeriod(
  claim: string,
  claimed: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  return claimed.some((figure) => {
    const said = periodOf(claim, figure);
    if (said === null) return false;
    const periods = told
      .filter((other) => other.kind === figure.kind && relateFigures(figure, other) === 'same')
      .map((other) => periodOf(sentence, other));
    return periods.length > 0 && periods.every((period) => period !== null && period !== said);
  });
}
