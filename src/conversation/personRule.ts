import { fold } from '../text/fold.ts';
import { looksLikeName, personNames } from '../text/personNames.ts';
import { type Rule, rewritten, UNCLEAR } from './asked.ts';
import { PERSON_PRONOUN } from './phrases.ts';

/** 她多大: the person whom the question before named, or its answer. */
export const personRule: Rule = ({ bare, places }, { question, claims }) => {
  const pronoun = PERSON_PRONOUN.exec(bare)?.[0];
  if (pronoun === undefined || places.length > 0) return null;
  const [name] = [question, ...claims.map(({ text }) => text)].flatMap((text) => namesIn(fold(text)));
  const rest = bare.slice(pronoun.length);
  return name === undefined || rest === '' ? UNCLEAR : rewritten(`${name}${rest}`, { topic: name });
};

/** 朱思怡拿了什么奖, 金牛区的朱思怡多大: a name that stands beside no office, before what its bearer does. */
const BEFORE_DEEDS =
  /(?<=^|的|[区县市旗校院])(?=(?<name>\p{Script=Han}{3}))\k<name>(?=拿|获|得|夺|是|在|做|干|救|的|多大|几岁|$)/gu;

function namesIn(folded: string): string[] {
  const bare = [...folded.matchAll(BEFORE_DEEDS)].map(({ groups }) => groups?.name ?? '');
  return [...personNames(folded), ...bare.filter((name) => looksLikeName(name) && !NO_PERSON.test(name))];
}

/** 高新区 opens with a surname. */
const NO_PERSON = /[区县市旗校院园局部]$/u;
