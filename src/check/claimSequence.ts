import type { ContentTerm } from '../question/terms.ts';

const STEP =
  /(?:首先|最先|先)(?!进|后|锋|行|导|生)|(?:然后|接着|随后|其次|再)(?!次|说)|(?:最后|最终|末了)才?/gu;
/** What tells that a list is an order. */
const IN_ORDER = /阶段|步骤?|先后?|再|随后|然后|最后|依次|逐步|首先/u;

export type Sequence = 'none' | 'so' | 'otherwise' | 'open';

/**
 * 先A、再B、最后C against the places of A, B and C in a sentence that tells of an order itself.
 *
 * @param terms the claim's words
 */
export function sequenceIn(claim: string, terms: readonly ContentTerm[], source: string): Sequence {
  const marks = [...claim.matchAll(STEP)];
  if (marks.length < 2) return 'none';
  if (!IN_ORDER.test(source)) return 'open';
  const places = marks.map(({ index, 0: mark }, step) => {
    const said = claim.slice(index + mark.length, marks[step + 1]?.index);
    const found = terms
      .filter(({ text }) => said.includes(text))
      .flatMap(({ text, alternatives }) => [text, ...alternatives.map((other) => other.text)])
      .map((text) => source.indexOf(text))
      .filter((at) => at !== -1);
    return found.length === 0 ? null : Math.min(...found);
  });
  if (places.some((place) => place === null)) return 'open';
  const order = places as number[];
  const rises = order.every((place, step) => step === 0 || place > (order[step - 1] as number));
  if (rises) return 'so';
  return new Set(order).size === order.length ? 'otherwise' : 'open';
}
