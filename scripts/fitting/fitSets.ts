import { PARTS } from './examples.ts';

/** Made-up reports to fit on, each set with its own. */
export const MADE_UP_SETS: readonly string[] = [
  'unseen-tune',
  ...Array.from({ length: 35 }, (_, i) => `fit-${i + 1}`),
];

/** The part that all of a set of made-up reports is in; null for questions on the articles, which are parted by their paragraphs. */
export function partOfSet(set: string): number | null {
  const place = MADE_UP_SETS.indexOf(set);
  return place < 0 ? null : place % PARTS;
}

/** Opens the names of the sources of questions about them. */
export const MADE_UP = 'made-up ';
