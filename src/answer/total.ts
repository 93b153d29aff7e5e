import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { asksForTotal } from './figureLacks.ts';

/** How reports open the count of all there are. */
const OF_ALL = /现[有聚]|[共拥]有|在校|在册|各级各类|全日制|[区县旗校]内|全[区县旗校]|辖/u;
const OF_ONE_SCHOOL = /^\s*(?:该校区?|该园|这所)|是[^,;。]{2,12}(?:学校|小学|中学|幼儿园),/u;
const DISTRICT = /[区县市旗盟州]$/u;
/** Words that stand beside such counts, for finding them: 学生 alone is in every paragraph. */
const BESIDE_TOTALS = '现有 各级各类 在校 专任';

/** Whether a sentence of a district's report tells of one school: what that has is not what the district has. */
export function tellsOfOneSchool({ sentence, prepared }: Evidence): boolean {
  return DISTRICT.test(prepared.paragraph.district ?? '') && OF_ONE_SCHOOL.test(sentence.folded);
}

/** 谁的学生多 asks for all of them: 25名学生 of a committee are not what a unit has. */
export function countsNoTotal(question: Question, evidence: Evidence): boolean {
  return asksForTotal(question) && (!OF_ALL.test(evidence.sentence.folded) || tellsOfOneSchool(evidence));
}

/** What to look for where the total of a side is asked for. */
export function contentOfTotal(question: Question): string {
  return asksForTotal(question) ? `${question.content} ${BESIDE_TOTALS}` : question.content;
}
