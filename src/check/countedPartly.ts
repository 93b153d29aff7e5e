import type { ContentTerm } from '../question/terms.ts';
import type { Figure } from '../text/figures.ts';
import { countsSomeOnly, withoutEnd } from './barelyCounted.ts';
import { leadOf } from './figureLead.ts';
import { COUNTS_BEHIND } from './whatIsCounted.ts';

const AT_MOST = new Set(['below', 'most', 'near']);

/** 不足200所, 不到1万个: a bound from above. */
export function isAtMost({ precision }: Figure): boolean {
  return AT_MOST.has(precision);
}

/** What is done to some of them, or what they are called. */
const OF_SOME =
  '改造|改扩建|新建|改建|培育|培养|获评|评为|评选|入选|荣获|示范|试点|创建|选派|派出|引进|招聘|招引|遴选|打造|认定|优质|特色|实践|组建';
const OF_SOME_BEFORE = new RegExp(`(?:${OF_SOME})了?$`, 'u');
const OF_SOME_BEHIND = new RegExp(`^(?:${OF_SOME})`, 'u');
const MADE_OF = /^[^,，;；。]{0,24}(?:组成|构成)/u;

/**
 * Whether a source's figure counts but a part of what a claim bounds as a whole: 改造学校40余所 says nothing of 学校不足200所.
 */
export function boundsByPart(
  matter: readonly ContentTerm[],
  claim: Figure,
  folded: string,
  figure: Figure,
  source: string,
): boolean {
  if (
    claim.precision === 'exact' ||
    claim.precision === 'about' ||
    !COUNTS_BEHIND.test(claim.unit) ||
    claim.value === figure.value
  )
    return false;
  if (countsSomeOnly(matter, figure, { folded: source }, leadOf(folded, claim))) return true;
  const before = /[^,，;；。]*$/u.exec(source.slice(0, figure.start))?.[0] ?? '';
  if (/由/u.test(before) && MADE_OF.test(source.slice(figure.end)) && !/组成|由/u.test(folded)) return true;
  const own = matter.flatMap(({ text, alternatives }) => [text, ...alternatives.map((other) => other.text)]);
  const of =
    OF_SOME_BEFORE.exec(withoutEnd(before, own))?.[0] ??
    OF_SOME_BEHIND.exec(source.slice(figure.end).replace(/^\p{Script=Han}{0,2}?级/u, ''))?.[0];
  return of !== undefined && !folded.includes(of);
}
