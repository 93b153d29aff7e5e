import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { numeralValue } from '../text/numerals.ts';

/** 重庆一中, 康五小: what follows tells that 中 and 小 are schools, not 一中午 or 三小时. */
const ASKED =
  /(?<![一二三四五六七八九十百\d])第?([一二三四五六七八九十百]{1,3}|\d{1,3})([中小])(?=$|[的有是和与跟在、,?!。\s]|学校|校[长区园]|老师|教师|学生|书记|招|本科|高考|毕业|今年|去年|20\d\d|现|目前|一共|总共|每|怎|为|到底|谁|叫)/gu;
/** 第三小学获得过什么荣誉: by its whole name nothing else can be meant. */
const ASKED_WHOLE =
  /第([一二三四五六七八九十百]{1,3}|\d{1,3})(?:实验|高级|初级|完全|民族|中心|职业|外国语)?([中小])学(?![生段])/gu;
/** 第二实验小学 is 二小, too. */
const TOLD =
  /第?([一二三四五六七八九十百]{1,3}|\d{1,3})(?:实验|高级|初级|完全|民族|中心|职业|外国语)?([中小])(?:学(?![生段]))?/gu;

/** Whether a school is asked about by its number, and the document has come to none of that number. */
export function lacksNumberedSchool(
  { folded, units }: Question,
  { prepared: { paragraph, document, title } }: Evidence,
): boolean {
  const asked = new Set([...schoolsIn(folded, ASKED), ...schoolsIn(folded, ASKED_WHOLE)]);
  if (asked.size === 0) return false;
  const upToHere = document.paragraphs.slice(0, paragraph.number).map(({ text }) => text);
  const told = schoolsIn([title, ...units, ...upToHere].join('\n'), TOLD);
  return [...asked].every((school) => !told.has(school));
}

function schoolsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(pattern)].map(([, number = '', kind = '']) => `${numeralValue(number)}${kind}`),
  );
}
