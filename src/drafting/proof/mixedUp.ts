import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';

/**
 * 改造学校40余所，新增学位42180个: each is told, the second of the 65 schools of another sentence. A figure of a claim
 * that puts sentences together fails where a sentence of its other clauses gives another figure for the same words.
 * Null where none does.
 */
export function mixedUp(
  borne: readonly { readonly clause: CountedClause; readonly site: Site }[],
): string | null {
  for (const { clause, site } of borne) {
    const others = borne.filter((other) => other.site.sentence !== site.sentence);
    if (others.length === 0) continue;
    const words = clause.words.filter(({ telling }) => telling);
    if (words.length === 0) continue;
    for (const { kind, unit, value, start, end } of clause.figures) {
      if (kind !== 'quantity' && kind !== 'percent') continue;
      const rival = others.some(
        ({ site: { sentence } }) =>
          sentence !== site.sentence &&
          words.every(({ text }) => sentence.folded.includes(text)) &&
          sentence.figures.some((each) => each.kind === kind && each.unit === unit && each.value !== value),
      );
      if (rival) return clause.folded.slice(start, end);
    }
  }
  return null;
}
