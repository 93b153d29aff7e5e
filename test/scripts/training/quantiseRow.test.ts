import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantiseRow } from '../../../scripts/training/quantiseRow.ts';

describe('a row as bytes', () => {
  it('is what it was, to half a step, and touches no other row', () => {
    const values = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (numbers) => {
        const row = Float32Array.from(numbers);
        const bytes = new Int8Array(row.length + 4).fill(5);
        const step = quantiseRow(row, bytes, 2);
        for (const [i, value] of row.entries())
          expect(Math.abs((bytes[i + 2] as number) * step - value)).toBeLessThanOrEqual(0.501 * step);
        expect([...bytes.subarray(0, 2), ...bytes.subarray(row.length + 2)]).toEqual([5, 5, 5, 5]);
      }),
    );
  });
});
