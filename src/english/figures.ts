import type { Found } from './glossary.ts';
import type { Word } from './words.ts';

/** A number as Chinese documents write it: 3.5 billion yuan → 35亿元, nearly 4,000 → 近4000. */
export interface Figure {
  readonly zh: string;
  /** Whether it counts things behind it and wants their measure word. */
  readonly counts: boolean;
}

const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };
const NUMERALS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 3) * 10] as const),
);
const ORDINALS = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 2] as const),
);
const BOUNDS: readonly (readonly [readonly string[], string])[] = [
  [['more', 'than'], '超过'],
  [['not', 'less', 'than'], '不低于'],
  [['no', 'less', 'than'], '不低于'],
  [['no', 'fewer', 'than'], '不少于'],
  [['less', 'than'], '不到'],
  [['fewer', 'than'], '不到'],
  [['at', 'least'], '至少'],
  [['up', 'to'], '最多'],
  [['as', 'many', 'as'], ''],
  [['over'], '超过'],
  [['above'], '超过'],
  [['exceeding'], '超过'],
  [['nearly'], '近'],
  [['almost'], '近'],
  [['close', 'to'], '近'],
  [['about'], '约'],
  [['around'], '约'],
  [['some'], '约'],
  [['roughly'], '约'],
  [['approximately'], '约'],
  [['under'], '不到'],
  [['below'], '不到'],
  [['only'], '只有'],
  [['exactly'], ''],
];
const MONEY = new Set(['yuan', 'rmb', 'cny', 'renminbi']);

export function findFigure(words: readonly Word[], at: number): Found<Figure> | null {
  const bound = BOUNDS.find(([said]) => said.every((word, i) => words[at + i]?.lower === word));
  const start = at + (bound?.[0].length ?? 0);
  const first = words[start];
  if (first === undefined) return null;
  const ordinal = ORDINALS.get(first.lower) ?? ordinalOf(first.lower);
  if (ordinal !== null)
    return bound === undefined ? found(`第${inChinese(ordinal)}`, false, at, at + 1) : null;
  let value = first.kind === 'number' ? Number(first.text.replaceAll(',', '')) : numeral(first.lower);
  if (value === null || Number.isNaN(value)) return null;
  // 'one' mostly points rather than counts.
  if (first.lower === 'one' && SCALES[words[start + 1]?.lower ?? ''] === undefined) return null;
  let end = start + 1;
  for (let scale = scaleAt(words, end); scale !== null; scale = scaleAt(words, end)) {
    value *= scale;
    end += 1;
  }
  const lead = bound?.[1] ?? '';
  const next = words[end];
  if (next?.text === '%' || (next?.lower === 'percent' && next.kind === 'word'))
    return found(`${lead}${value}%`, false, at, end + 1);
  if (next !== undefined && MONEY.has(next.lower))
    return found(`${lead}${written(value)}元`, false, at, end + 1);
  return found(`${lead}${written(value)}`, true, at, end);
}

function found(zh: string, counts: boolean, at: number, end: number): Found<Figure> {
  return { value: { zh, counts }, length: end - at };
}

function scaleAt(words: readonly Word[], at: number): number | null {
  return SCALES[words[at]?.noun ?? ''] ?? null;
}

function numeral(word: string): number | null {
  return NUMERALS.get(word) ?? TENS.get(word) ?? null;
}

function ordinalOf(word: string): number | null {
  const match = /^(\d+)(?:st|nd|rd|th)$/u.exec(word);
  return match === null ? null : Number(match[1]);
}

/** 170000 → 17万, 42180 stays: documents write round numbers short. */
function written(value: number): string {
  if (value >= 1e8 && value % 1e4 === 0) return `${rounded(value / 1e8)}亿`;
  if (value >= 1e4 && value % 100 === 0) return `${rounded(value / 1e4)}万`;
  return String(rounded(value));
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as 第一, 第十二 write them; larger ones in digits. */
export function inChinese(value: number): string {
  if (value > 99 || !Number.isInteger(value)) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? '' : (DIGITS[value % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}
