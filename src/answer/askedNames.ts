import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/understand.ts';
import { OFFICE, personNames } from '../text/personNames.ts';

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
    personNames(sentence.folded).every((name) => folded.includes(name))
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
