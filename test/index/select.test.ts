import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepLargest } from '../../src/index/select.ts';

const downwards = (a: number, b: number) => (a > b ? -1 : a < b ? 1 : 0);

it('the largest numbers come to the front, and the smallest of them is returned', () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 1));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), fc.nat(), (numbers, seed) => {
      const rank = 1 + (seed % numbers.length);
      const array = Float64Array.from([...numbers, 1e9]);
      const sorted = [...numbers].sort(downwards);
      // Zeros of either sign are the same number. No difference is taken: infinities have none.
      expect(keepLargest(array, numbers.length, rank) + 0).toBe((sorted[rank - 1] as number) + 0);
      expect([...array.subarray(0, rank)].sort(downwards).map((x) => x + 0)).toEqual(
        sorted.slice(0, rank).map((x) => x + 0),
      );
      expect(array.at(-1)).toBe(1e9);
    }),
  );
});
