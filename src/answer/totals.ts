import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { asksForTotal } from './figureLacks.ts';

/** What a report may call all of those whom any unit has. */
const CALLED: readonly (readonly [asked: RegExp, told: string])[] = [
  [/^学校$/u, '学校|教育机构'],
  [/^(?:教师|老师)$/u, '教职工|教职员工|教师'],
  [/^学生$/u, '学生|在校生'],
];
/** 现聚集211所学校、17万学生: all there are. */
const ALL_THERE_ARE = /现有|现聚集|现共有|共有|各级各类|总数/u;

/** Whether a sentence tells how many there are in all of what a question counts and says nothing else of. */
export function tellsTotal(question: Question, { sentence: { folded } }: Evidence): boolean {
  if (!question.corpusHasUnits || !asksForTotal(question) || !ALL_THERE_ARE.test(folded)) return false;
  return question.terms.every(({ text }) => {
    const told = CALLED.find(([asked]) => asked.test(text))?.[1];
    return (
      told !== undefined &&
      new RegExp(`\\d[\\d.]*万?余?(?:所|名|人|个|位)?(?:${told})|各级各类(?:${told})\\d`, 'u').test(folded)
    );
  });
}
