import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowProducts } from '../../src/evidence/rowProducts.ts';

const rows = (count: number, dimension: number) =>
  fc
    .array(fc.float({ min: -2, max: 2, noNaN: true }), {
      minLength: count * dimension,
      maxLength: count * dimension,
    })
    .map((values) => Float32Array.from(values));

const given = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([of, by, dimension]) =>
    fc.record({ a: rows(of, dimension), b: rows(by, dimension), dimension: fc.constant(dimension) }),
  );

describe('products of rows', () => {
  it('are each row times each other, one after the other', () => {
    fc.assert(
      fc.property(given, ({ a, b, dimension }) => {
        const products = rowProducts(a, b, dimension);
        const count = a.length / dimension;
        expect(products).toHaveLength(count * (b.length / dimension));
        for (const [at, product] of products.entries()) {
          const first = a.subarray((at % count) * dimension, ((at % count) + 1) * dimension);
          const second = b.subarray(
            Math.floor(at / count) * dimension,
            (Math.floor(at / count) + 1) * dimension,
          );
          const sum = first.reduce((total, value, i) => total + value * (second[i] as number), 0);
          expect(product).toBeCloseTo(sum, 4);
        }
      }),
    );
  });
});
