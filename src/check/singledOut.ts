const ONLY_THIS_ONE = /(?<!不|不仅)(?:只有|唯有|仅有|唯独|独有|仅)$/u;
const SOLE = /唯一|独一份|独此一家|仅此一[家个所]/u;
const SINGLES_OUT = /(?<!不|不仅)[只仅]|唯一|唯有|唯独|独[有家]|独一/u;

/** Whether a claim says of who reports that nobody else does so, where a sentence says nothing of others: 只有金牛区有足球特色幼儿园. */
export function singlesOutUnit(claim: string, units: readonly string[], sentence: string): boolean {
  if (SINGLES_OUT.test(sentence)) return false;
  return units.some((unit) => {
    const at = claim.indexOf(unit);
    return at > 0 && ONLY_THIS_ONE.test(claim.slice(0, at));
  });
}

/** Whether a claim calls something the only one, and a sentence does not. */
export function singlesOutThing(claim: string, sentence: string): boolean {
  return SOLE.test(claim) && !SINGLES_OUT.test(sentence);
}
