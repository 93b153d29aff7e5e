import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesOf } from '../../src/embeddings/batches.ts';
import { estimateTokens } from '../../src/embeddings/estimateTokens.ts';
import { createProgress } from '../../src/embeddings/progress.ts';
import { meanVector, unitVector } from '../../src/embeddings/vectors.ts';

it('every position is in one batch, and no batch of several is over a limit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 60 }), fc.boolean(), (sizes, padded) => {
      const batches = batchesOf(sizes, { count: 7, size: 120, padded });
      expect(batches.flat().sort((a, b) => a - b)).toEqual([...sizes.keys()]);
      for (const batch of batches) {
        const own = batch.map((position) => sizes[position] as number);
        const filled = padded ? Math.max(...own) * own.length : own.reduce((sum, size) => sum + size, 0);
        expect(batch.length).toBeLessThanOrEqual(7);
        if (batch.length > 1) expect(filled).toBeLessThanOrEqual(120);
      }
    }),
  );
});

it('padded batches hold what is of like size', () => {
  expect(batchesOf([9, 1, 8, 2], { count: 2, size: 100, padded: true })).toEqual([
    [1, 3],
    [2, 0],
  ]);
});

it('a vector without a direction becomes a fixed one', () => {
  expect(unitVector([0, 0, 0])).toEqual([1, 0, 0]);
  expect(unitVector([0, 3, 4])).toEqual([0, 0.6, 0.8]);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('a vector with %d is an error, not a direction', (value) => {
  expect(() => unitVector([1, value])).toThrow('no number');
  expect(() =>
    meanVector(
      [
        [1, 0],
        [value, 1],
      ],
      [1, 1],
    ),
  ).toThrow('no number');
});

it('a mean counts directions by weights, not lengths', () => {
  const [x = 0, y = 0] = meanVector(
    [
      [100, 0],
      [0, 1],
    ],
    [3, 4],
  );
  expect(x).toBeCloseTo(0.6);
  expect(y).toBeCloseTo(0.8);
});

it('tokens are estimated by the kind of character', () => {
  expect(estimateTokens('教师轮岗，')).toBe(5);
  expect(estimateTokens('abcdefgh')).toBe(2);
  expect(estimateTokens('')).toBe(0);
});

it('progress is told every five seconds at most, and not of what is done at once', () => {
  let time = 0;
  const told: string[] = [];
  const progress = createProgress(
    40,
    (done, total) => told.push(`${done}/${total}`),
    () => time,
  );
  for (let i = 0; i < 40; i++) {
    time += 300;
    progress(1);
  }
  expect(told).toEqual(['17/40', '34/40']);
});
