import { clauseAt } from '../evidence/clauses.ts';
import type { PreparedParagraph, PreparedSentence } from '../evidence/prepared.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { isCount } from './whatIsCounted.ts';

/** 是2018年启动的, 于2018年启动: the year itself is what is stated. */
const CLEFT_YEAR = /(?:是(?:在|于)?|于)((?:19|20)\d{2})年[^,，]{2,}的?$/u;
/** 2018年启动: told last, it is what is stated, too. */
const STARTED_IN =
  /((?:19|20)\d{2})年(?:正式|全面|就|已|已经)?(?:启动|成立|开办|建成|创办|开始|投用|投入使用|实施|挂牌|更名|升格|开展)了?$/u;
/** 2025年被评为市级标杆: a title is given once. */
const TITLED_IN =
  /^[^,，]{0,14}(?:19|20)\d{2}年[^,，\d]{0,16}(?:(?:被|获)?(?:评为|授予|认定为|命名为|确定为|列为)|通过)[^,，]{3,}$/u;
const TO = /^年?[-—–~至到]+$/u;
const AND = /^[与和及]$/u;

export type Period = 'same' | 'other' | 'unsaid';

/** Whether a claim states a year rather than naming the period that it speaks of. */
export function statesYear(claim: string): boolean {
  return CLEFT_YEAR.test(claim) || STARTED_IN.test(claim) || TITLED_IN.test(claim);
}

/**
 * A claim's years against the year that governs a place of a sentence: the last one named up to the end of its clause,
 * the first one behind it where there is none before. `unsaid` where the sentence names no year.
 *
 * @param counted whether something is counted there: a sum of several years is none of one of them
 */
export function periodAt(
  years: readonly number[],
  sentence: PreparedSentence,
  clause: number,
  counted = false,
): Period {
  if (years.length === 0) return 'same';
  const named = rangesIn(sentence);
  const end = sentence.clauses[clause]?.end ?? sentence.folded.length;
  const governing = named.findLast(({ start }) => start < end) ?? named[0];
  if (governing === undefined) return 'unsaid';
  return isOf(years, governing, counted) ? 'same' : 'other';
}

function isOf(
  years: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  counted: boolean,
): boolean {
  // 2020年至2022年共招聘926人 tells nothing of 2022 alone.
  if (counted && from < to) return Math.min(...years) === from && Math.max(...years) === to;
  return years.every((year) => year >= from && year <= to);
}

/** The same for a figure, whose year is the last one named before it: 由2020年的21.4亿元增加到2022年的26.9亿元. */
export function periodOf(years: readonly number[], sentence: PreparedSentence, figure: Figure): Period {
  const before = rangesIn(sentence).findLast(({ start }) => start < figure.start);
  if (years.length === 0 || before === undefined)
    return periodAt(years, sentence, clauseAt(sentence.clauses, figure.start), isCount(figure));
  return isOf(years, before, isCount(figure)) ? 'same' : 'other';
}

/** 比2019年, 较疫情前2019年, but not 比例在2022年. */
const COMPARED =
  /(?<![占对同评分])[比较](?![例赛重率如邻大小高低多少好])\p{Script=Han}{0,2}$|(?<!年)与$|相比$/u;
const COMPARED_BEHIND = /^(?:相比|比较|对比|比(?=[,，增减提下上高低多少]))/u;

function rangesIn({ figures, folded }: PreparedSentence): { start: number; from: number; to: number }[] {
  const ranges: { start: number; end: number; from: number; to: number }[] = [];
  for (const { kind, value, start, end } of figures) {
    // 比2019年提高: what is compared with governs nothing.
    if (kind !== 'year' || value === null || COMPARED.test(folded.slice(0, start))) continue;
    if (COMPARED_BEHIND.test(folded.slice(end))) continue;
    const last = ranges.at(-1);
    const between = last === undefined ? '' : folded.slice(last.end, start);
    // 2021年与2022年共招聘80人: a sum of both, which 分别 would part.
    const isBoth =
      AND.test(between) && value - 1 === last?.to && !/^[^,，;；]{0,2}(?:分别|各)/u.test(folded.slice(end));
    if (last !== undefined && (TO.test(between) || isBoth)) Object.assign(last, { to: value, end });
    else ranges.push({ start, end, from: value, to: value });
  }
  return ranges;
}

/** Times told from the day of asking. 比去年 and 去年同期 compare. */
const FROM_TODAY =
  /(?<![比较同与跟和以])(?:去年|前年|上一?年(?!度)|大前年|今年|上学期|上学年|本学期|上个?月|本月|上周)(?!同期|相比|比|为)/gu;

/** Whether a source tells the times that a claim counts from today in the same words: else nobody knows which they are. */
export function saysSameDay(claim: string, { folded }: PreparedParagraph): boolean {
  return (claim.match(FROM_TODAY) ?? []).every((time) => folded.includes(time));
}

const TARGET = /(?:^|[:：;；。])到((?:19|20)\d{2})年/gu;

/**
 * Whether a sentence tells what is to be by a year later than its document: 到2025年,再建成小学2所. A claim of that
 * very year speaks of the same.
 *
 * @param date of the document, as 2023-05-17; null where it is not known
 * @param years those of the claim
 */
export function setsTarget(source: string, date: string | null, years: readonly number[]): boolean {
  const written = Number(date?.slice(0, 4) ?? Number.NaN);
  return [...source.matchAll(TARGET)].some(
    ([, year]) => Number(year) > written && !years.includes(Number(year)),
  );
}

const COHORT = /((?:19|20)\d{2})[届级](?!职业|技能)/gu;

/**
 * Whether the cohort of a claim (2022届毕业生) is the one that a place of a sentence tells of: the last one named before
 * it, or any where there is no place.
 *
 * @param place offset in the sentence; null for all of it
 */
export function saysCohort(claim: string, source: string, place: number | null): boolean {
  const claimed = [...claim.matchAll(COHORT)].map(([, year]) => year);
  if (claimed.length === 0) return true;
  const told = [...source.matchAll(COHORT)];
  const governing = place === null ? told : told.filter(({ index }) => index < place).slice(-1);
  return governing.some(([, year]) => claimed.includes(year as string));
}

const SPAN = /[\d一二两三四五六七八九十]+多?年(?:间|[以之]?来)|近[\d一二两三四五六七八九十]+年/gu;

/** Whether a source names the spans of time that a claim does: 7年来 bears nothing out of 10年来. */
export function saysSpans(claim: string, source: string): boolean {
  const years = (text: string) => findFigures(text).filter(({ unit }) => unit === '年');
  return [...claim.matchAll(SPAN)].every(([span]) =>
    years(span).every(({ value }) => years(source).some((told) => told.value === value)),
  );
}
