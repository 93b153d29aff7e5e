import { firstContrast, tellsOfOthers } from './contrasts.ts';

/** Who is told of, as kinds that exclude each other; 寄宿生 and 孩子 are students, too. */
const WHO: readonly RegExp[] = [
  /学生|学子|(?:寄宿|走读|毕业|新|高中|初中|小学|中职|在校|考|女|男|住校)生|孩子|儿童(?!心理|发展|节|乐园)|少年(?!宫)/u,
  /教师|老师|教职工|师资|骨干|人才/u,
  /家长|父母|监护人|爸|妈/u,
  /校长|园长/u,
  /驾驶员|司机/u,
  /照管员/u,
  /辅导员/u,
  /班主任/u,
  /志愿者/u,
  /保安/u,
];

/** What an amount of money is for. */
const AMOUNTS: readonly (readonly RegExp[])[] = [
  [
    /收费|缴费|收取|交费|缴纳|学费|租金|房租|[收交][^,，]{0,4}[钱费]/u,
    /补贴|补助|津贴|奖励|奖金|资助|贴/u,
    /工资|月薪|年薪|薪/u,
    /捐款|捐赠|捐资|捐建|捐/u,
  ],
  [/捐款|捐赠|捐资|捐建/u, /投资|投入|出资/u],
];

/**
 * Whether a sentence tells of somebody else than the claim: 学生 where it speaks of 教师 alone. One who is not named in
 * the clause of a figure is the one that the sentence names.
 */
export function tellsOfOtherPeople(claim: string, sentence: string): boolean {
  return firstContrast([WHO], claim, sentence) !== null;
}

/** Whether a clause tells of another kind of thing, people or money than the claim. */
export function tellsOfAnother(claim: string, clause: string): boolean {
  return (
    tellsOfOthers(claim, clause) ||
    firstContrast(AMOUNTS, claim, clause) !== null ||
    firstContrast([WHO], claim, clause) !== null
  );
}

const RATE_BEFORE = /(\p{Script=Han}{2})率\p{Script=Han}{0,4}$/u;

/** Whether a source's share is a rate that a claim says nothing of: 优良率 where somebody speaks of eyes. */
export function isUnsaidRate(claim: string, source: string, start: number): boolean {
  const stem = RATE_BEFORE.exec(source.slice(0, start))?.[1];
  return stem !== undefined && !claim.includes(stem) && !/率/u.test(claim);
}
