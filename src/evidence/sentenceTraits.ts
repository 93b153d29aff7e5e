import type { PreparedSentence } from './prepared.ts';

const PERSON =
  /[\p{Script=Han}]{2,4}(?:同志|老师|校长|书记|主任|教授|院长|局长|先生|女士|等人)|代表|人物|选手|负责人|由[\p{Script=Han}·]{2,8}|[\p{Script=Han}]·[\p{Script=Han}]/u;
const PLACE =
  /[\p{Script=Han}]{2}(?:省|市|县|区|镇|乡|村|国|州|岛|山|河|湖|街道|路|站|大学|学校|医院|公园|中心)|位于|坐落|地处|在[\p{Script=Han}]{2,8}(?:举行|召开|出生|成立)/u;
const CAUSE = /因为|由于|因(?!此|素)|为了|以便|使得|导致|原因|因而|所以|目的|旨在|有利于/u;
const DEFINITION =
  /^[^,，。]{1,24}(?:是|指|为|即|称为|又称|简称|叫做|意为)|(?:是指|称为|又称|简称|别名|又名)/u;
const PRONOUN = /^\s*(?:其|他|她|它|该|此|这|那|并|同时|另外|此外|而|但|后来|之后|随后|当时)/u;
const LIST = /、|《[^《》]{1,60}》《|“[^“”]{1,60}”“|以及|包括|分别|[;；]/gu;
const TITLES = /《[^《》]{1,60}》|“[^“”]{1,60}”|「[^「」]{1,60}」/gu;

/** Counts beyond this tell nothing more. */
export const MANY = 4;

// They take longer to tell than all else here, and are the same whatever is asked.
const traits = new WeakMap<PreparedSentence, readonly number[]>();

/** The columns from quantities to pronoun, which depend on the sentence only. */
export function traitsOf(sentence: PreparedSentence): readonly number[] {
  const known = traits.get(sentence);
  if (known !== undefined) return known;
  const { folded, figures } = sentence;
  const count = (...kinds: string[]) =>
    Math.min(MANY, figures.filter(({ kind }) => kinds.includes(kind)).length);
  const has = (pattern: RegExp) => (pattern.test(folded) ? 1 : 0);
  const told = [
    count('quantity'),
    count('year', 'month', 'day'),
    count('percent'),
    Math.min(MANY, (folded.match(TITLES) ?? []).length),
    Math.min(6, (folded.match(LIST) ?? []).length),
    has(PERSON),
    has(PLACE),
    has(CAUSE),
    has(DEFINITION),
    has(PRONOUN),
  ];
  traits.set(sentence, told);
  return told;
}
