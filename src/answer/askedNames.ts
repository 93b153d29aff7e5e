import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { beginsLikeName, maybePersons, OFFICE } from '../text/personNames.ts';

/** Asks for a person by name: 主任叫什么, 指导老师是谁. */
const ASKS_PERSON = new RegExp(
  `(?:${OFFICE}|老乡|那位|这位|哪位)[^,，。]{0,3}(?:叫|姓|是谁|的?名字|名叫)|由谁(?:主讲|领衔)`,
  'u',
);

/** Whether a person's name is asked for, and the sentence tells none that the question hasn't. */
export function lacksPerson({ folded, corpusHasUnits }: Question, { sentence }: Evidence): boolean {
  return (
    corpusHasUnits &&
    ASKS_PERSON.test(folded) &&
    maybePersons(sentence.folded).every((name) => folded.includes(name))
  );
}

const BEFORE_NAME =
  /(?<noun>\p{Script=Han}{2,3}?)的?(?:都|又|分别)?(?:叫|名(?:字|称)|是哪(?=[一几]?[个所家位]))/u;
const ANY_ONE = '(?:一[所家名位个]|某|第三方|有关|相关)\\p{Script=Han}{0,3}';

/** 与甘肃一所职校结对 does not say what the 职校 is called. */
export function isAnonymous({ folded, corpusHasUnits }: Question, { sentence }: Evidence): boolean {
  if (!corpusHasUnits) return false;
  const noun = BEFORE_NAME.exec(folded)?.groups?.noun;
  if (noun === undefined) return false;
  return [noun, noun.slice(-2)].some((each) =>
    new RegExp(`${ANY_ONE}${each}(?![:：“《（(])`, 'u').test(sentence.folded),
  );
}

/** Offices that one person holds at a time. */
const HELD_OFFICE = /组长|局长|校长|书记|院长|主任|部长|区长|县长|市长|园长|会长|记者/u;

/** A name stands behind the office or before a verb that gives it: 局长高峰论坛 names nobody. */
const BEHIND_OFFICE =
  /^[\p{Script=Han}·]{2,4}?(?=[^\p{Script=Han}]|$|[赴在说率带为等任与和把将对从让用跟给是又也曾原]|表示|介绍|指出|强调|同志)/u;
const TAKES_OFFICE = /\p{Script=Han}{2,3}(?:同志)?(?:担任|出任|就任|当选|任)/u;
const NO_PERSON = /论坛|工作室|队伍|培训|会议|高峰|选拔|轮岗|交流|职级|负责|办公|例会|岗位|人选|后备/u;

/** Who holds an office is told where the office is named with a name: a list of speakers names none. */
export function namesNoHolder(question: Question, { sentence }: Evidence): boolean {
  if (!question.corpusHasUnits || question.type !== 'who') return false;
  const office = HELD_OFFICE.exec(question.folded)?.[0];
  if (office === undefined) return false;
  if (TAKES_OFFICE.test(sentence.folded) && sentence.folded.includes(office)) return false;
  const behind = sentence.folded.split(office).slice(1);
  return !behind.some((text) => {
    const name = BEHIND_OFFICE.exec(text)?.[0] ?? (beginsLikeName(text) ? text.slice(0, 2) : undefined);
    return name !== undefined && !NO_PERSON.test(text.slice(0, name.length + 2));
  });
}

const ASKS_HOLDER = new RegExp(
  `(?:${HELD_OFFICE.source})(?:现在|到底)?(?:是|叫|姓)(?:谁|哪[位个]|(?:什么|啥)(?:名字?)?)(?:[呀啊呢的]?[?？,，]|[呀啊呢]?$)|谁是[^,，。?？]{0,12}(?:${HELD_OFFICE.source})[?？]?$|谁(?:当|任|担任)的?[^,，。?？]{0,4}(?:${HELD_OFFICE.source})`,
  'u',
);
/** 校长队伍, 校长每年…, 校长46名: those who hold such an office; 局长任组长: whoever holds it. */
const OF_MANY =
  /^(?:队伍|们|培训|培养|论坛|工作室|选拔|选任|选聘|聘任|轮岗|交流|职级|竞聘|例会|会议|办公|后备|岗|每|各|均|等|[\d一二两三四五六七八九十]+余?[名位人]|兼?任[^,，。;；]{0,14}(?:组长|总指挥|指挥长|主任|成员|会长|理事长))/u;

/** Whether it is asked who holds an office, and the sentence speaks of it only as of many, or not at all. */
export function tellsOfManyHolders({ folded, corpusHasUnits }: Question, { sentence }: Evidence): boolean {
  if (!corpusHasUnits || !ASKS_HOLDER.test(folded)) return false;
  const office = HELD_OFFICE.exec(folded)?.[0] ?? '';
  // 由区长任组长.
  if (sentence.folded.includes(`任${office}`)) return false;
  return sentence.folded
    .split(office)
    .slice(1)
    .every((behind) => OF_MANY.test(behind));
}

const HEADS_SCHOOL =
  /(?<!中)(?:学校|小学|中学|学院|幼儿园)的?(?:校长|书记|园长|院长)(?:是|叫|姓)?(?:谁|哪|什么|啥)|谁是.{2,12}(?:校长|书记|园长|院长)|哪(?:所|个|家)?学校的(?:校长|书记)/u;
const VISITS = /(?:赴|前往|走进|来到)\p{Script=Han}{2,14}(?:学校|小学|中学|学院|幼儿园)/u;

/** 名校长侯俊杰赴草兴中心学校听课: who visits a school does not head it. */
export function onlyVisits({ folded, corpusHasUnits }: Question, { sentence }: Evidence): boolean {
  return corpusHasUnits && HEADS_SCHOOL.test(folded) && VISITS.test(sentence.folded);
}
