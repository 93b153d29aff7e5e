import { chineseNumeralValue } from './numerals.ts';

/** A share told in words (三分之一, 八成, 半数, 百分之八十), in percent. */
export interface Fraction {
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
  readonly percent: number;
  /** 八成 and 三分之一 are round numbers, 百分之八十 is none. */
  readonly round: boolean;
}

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?)`;
const PART = new RegExp(`(${NUMBER})分之(${NUMBER})`, 'gu');
/** 三成立 and 九成人 hold no share; 八成以上, 近三成的教师 and 占三成 do. */
const TENTHS =
  /([一二两三四五六七八九])成([一二三四五六七八九半]?)(?=$|[^\p{Script=Han}]|[以左的多学教家幼城农受是用发投拨归留给花])/gu;
const HALF = /半数|一半|(?<!超)过半(?!年|天|月|小时|数)/gu;

/** Each of the three has one of these: most texts have none, and are gone through once instead of three times. */
const MAY_HOLD_ONE = /分之|成|半/u;

export function findFractions(folded: string): Fraction[] {
  if (!MAY_HOLD_ONE.test(folded)) return [];
  const parts = [...folded.matchAll(PART)].flatMap((match) => {
    const whole = numberOf(match[1] ?? '');
    const part = numberOf(match[2] ?? '');
    if (whole === null || part === null || whole === 0) return [];
    return [fraction(match, (part / whole) * 100, whole !== 100 && whole !== 1000)];
  });
  const tenths = [...folded.matchAll(TENTHS)].flatMap((match) => {
    const ten = numberOf(match[1] ?? '');
    const said = match[2] ?? '';
    const one = said === '半' ? 5 : said === '' ? 0 : numberOf(said);
    return ten === null || one === null ? [] : [fraction(match, ten * 10 + one, true)];
  });
  const halves = [...folded.matchAll(HALF)].map((match) => fraction(match, 50, true));
  return [...parts, ...tenths, ...halves].sort((a, b) => a.start - b.start);
}

function numberOf(numeral: string): number | null {
  if (/\d/.test(numeral)) return Number(numeral);
  const [whole = '', decimals] = numeral.split('点');
  const value = chineseNumeralValue(whole);
  const behind = decimals === undefined ? 0 : chineseNumeralValue(decimals);
  if (value === null || behind === null || decimals === undefined) return value;
  return value + behind / 10 ** decimals.length;
}

function fraction(match: RegExpExecArray, percent: number, round: boolean): Fraction {
  return {
    start: match.index,
    end: match.index + match[0].length,
    numeral: match[0],
    percent: Math.round(percent * 1e4) / 1e4,
    round,
  };
}
