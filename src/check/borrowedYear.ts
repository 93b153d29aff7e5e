import { clauseAt } from '../evidence/clauses.ts';
import type { PreparedSentence } from '../evidence/prepared.ts';
import type { Figure } from '../text/figures.ts';
import { isCount } from './whatIsCounted.ts';

/** A claim of a stretch of time that is open at one end. */
const OPEN_CLAIM = /以来|年来|年起|至今|截至|截止|到[\d]{4}年|年底|年末/u;
/** 2020年以来: any of the years since. */
const SINCE = /(?:19|20)\d{2}年(?:\d{1,2}月)?(?:以来|来|起|至今|开始)[^;；。]*$/u;
const YEAR = /(?:19|20)\d{2}年|当年|同年|这一?年|该年|年度/u;
/** What is told without a year of its own: a sum of years, or what there is when the report is written. */
const NO_YEAR = /累计|(?:近|这|过去)?[几两三四五六七八九十\d]年[间来]|以来|现有|目前|如今/u;
const SUM = /累计/u;

/**
 * Whether a claim of one year takes a figure that its source tells of many years, or of none: 2020年以来累计532人 and
 * 累计35亿元 are no figures of 2020.
 */
export function borrowsYear(
  claim: string,
  years: readonly number[],
  { folded, clauses }: PreparedSentence,
  figure: Figure,
): boolean {
  if (years.length === 0 || !isCount(figure) || OPEN_CLAIM.test(claim)) return false;
  const before = folded.slice(0, figure.start);
  const last = [...before.matchAll(/(?:19|20)\d{2}年/gu)].at(-1);
  if (last !== undefined) return SINCE.test(before.slice(last.index));
  const clause = clauses[clauseAt(clauses, figure.start)];
  const own = clause === undefined ? folded : folded.slice(clause.start, clause.end);
  // 累计投入35亿元,新建45所: the sum goes on.
  const sums = SUM.test(before) && !YEAR.test(before);
  return sums || (NO_YEAR.test(own) && !YEAR.test(own));
}
