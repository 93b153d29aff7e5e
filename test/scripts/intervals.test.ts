import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedBootstrap, wilson } from '../../scripts/evaluation/intervals.ts';

describe("Wilson's interval", () => {
  it.each<[number, number, number, number]>([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
  ])('of %d in %d is %d to %d', (k, n, low, high) => {
    const [from, to] = wilson(k, n);
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });

  it('says nothing of nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('lies within 0 and 1, holds the share, and is narrower for more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (n, some) => {
        const k = some % (n + 1);
        const [low, high] = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(k / n - 1e-12);
        const [closeLow, closeHigh] = wilson(k * 4, n * 4);
        expect(closeHigh - closeLow).toBeLessThan(high - low);
      }),
    );
  });
});

describe('the bootstrap over groups', () => {
  const single = Array.from({ length: 400 }, (_, i) => [i % 4 === 0 ? 1 : 0]);

  it("comes near Wilson's interval where every case is a group of its own", () => {
    const [low, high] = groupedBootstrap(single);
    const [wilsonLow, wilsonHigh] = wilson(100, 400);
    expect(low).toBeCloseTo(wilsonLow, 1);
    expect(high).toBeCloseTo(wilsonHigh, 1);
    expect(high - low).toBeGreaterThan(0.06);
  });

  it('is wider where cases of a group go together, and the same each time', () => {
    const together = Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? [1, 1, 1, 1] : [0, 0, 0, 0]));
    const [low, high] = groupedBootstrap(together);
    const [aloneLow, aloneHigh] = groupedBootstrap(single);
    expect(high - low).toBeGreaterThan((aloneHigh - aloneLow) * 1.5);
    expect(groupedBootstrap(together)).toEqual([low, high]);
  });
});
