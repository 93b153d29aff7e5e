const NOT = '(?:不|没有?|未)(?:得|能|会|应|可|要|宜|准|曾)?';
const UPPER = `${NOT}(?:超过|超出|高于|多于|大于)|至多|最多|顶多|不足|不到|(?<!${NOT})(?:低于|少于)`;
const LOWER = `${NOT}(?:低于|少于)|至少|最少|起码|(?<!${NOT})(?:超过|高于|多于)`;
/** What the share is of may stand between a bound and its number: 不低于教师总数的10%. */
const BASE = '[^\\d,，。;；]{0,24}?';
const BOUNDED = '(?<number>\\d+(?:\\.\\d+)?)(?<unit>[%％]|\\p{Script=Han})?';

/** Whether a folded claim and a folded sentence bound the same amount from opposite sides: 不超过10% for 不低于10%. */
export function turnsBoundRound(claim: string, sentence: string): boolean {
  return turns(claim, UPPER, sentence, LOWER) || turns(claim, LOWER, sentence, UPPER);
}

function turns(claim: string, said: string, sentence: string, told: string): boolean {
  const [amount] = bounded(claim, said);
  return (
    amount !== undefined &&
    bounded(sentence, told).includes(amount) &&
    !bounded(sentence, said).includes(amount)
  );
}

/** The amounts that such words bound, each with its unit. */
function bounded(text: string, words: string): string[] {
  return [...text.matchAll(new RegExp(`(?:${words})${BASE}${BOUNDED}`, 'gu'))].map(
    ({ groups }) => `${groups?.number}${groups?.unit ?? ''}`,
  );
}
