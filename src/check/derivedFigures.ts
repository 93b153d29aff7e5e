import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Figure } from '../text/figures.ts';

const BY = /(?:增长|增加|提高|提升|上升|扩大|多|下降|减少|降低)了?$/u;
const FROM = /(?:由|从|自)(?:\d{4}年的?)?$/u;
const GROWN_TO = /^\p{Script=Han}{0,5}[至到](?:\d{4}年的?)?$/u;

/** 由3名增加至45名 tells of 42 more: what a claim of growth by a number means. Null where the sentence grows from nothing. */
export function growthIn(
  claim: Figure,
  folded: string,
  source: Figure,
  { folded: told, figures }: PreparedSentence,
): Figure | null {
  if (claim.kind !== 'quantity' || !BY.test(folded.slice(0, claim.start))) return null;
  const from = figures.findLast(({ end }) => end <= source.start);
  if (from?.value == null || source.value === null || from.unit !== source.unit) return null;
  if (from.precision !== 'exact' || source.precision !== 'exact') return null;
  const grows = GROWN_TO.test(told.slice(from.end, source.start)) && FROM.test(told.slice(0, from.start));
  return grows ? { ...source, value: Math.abs(source.value - from.value) } : null;
}

/** Whether a claim of growth would be held against the number that something grew from. */
export function isStartOfGrowth(
  claim: Figure,
  folded: string,
  source: Figure,
  { folded: told, figures }: PreparedSentence,
): boolean {
  const next = figures.find(({ start }) => start >= source.end);
  return (
    BY.test(folded.slice(0, claim.start)) &&
    next !== undefined &&
    FROM.test(told.slice(0, source.start)) &&
    GROWN_TO.test(told.slice(source.end, next.start))
  );
}

const IN_ALL = /(?:共有?|总共|一共|合计|总计|共计)$/u;
const LIST_BETWEEN = /^[^,，;；。\d]{0,16}[、和及与]$/u;

/** The sum of 100名家长、40名教师、20名心理教师 for a claim of so many in all; null where a figure is none of a list. */
export function sumOfList(
  claim: Figure,
  folded: string,
  source: Figure,
  { folded: told, figures }: PreparedSentence,
): Figure | null {
  if (claim.kind !== 'quantity' || !IN_ALL.test(folded.slice(0, claim.start))) return null;
  const alike = figures.filter(({ kind, unit }) => kind === 'quantity' && unit === source.unit);
  const joined = (one: Figure | undefined, other: Figure | undefined) =>
    one !== undefined && other !== undefined && LIST_BETWEEN.test(told.slice(one.end, other.start));
  const at = alike.indexOf(source);
  let first = at;
  while (joined(alike[first - 1], alike[first])) first -= 1;
  let last = at;
  while (joined(alike[last], alike[last + 1])) last += 1;
  const list = alike.slice(first, last + 1);
  if (
    at === -1 ||
    list.length < 2 ||
    list.some(({ value, precision }) => value === null || precision !== 'exact')
  )
    return null;
  return { ...source, value: list.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}
