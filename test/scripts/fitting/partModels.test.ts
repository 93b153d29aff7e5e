import { describe, expect, it } from 'vitest';
import { standsFor } from '../../../scripts/fitting/partModels.ts';

const manifest = { parts: 3, sets: ['a', 'b'], hashes: ['1', '2', 'ranker'] };

describe('interactions of an earlier fit', () => {
  it('stand for the same sets, and for those that came since', () => {
    expect(standsFor(manifest, ['a', 'b'], ['1', '2'])).toBe(true);
    expect(standsFor(manifest, ['a', 'b', 'c', 'd'], ['1', '2'])).toBe(true);
  });

  it('do not where a set is gone or stands elsewhere: it would be in another part', () => {
    expect(standsFor(manifest, ['a'], ['1', '2'])).toBe(false);
    expect(standsFor(manifest, ['b', 'a'], ['1', '2'])).toBe(false);
  });

  it('do not beside other models, nor by a damaged manifest', () => {
    expect(standsFor(manifest, ['a', 'b'], ['1', '3'])).toBe(false);
    expect(standsFor({ ...manifest, parts: 4 }, ['a', 'b'], ['1', '2'])).toBe(false);
    expect(standsFor(null, ['a', 'b'], ['1', '2'])).toBe(false);
  });
});
