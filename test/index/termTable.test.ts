import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTerms } from '../../src/index/termCounts.ts';
import { createTermCollector, openTermTable } from '../../src/index/termTable.ts';

it('a term table numbers each term once, in the order they came, and knows no other', () => {
  const term = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('', '教师', '_教师', '师'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(term, { maxLength: 30 }), { maxLength: 6 }), term, (runs, other) => {
      const collector = createTermCollector();
      for (const run of runs) {
        const { units, ends } = countTerms([run]);
        let start = 0;
        for (const end of ends) {
          collector.add(units, start, end);
          start = end;
        }
      }
      const expected = [...new Set(runs.flat())];
      const table = openTermTable(collector.finish());
      expect(table.size).toBe(expected.length);
      expect(expected.map((text) => table.numberOf(text))).toEqual(expected.map((_, i) => i));
      if (!expected.includes(other)) expect(table.numberOf(other)).toBe(-1);
    }),
  );
});

it('a term table holds more terms than it started with room for', () => {
  const collector = createTermCollector();
  const terms = Array.from({ length: 20_000 }, (_, i) => `词${i}`);
  const { units, ends } = countTerms([terms]);
  for (const [i, end] of ends.entries()) collector.add(units, i === 0 ? 0 : (ends[i - 1] as number), end);
  const table = openTermTable(collector.finish());
  expect(terms.every((term, i) => table.numberOf(term) === i)).toBe(true);
  expect(table.numberOf('词20000')).toBe(-1);
});
