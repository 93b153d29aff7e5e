import { contrastBetween, countDenials } from './contrasts.ts';

/** Of whom something is told: 没通过考核的老师要…. */
const OF_WHOM =
  /(?:没有?|未|不)(?![得能准许是足])[^,，;；。的]{1,14}的(?=(?:\p{Script=Han}{0,4}(?:老师|教师|学生|孩子|校长|园长|家长|干部|幼儿|机构|学校|单位|企业|班级|人员|人)))/gu;
/** Words by which a sentence denies or forbids something, whatever it is. */
const TURNS_DOWN = /[停禁无取止撤废拒除]|严(?![肃谨])|清退|整改/u;
/** Letters. */
const LEAST_TOLD = 4;

/**
 * Whether a claim denies only in telling of whom it speaks (没通过考核的老师要停课), and the sentence denies nothing: what becomes of them
 * it doesn't tell, and contradicts none of it.
 */
export function deniesOnlyOfWhom(claim: string, sentence: string): boolean {
  const rest = claim.replace(OF_WHOM, '');
  return (
    rest !== claim &&
    rest.length >= LEAST_TOLD &&
    countDenials(rest) === 0 &&
    countDenials(sentence) === 0 &&
    !TURNS_DOWN.test(sentence) &&
    contrastBetween(claim, sentence) === null
  );
}

const COSTS_NOTHING =
  /(?:不(?:用|必|需要?|再)?|没有?|未)(?:另外|额外)?(?:收费|收钱|收取|要钱|花钱|交钱|交费|缴费|付费|付钱)/u;
const TELLS_OF_MONEY =
  /[费钱款元免]|价(?!值)|资(?!源|格|料|质|讯)|收(?!获|集|到|看)|买单|补贴|公益|无偿|义务(?!教育)/u;

/** Whether a claim says that something costs nothing, and a sentence tells nothing of money: 课程不收费 of 研发课程150余门. */
export function deniesUntoldPrice(claim: string, sentence: string): boolean {
  return COSTS_NOTHING.test(claim) && !TELLS_OF_MONEY.test(sentence);
}
