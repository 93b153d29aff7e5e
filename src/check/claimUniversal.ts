import { type Figure, findFigures } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';
import { measures } from './measures.ts';

/** Bare 都 and 均; 成都, 都市, 均衡 and 平均 hold them as a letter only. */
const ADVERB =
  '(?<![成首银古])都(?=[是为有已在能被获达实开通建完参设配覆属没不进由会可取得享拥])|(?<![平人年生师校户园日月班])均(?![衡等匀值线分价摊可])|(?<=学校|幼儿园|[中小]学|学生|教师)均(?=[达已为获能实完通配开])';
const ALL = `所有|全部|一切|全体|人人|个个|校校|无一例外|一律|清一色|无不|全(?=[是为都被])|每一?[个所名位家校园村镇间门项]|每(?=学校|教师|学生|幼儿园)|${ADVERB}`;
const CLAIMS_ALL = new RegExp(ALL, 'gu');
const SAYS_ALL = new RegExp(
  `${ALL}|全覆盖|(?<!\\d)100%|百分之百|全员|清零|各(?:级|校|园|个|所|学校|中小学|幼儿园)|每(?![年月周天日])`,
  'u',
);
/** 每年都要遴选 is told of years. */
const EACH_TIME = /每一?(?:年|月|周|天|日|学期)都?/gu;
/** 一中和五小都是: the two, no more. */
const OF_THE_NAMED = /[和与跟、]\p{Script=Han}{2,8}$/u;
/** 都达到85%: the figure says how far it goes. */
const BOUND_BY_FIGURE = /^[都均]$/u;
const DENIED = /(?:不是|并非|非|没有?|未|不)$/u;
const GROWTH = /(?:增长|提高|提升|上升|增加|下降|减少|降低)了?$/u;
/** 全区教师5200名 counts them all. */
const TOTAL = /(?:全[区市县省国校]|一?共|总计|合计|现有)[^,，;；、]{0,4}$/u;

/**
 * Whether a source says of all what the claim says of all. `none`: the claim does not; `part`: the source gives a
 * share below 100 % or counts some; `unsaid`: it tells nothing of all.
 */
export type Universality =
  | { readonly kind: 'none' | 'said' | 'unsaid' }
  | { readonly kind: 'part'; readonly figure: Figure };

/**
 * @param near the source's clauses that speak of the claim's matter, folded
 * @param words the claim's telling words
 */
export function universalityOf(claim: string, near: string, words: readonly string[]): Universality {
  const plain = claim.replace(EACH_TIME, '');
  const figures = findFigures(plain);
  const counted = figures.some(({ kind }) => kind === 'quantity' || kind === 'percent');
  const marks = [...plain.matchAll(CLAIMS_ALL)].filter(
    ({ 0: mark, index }) =>
      // 每名教师8万元 tells what each gets, and who they are the source tells.
      !(mark.startsWith('每') && figures.some(measures)) &&
      !(BOUND_BY_FIGURE.test(mark) && OF_THE_NAMED.test(plain.slice(0, index))) &&
      !(counted && BOUND_BY_FIGURE.test(mark) && !/^[是为]/u.test(plain.slice(index + 1))),
  );
  const [first] = marks;
  if (first === undefined) return { kind: 'none' };
  if (marks.some(({ index }) => DENIED.test(plain.slice(0, index)))) return { kind: 'unsaid' };
  if (saysAll(near)) return { kind: 'said' };
  const whom = words.filter((word) =>
    marks.some(({ 0: mark, index }) => {
      const behind = plain.slice(index + mark.length).replace(/^的/u, '');
      return behind.startsWith(word) || plain.slice(0, index).endsWith(word);
    }),
  );
  // 获评的4所学校都是小学: the figure that the claim gives itself is its whole, no part of it.
  const given = (figure: Figure) =>
    figures.some(({ value, unit }) => value === figure.value && sameUnit(unit, figure.unit));
  const part = findFigures(near).find((figure) => !given(figure) && tellsPart(figure, near, whom));
  return part === undefined ? { kind: 'unsaid' } : { kind: 'part', figure: part };
}

/** Whether a source tells something of all. */
export function saysAll(source: string): boolean {
  return SAYS_ALL.test(source.replace(EACH_TIME, ''));
}

function tellsPart({ kind, value, start, end }: Figure, near: string, whom: readonly string[]): boolean {
  const before = near.slice(0, start);
  if (kind === 'percent') return value !== null && value < 100 && !GROWTH.test(before);
  return kind === 'quantity' && !TOTAL.test(before) && whom.some((word) => near.slice(end).startsWith(word));
}
