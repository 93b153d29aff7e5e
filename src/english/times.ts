import { inChinese } from './figures.ts';
import type { Found } from './glossary.ts';
import type { Word } from './words.ts';

const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, i) => [name, i + 1] as const),
);
/** Four times a year. */
const EACH: Readonly<Record<string, string>> = {
  year: '每年',
  month: '每月',
  week: '每周',
  day: '每天',
  term: '每学期',
};
const EARLIEST = 1949;
const LATEST = 2060;
const WORD_NUMBERS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((w, i) => [w, i + 1]),
);

/** Years, spans of years and dates: since 2020 → 2020年以来, 17 April → 4月17日, past three years → 近三年. */
export function findTime(words: readonly Word[], at: number): Found<string> | null {
  const lead = words[at]?.lower ?? '';
  if (lead === 'since' || lead === 'before' || lead === 'after' || lead === 'by' || lead === 'until') {
    const time = findDate(words, at + 1);
    if (time === null) return null;
    const behind = { since: '以来', before: '以前', after: '以后', by: '底', until: '底' }[lead];
    return { value: `${time.value}${behind}`, length: time.length + 1 };
  }
  if (lead === 'from' || lead === 'between') {
    const from = findDate(words, at + 1);
    const joint = words[at + 1 + (from?.length ?? 0)]?.lower ?? '';
    const to = from === null ? null : findDate(words, at + 2 + from.length);
    if (from !== null && to !== null && ['to', 'and', 'until', 'till'].includes(joint))
      return { value: `${from.value}至${to.value}`, length: 2 + from.length + to.length };
    return null;
  }
  if (lead === 'past' || lead === 'last' || lead === 'recent') {
    const count = numberAt(words, at + 1);
    if (count !== null && words[at + 2]?.noun === 'year')
      return { value: `近${inChinese(count)}年`, length: 3 };
  }
  const word = words[at];
  const each = word?.article === 'a' && words[at - 1]?.kind !== undefined ? EACH[word.lower] : undefined;
  if (each !== undefined) return { value: each, length: 1 };
  const count = numberAt(words, at);
  if (count !== null && words[at + 1]?.noun === 'year') return { value: `${inChinese(count)}年`, length: 2 };
  return findDate(words, at);
}

function findDate(words: readonly Word[], at: number): Found<string> | null {
  const word = words[at];
  if (word === undefined) return null;
  const month = monthAt(words, at);
  if (month !== null) {
    const day = dayAt(words, at + 1);
    const behind = at + 1 + (day === null ? 0 : 1);
    const comma = words[behind]?.text === ',' ? 1 : 0;
    const year = yearAt(words, behind + comma);
    return {
      value: `${year === null ? '' : `${year}年`}${month}月${day === null ? '' : `${day}日`}`,
      length: 1 + (day === null ? 0 : 1) + (year === null ? 0 : 1 + comma),
    };
  }
  const day = dayAt(words, at);
  const of = words[at + 1]?.lower === 'of' ? 1 : 0;
  const named = day === null ? null : monthAt(words, at + 1 + of);
  if (day !== null && named !== null) {
    const year = yearAt(words, at + 2 + of);
    return {
      value: `${year === null ? '' : `${year}年`}${named}月${day}日`,
      length: 2 + of + (year === null ? 0 : 1),
    };
  }
  const year = yearAt(words, at);
  return year === null ? null : { value: `${year}年`, length: 1 };
}

/** May and March are words as well: a month has a capital. */
function monthAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  return word?.capital === true ? (MONTHS.get(word.lower) ?? null) : null;
}

function dayAt(words: readonly Word[], at: number): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(words[at]?.lower ?? '');
  const day = Number(match?.[1]);
  return match !== null && day >= 1 && day <= 31 ? day : null;
}

/** 2021 is a year; 2,021 and 2021 teachers are numbers. */
function yearAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word === undefined || !/^\d{4}$/u.test(word.text)) return null;
  const value = Number(word.text);
  const next = words[at + 1];
  const counts = next?.kind === 'word' && next.noun !== next.lower;
  return value >= EARLIEST && value <= LATEST && !counts && next?.text !== '%' ? value : null;
}

function numberAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.kind === 'number' && /^\d{1,2}$/u.test(word.text)) return Number(word.text);
  return WORD_NUMBERS.get(word.lower) ?? null;
}
