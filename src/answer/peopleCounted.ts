import { findFigures } from '../text/figures.ts';
import { THING_OF_PEOPLE } from '../text/thingsOfPeople.ts';

const PEOPLE =
  '学生|新生|毕业生|教师|老师|孩子|娃|家长|校长|园长|班主任|同学|职工|员工|师傅|志愿者|专家|队员|学员|党员|干部|教练|医生|护士|选手|女生|男生|女|男';
/** 多少人, 几名教师, 多少个孩子. */
const ASKED = new RegExp(
  `(?:多少|(?<!第)几)(?:(?:名|位)(?!次)|(?:个|口)?(?:人(?!次|家|数|均)|(?:${PEOPLE})(?!们?的[^?？]|多少|${THING_OF_PEOPLE}|节|餐|床|[证卡课书奖会团队服]|志愿(?!者))))`,
  'u',
);
/** 几个校长研训共同体: a body of theirs is counted where it is named. */
const BODY = new RegExp(
  `(?:多少|(?<!第)几)[名位个]?(?:${PEOPLE})(研训|研修|教研|共同体|联盟|协会|委员会|讲堂|论坛)`,
  'u',
);
/** 老师有多少 asks for them alone. */
const ASKED_LAST = new RegExp(
  `(?:${PEOPLE})(?:一共|总共|共|现)?有(?:多少|几)[名位个人]?(?=$|[?？,，呢啊呀])`,
  'u',
);
const QUOTED = /[“《][^“”《》]{1,30}[”》]/gu;
const COUNTED_SO: ReadonlySet<string> = new Set(['名', '人', '位', '人次', '人(次)', '万人', '口']);
/** 17万学生, 9400个学位. */
const NOUN_BEHIND =
  /^[余多万几]*(?:个|名|位|口)?[^,。;、\d]{0,8}?(?:人|学生|教职工|教师|老师|师生|孩|床位|学位|席|员|生|娃|家长|校长|园长|师|子女|者|儿童|青年|妇|干部|名额)/u;
/** Amounts in letters, shares, ratios, households and places to fill: people are counted by them, too. */
const OTHERWISE =
  /[一二两三四五六七八九十百千万半双]+[余多几]?(?:个|名|位|口)?(?:人|名|位|学生|教师|老师|孩子|校长|师|员|家庭|女|男|娃|儿)|每[名位个]|没有|都|均|人口|学位|床位|名额|分之|半数|过半|%|[\d一二三四五六七八九十几两]成|比|户|\d家/u;

/** Whether a folded question asks how many people, or bodies of theirs, and a folded sentence counts none. */
export function countsNoPeople(question: string, sentence: string): boolean {
  const body = BODY.exec(question)?.[1];
  if (body !== undefined) return !sentence.includes(body);
  if (!ASKED.test(question) && !ASKED_LAST.test(question)) return false;
  // “百人专家库” counts nobody.
  const plain = sentence.replace(QUOTED, '');
  if (OTHERWISE.test(plain)) return false;
  return findFigures(plain).every(
    ({ unit, end }) =>
      !COUNTED_SO.has(unit) && !NOUN_BEHIND.test(plain.slice(unit === '个' ? end - 1 : end, end + 14)),
  );
}
