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
  return name === undefined || rest === '' ? UNCLEAR : rewritten(`${name}${rest}`);
};

/** 朱思怡拿了什么奖 opens with a name that stands beside no office. */
function namesIn(folded: string): string[] {
  const opening = /^\p{Script=Han}{3}/u.exec(folded)?.[0] ?? '';
  return [...personNames(folded), ...(looksLikeName(opening) ? [opening] : [])];
}
