import type { ContentTerm } from '../question/terms.ts';

/** What is asked most of all. */
export function heaviestOf(terms: readonly ContentTerm[]): ContentTerm | null {
  return terms.reduce<ContentTerm | null>(
    (most, term) => (most === null || term.weight > most.weight ? term : most),
    null,
  );
}
