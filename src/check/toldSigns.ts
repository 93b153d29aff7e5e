import { personNames } from '../text/personNames.ts';
import type { Claim } from './claim.ts';
import { replacedName, replacedWord, roleOfNames } from './claimNames.ts';
import { saysOrder } from './claimOrder.ts';
import { saysCohort, saysSameDay, saysSpans, statesYear } from './claimPeriod.ts';
import { localText } from './decidingPlace.ts';
import type { Candidate } from './judged.ts';
import { leftUnsaid } from './leftUnsaid.ts';
import { tellsOfAnother, tellsOfOtherPeople } from './otherMatter.ts';
import { toldOtherwise } from './toldOtherwise.ts';

export const TOLD_SIGNS = [
  'told otherwise',
  'told open',
  'order unsaid',
  'left unsaid',
  'of other people',
  'of another',
  'name replaced',
  'word replaced',
  'person missing',
  'person told',
  'claim of all',
  'says all',
  'claim orders',
  'states year',
  'year in sentence',
  'year in paragraph',
  'cohort',
  'same day',
  'spans',
  'role elsewhere',
  'role swapped',
  'claim numerals missing',
] as const;

const ALL = /所有|全部|都|均|全体|每一?[个所名位家]|一律|无一|全覆盖|人人|个个|清一色/u;
const ORDER = /第一|首[个批次届家所位]|率先|最|唯一|倒数|垫底|排名|居|领先/u;

const NUMERAL = /\d+(?:\.\d+)?/gu;

/** What each of the rules for names, ranks, people and periods finds, whether or not it would decide. */
export function toldSigns(claim: Claim, { evidence, carried, account }: Candidate): number[] {
  const { question, matter } = claim;
  const { folded } = question;
  const { sentence, prepared } = evidence;
  const told = toldOtherwise(claim, evidence, localText(evidence, account, null), true);
  const people = personNames(folded);
  const role = roleOfNames(question, matter, sentence);
  const telling = matter.map(({ text }) => text);
  const years = question.years.map(String);
  const numerals = folded.match(NUMERAL) ?? [];
  const written: readonly string[] = prepared.folded.match(NUMERAL) ?? [];
  return [
    told === 'otherwise' ? 1 : 0,
    told === 'open' ? 1 : 0,
    saysOrder(folded, `${carried.join(' ')} ${sentence.folded}`) ? 0 : 1,
    Math.min(4, leftUnsaid(question, prepared).length),
    tellsOfOtherPeople(folded, sentence.folded) ? 1 : 0,
    tellsOfAnother(folded, sentence.folded) ? 1 : 0,
    replacedName(question, sentence.folded) === null ? 0 : 1,
    replacedWord(folded, telling, sentence.folded) === null ? 0 : 1,
    people.filter((name) => !prepared.folded.includes(name)).length,
    personNames(sentence.folded).length > 0 ? 1 : 0,
    ALL.test(folded) ? 1 : 0,
    ALL.test(sentence.folded) ? 1 : 0,
    ORDER.test(folded) ? 1 : 0,
    years.length === 0 ? 0 : statesYear(folded) ? 1 : -1,
    years.length === 0 ? 0 : years.every((year) => sentence.folded.includes(year)) ? 1 : -1,
    years.length === 0 ? 0 : years.every((year) => prepared.folded.includes(year)) ? 1 : -1,
    saysCohort(folded, sentence.folded, null) ? 1 : 0,
    saysSameDay(folded, prepared) ? 1 : 0,
    saysSpans(folded, prepared.folded) ? 1 : 0,
    role === 'elsewhere' ? 1 : 0,
    role === 'swapped' ? 1 : 0,
    numerals.filter((numeral) => !written.includes(numeral)).length,
  ];
}
