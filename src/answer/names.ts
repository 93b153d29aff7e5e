import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';

/** 哪7所 and 叫什么名字 ask for names, not for how many there are. */
const ASKS_FOR_NAMES =
  /哪(?:[二两三四五六七八九十]|\d+)[所个家名位项]|(?:叫|取)(?:什么|啥)名|名单(?=[?？]?$|是|有哪|在哪|包括)|(?:学校|小学|中学|幼儿园|基地|品牌|项目|课程)的?名(?:字|称)|分别(?:是|叫|设在|位于|建在)(?:哪|什么)|哪(?:个|所|家)(?:小学|中学|学校|幼儿园|高中|初中)的?(?:$|[?？])/u;
const OF_SCHOOLS =
  /[所园]|(?:学校|小学|中学|高中|初中|幼儿园|校)(?:的?名|.{0,2}(?:叫|是)|分别)|哪.{0,2}(?:学校|小学|中学|高中|初中|幼儿园|校)/u;
const SCHOOL = /小学|中学|高中|幼儿园|学校|学院|大学|[一二三四五六七八九十]{1,2}[中小幼](?!小)|附[中小幼]/gu;
/** What stands before 学校 when it is no name: 7所学校, 农村学校, 全区中小学校. */
const NO_NAME =
  /(?:^|[\d,，。;；、:：“”《》()的等和与及在为对由从到把被让各全每所些个家名多余级类市省县区镇乡性型制化建办入进新中高])$|(?:优质|薄弱|农村|乡村|城区|城镇|公办|民办|普通|示范|特色|标杆|重点|试点|成员|品牌|知名|领航|先进|义务教育|职业|联盟|集团|直属|辖区|部分)$/u;
const QUOTED = /[“「《]([^“”「」《》]{1,60})[”」》]/gu;

/** 校长叫什么名字, 那个孩子叫啥名字: a person's, which schools have nothing to do with. */
const OF_A_PERSON =
  /(?:校长|园长|书记|院长|主任|老师|教师|老人|老人家|师傅|学生|同学|孩子|娃|员工|姑娘|小伙|女士|先生|大爷|奶奶|爷爷|阿姨|的人|那位|那人|员|匠|得主|冠军)[^,，。]{0,2}(?:叫|取|姓|名)|(?:孩子|学生|老师|娃|老人)[^?？]{4,}(?:叫|名)(?:什么|啥)?名/u;

/** Whether names are asked for, and the sentence tells none that the question hasn't. */
export function lacksNames(question: Question, { sentence, prepared }: Evidence): boolean {
  if (!question.corpusHasUnits || !ASKS_FOR_NAMES.test(question.folded)) return false;
  if (OF_A_PERSON.test(question.folded)) return false;
  const told = `${sentence.folded}\n${prepared.heading}`;
  if (namesSchool(told, question.folded)) return false;
  if (OF_SCHOOLS.test(question.folded)) return true;
  const quoted = [...told.matchAll(QUOTED)].some(([, name = '']) => !question.folded.includes(name));
  return !quoted && !sentence.folded.includes('、');
}

/** 实验幼、育才幼: short names in a list. */
const SHORT_NAMES =
  /\p{Script=Han}{2,3}(?<![高初])[幼小中]、\p{Script=Han}{2,3}(?<![高初])[幼小中](?![幼小学班职])/u;

function namesSchool(told: string, asked: string): boolean {
  if (SHORT_NAMES.test(told)) return true;
  return [...told.matchAll(SCHOOL)].some(({ index, 0: kind }) => {
    const before = told.slice(Math.max(0, index - 6), index);
    const name = `${before.slice(-2)}${kind}`;
    return !NO_NAME.test(before) && !asked.includes(name);
  });
}
