import { countDenials, DENIED_OF_ANYTHING, deniedIn } from './contrasts.ts';

export const DENIALS = [
  'denials in claim',
  'denials in clause',
  'denials in sentence',
  'denied alike',
  'denied in claim only',
] as const;

/** So far behind a denial stands what a claim denies, and what a sentence does, which tells it at more length. */
const BEHIND = { claim: 6, sentence: 8 } as const;
const MOST = 3;

/**
 * How often a claim, the clauses that tell of its matter, and the whole sentence deny, and of what the claim denies the share that the
 * sentence denies, too (−1 where it denies nothing): two denials in one claim are none the less denials.
 */
export function denials(claim: string, clause: string, sentence: string): number[] {
  const denied = deniedIn(claim, BEHIND.claim)
    .map(lettersOf)
    .filter(({ length }) => length > 0);
  const behind = deniedIn(sentence, BEHIND.sentence).join('');
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
  return [...text].filter((letter) => !DENIED_OF_ANYTHING.has(letter));
}
