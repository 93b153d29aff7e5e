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

/** What a report may call all of those whom any unit has. */
const CALLED: readonly (readonly [asked: RegExp, told: string])[] = [
  [/^学校$/u, '学校|教育机构'],
  [/^(?:教师|老师)$/u, '教职工|教职员工|教师'],
  [/^学生$/u, '学生|在校生'],
];
/** 现聚集211所学校、17万学生: all there are. */
const ALL_THERE_ARE = /现有|现聚集|现共有|共有|各级各类|总数/u;

/** Whether a sentence tells how many there are in all of what a question counts and says nothing else of. */
export function tellsTotal(question: Question, evidence: Evidence): boolean {
  const { folded } = evidence.sentence;
  if (!question.corpusHasUnits || !asksForTotal(question)) return false;
  if (!ALL_THERE_ARE.test(folded) || tellsOfOneSchool(evidence)) return false;
  return question.terms.every(({ text }) => {
    const told = CALLED.find(([asked]) => asked.test(text))?.[1];
    return (
      told !== undefined &&
      new RegExp(`\\d[\\d.]*万?余?(?:所|名|人|个|位)?(?:${told})|各级各类(?:${told})\\d`, 'u').test(folded)
    );
  });
}
