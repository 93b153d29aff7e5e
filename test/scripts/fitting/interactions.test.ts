import { describe, expect, it } from 'vitest';
import { mostPromising } from '../../../scripts/fitting/interactions.ts';
import type { Evidence } from '../../../src/evidence/evidence.ts';

const sentence = (clauseScore: number) =>
  ({ clauseScore, nearness: 0, hit: { relative: 0 } }) as Pick<Evidence, 'clauseScore' | 'nearness' | 'hit'>;

describe('the sentences that are learned from', () => {
  it('are all where there are few, in their order', () => {
    expect(mostPromising([sentence(0.1), sentence(0.9), sentence(0.5)], [false, false, true])).toEqual([
      0, 1, 2,
    ]);
  });

  it('are the answer and the most promising others where there are many', () => {
    const all = Array.from({ length: 32 }, (_, i) => sentence(i / 32));
    const kept = mostPromising(
      all,
      all.map((_, i) => i === 0),
    );
    expect(kept).toEqual([0, ...Array.from({ length: 23 }, (_, i) => i + 9)]);
  });
});
