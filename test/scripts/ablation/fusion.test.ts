import { describe, expect, it } from 'vitest';
import { bestFirst, reciprocalRanks } from '../../../scripts/ablation/fusion.ts';

describe('reciprocal rank fusion', () => {
  it('counts 1 / (60 + rank) of each list, whatever the scores are apart', () => {
    const fused = reciprocalRanks([
      [9, 8, 1],
      [0.1, 0.9, 0.2],
    ]);
    expect([...fused]).toEqual([1 / 61 + 1 / 63, 1 / 62 + 1 / 61, 1 / 63 + 1 / 62]);
    expect(bestFirst(fused)[0]).toBe(1);
  });

  it('gives no rank to what scores nothing', () => {
    expect([
      ...reciprocalRanks([
        [0, 3, 0],
        [0, 0, -1],
      ]),
    ]).toEqual([0, 1 / 61, 0]);
    expect(reciprocalRanks([])).toHaveLength(0);
  });

  it('ranks equal scores in their order', () => {
    expect(bestFirst([1, 2, 2, 0])).toEqual([1, 2, 0]);
  });
});
