import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principalRows } from '../../../scripts/training/principal.ts';
import { createRandom } from '../../../scripts/training/random.ts';

const DIMENSION = 4;

describe('rows seen from their principal axes', () => {
  it('keep what they differ in, and lose the rest', () => {
    // They differ in the second number much, in the third little, in the others not at all.
    const rows = Float32Array.from([1, 9, 0.1, 2, 1, -9, 0.2, 2, 1, 8, -0.2, 2, 1, -8, -0.1, 2]);
    const turned = principalRows(rows, DIMENSION, Float32Array.from([1, 1, 1, 1]), 1, createRandom(1));
    expect([...turned].map((value) => Math.round(Math.abs(value) * 100) / 100)).toEqual([1, 1, 1, 1]);
    expect(Math.sign(turned[0] as number)).toBe(Math.sign(turned[2] as number));
    expect(Math.sign(turned[0] as number)).toBe(-Math.sign(turned[1] as number));
  });

  it('have length 1, and are the same for the same seed', () => {
    const value = fc.float({ min: -5, max: 5, noNaN: true });
    const matrix = fc.array(fc.array(value, { minLength: DIMENSION, maxLength: DIMENSION }), {
      minLength: 6,
      maxLength: 12,
    });
    fc.assert(
      fc.property(matrix, fc.nat(), (lines, seed) => {
        const rows = Float32Array.from(lines.flat());
        const weights = Float32Array.from(lines, () => 1);
        const turn = () => principalRows(rows, DIMENSION, weights, 2, createRandom(seed));
        const turned = turn();
        expect(turn()).toEqual(turned);
        for (let row = 0; row < lines.length; row++) {
          const length = Math.hypot(...turned.subarray(row * 2, row * 2 + 2));
          // A row in the very middle has no direction.
          expect(length < 1e-6 || Math.abs(length - 1) < 1e-4).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
