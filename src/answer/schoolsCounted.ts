import { findFigures } from '../text/figures.ts';

/** 有几所, 多少所小学; 几所学校抢学生 asks for no number. */
const ASKED =
  /有(?:多少|几)所(?!学校(?:一把手|校长|领导))|(?:多少|(?<![第哪])几)所(?:公办|民办|私立|普通)?(?:学校|小学|中学|幼儿园|高中|初中|园)?(?:了|呢)?(?:$|[?？])/u;
const SCHOOLS = /学校|小学|中学|高中|初中|幼儿园|[园校]|教学点/u;
const OF_SCHOOLS: ReadonlySet<string> = new Set(['所', '家', '校', '园']);
/** What counts schools without saying so. */
const OF_ANY: ReadonlySet<string> = new Set(['', '个', '处', '座', '对']);
/** Amounts in letters, shares, all of them. */
const OTHERWISE =
  /[一二两三四五六七八九十]+余?(?:所|家|校|园|个)|每|均|都|全部|没有|一半|分之|%|[\d一二三四五六七八九]成/u;
/** Letters between a figure and what it counts. */
const [BEFORE, BEHIND] = [10, 8];

/** Whether a folded question asks how many schools, and a folded sentence counts none: 建设项目共计30个. */
export function countsNoSchools(question: string, sentence: string): boolean {
  if (!ASKED.test(question) || OTHERWISE.test(sentence)) return false;
  return findFigures(sentence).every(({ kind, numeral, unit, start, end }) => {
    // “十四五” counts nothing.
    if (kind !== 'quantity' || !/\d/u.test(numeral)) return true;
    if (OF_SCHOOLS.has(unit)) return false;
    const around = [sentence.slice(end, end + BEHIND), sentence.slice(Math.max(0, start - BEFORE), start)];
    return !(OF_ANY.has(unit) && around.some((text) => SCHOOLS.test(text)));
  });
}
