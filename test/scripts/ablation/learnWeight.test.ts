import { describe, expect, it } from 'vitest';
import { type Example, learnWeight } from '../../../scripts/ablation/learnWeight.ts';
import { createRandom } from '../../../scripts/training/random.ts';

/** Questions whose right chunk is drawn as the model says, with known counts of keyword and cosine. */
function drawn(a: number, b: number, count: number): Example[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const keywords = Array.from({ length: 20 }, () => random.fraction());
    const cosines = Array.from({ length: 20 }, () => random.fraction());
    const weights = keywords.map((keyword, i) => Math.exp(a * keyword + b * (cosines[i] as number)));
    let left = random.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    let gold = 0;
    while (gold < 19 && left > (weights[gold] as number)) left -= weights[gold++] as number;
    return { keywords, cosines, gold: [gold] };
  });
}

describe('the learned weight', () => {
  it('is that by which the right chunks were drawn, within its interval', () => {
    for (const [a, b] of [
      [8, 4],
      [10, 1],
      [3, 9],
    ] as const) {
      const { weight, interval } = learnWeight(drawn(a, b, 1500));
      expect(interval[0]).toBeLessThan(b / a);
      expect(interval[1]).toBeGreaterThan(b / a);
      expect(interval[1] - interval[0]).toBeLessThan(b / a);
      expect(Math.abs(weight - b / a)).toBeLessThan(0.2 * (b / a) + 0.05);
    }
  });

  it('is near 0 where the cosine tells nothing', () => {
    expect(Math.abs(learnWeight(drawn(8, 0, 1500)).weight)).toBeLessThan(0.05);
  });

  it('takes any of several right chunks', () => {
    const twice = drawn(8, 4, 800).map((example) => ({ ...example, gold: [...example.gold, 0] }));
    expect(Number.isFinite(learnWeight(twice).weight)).toBe(true);
  });
});
