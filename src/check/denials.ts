import { countDenials } from './contrasts.ts';

export const DENIALS = [
  'denials in claim',
  'denials in clause',
  'denials in sentence',
  'denied alike',
  'denied in claim only',
] as const;

const DENIED =
  /(?:不(?!断|仅|但|只|少于|低于|高于|超过|多于|同|忘|久|足)|没有?|未|无|非(?!常|遗)|禁止|严禁|杜绝)(\p{L}{1,6})/gu;
/** So far behind a denial stands what it denies. */
const BEHIND = 8;
const MOST = 3;
/** Letters that are denied of anything. */
const IDLE = new Set('得能会要可以准许让允是有过再被把给在用的了必须需');

/**
 * How often a claim, the clauses that tell of its matter, and the whole sentence deny, and of what the claim denies the share that the
 * sentence denies, too (−1 where it denies nothing): two denials in one claim are none the less denials.
 */
export function denials(claim: string, clause: string, sentence: string): number[] {
  const denied = [...claim.matchAll(DENIED)]
    .map(([, what = '']) => lettersOf(what))
    .filter(({ length }) => length > 0);
  const behind = [...sentence.matchAll(DENIED)]
    .map(({ index }) => sentence.slice(index, index + BEHIND))
    .join('');
  const shares = denied.map(
    (letters) => letters.filter((letter) => behind.includes(letter)).length / letters.length,
  );
  const alike = shares.length === 0 ? -1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return [
    Math.min(MOST, countDenials(claim)),
    Math.min(MOST, countDenials(clause)),
    Math.min(MOST, countDenials(sentence)),
    alike,
    shares.filter((share) => share === 0).length,
  ];
}

function lettersOf(text: string): string[] {
  return [...text].filter((letter) => !IDLE.has(letter));
}
