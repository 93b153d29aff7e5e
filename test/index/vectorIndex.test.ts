import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { buildVectorIndex, readVectorIndex } from '../../src/index/vectorIndex.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const DIMENSION = 8;
const embedder: Embedder = {
  identity: 'test',
  dimension: DIMENSION,
  embedDocuments: async (texts) => texts.map(() => new Array<number>(DIMENSION).fill(0)),
  embedQuery: async () => new Array<number>(DIMENSION).fill(0),
};
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSION, maxLength: DIMENSION })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map((values) => values.map((value) => value / Math.hypot(...values)));

function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

describe('the vector index', () => {
  it('finds the nearest as looking at each one does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(vector, { minLength: 1, maxLength: 40 }),
        vector,
        fc.integer({ min: 1, max: 50 }),
        async (vectors, query, k) => {
          const index = await buildVectorIndex(embedder, vectors);
          const found = await index.nearest(query, k);
          const expected = vectors
            .map((other) => cosine(query, other))
            .sort((a, b) => b - a)
            .slice(0, k);
          expect(found).toHaveLength(expected.length);
          for (const [i, hit] of found.entries()) {
            expect(hit.cosine).toBeCloseTo(expected[i] as number, 4);
            expect(hit.cosine).toBeCloseTo(cosine(query, vectors[hit.chunk] as number[]), 4);
          }
          expect(new Set(found.map(({ chunk }) => chunk)).size).toBe(found.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('knows the cosine with any one chunk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(vector, { minLength: 1, maxLength: 5 }), vector, async (vectors, query) => {
        const index = await buildVectorIndex(embedder, vectors);
        for (const [chunk, other] of vectors.entries())
          expect(index.cosine(query, chunk)).toBeCloseTo(cosine(query, other), 4);
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing when it holds nothing', async () => {
    const index = await buildVectorIndex(embedder, []);
    expect(index.count).toBe(0);
    expect(await index.nearest([1, 0, 0, 0, 0, 0, 0, 0], 10)).toEqual([]);
  });

  it.each([
    ['NaN', [Number.NaN, 0, 0, 0, 0, 0, 0, 1]],
    ['infinity', [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0, 0, 1]],
    ['too few dimensions', [1, 0, 0]],
    ['too many dimensions', new Array<number>(9).fill(1 / 3)],
  ])('refuses a vector with %s, to hold and to look for', async (_, wrong) => {
    await expect(buildVectorIndex(embedder, [wrong])).rejects.toThrow('vector');
    const index = await buildVectorIndex(embedder, [[1, 0, 0, 0, 0, 0, 0, 0]]);
    await expect(index.nearest(wrong, 1)).rejects.toThrow('vector');
  });

  it('answers the same when it was written and read', async () => {
    const vectors = fc.sample(vector, { seed: 7, numRuns: 30 });
    const query = vectors[3] as number[];
    const folder = temporaryFolder();
    const built = await buildVectorIndex(embedder, vectors);
    await built.write(folder);
    const read = await readVectorIndex(folder, embedder, built.data);
    expect(read.count).toBe(30);
    expect(await read.nearest(query, 30)).toEqual(await built.nearest(query, 30));
  });

  it('refuses a file that holds another number of vectors, is cut, or is not there', async () => {
    const folder = temporaryFolder();
    const built = await buildVectorIndex(embedder, fc.sample(vector, { seed: 7, numRuns: 30 }));
    await expect(readVectorIndex(folder, embedder, built.data)).rejects.toThrow();
    await built.write(folder);
    const fewer = { ...built.data, values: built.data.values.subarray(DIMENSION) };
    await expect(readVectorIndex(folder, embedder, fewer)).rejects.toThrow(/vectors.hnsw: (\d+) != \d+/);
    truncateSync(join(folder, 'vectors.hnsw'), 500);
    await expect(readVectorIndex(folder, embedder, built.data)).rejects.toThrow();
  });

  it('finds a vector that is different among many that are equal, and those one by one', async () => {
    const equal = [1, 0, 0, 0, 0, 0, 0, 0];
    const other = [0, 1, 0, 0, 0, 0, 0, 0];
    const vectors = Array.from({ length: 3000 }, (_, i) => (i === 1234 ? other : equal));
    const index = await buildVectorIndex(embedder, vectors);
    expect(index.count).toBe(3000);
    expect(await index.nearest(other, 1)).toEqual([{ chunk: 1234, cosine: 1 }]);
    expect((await index.nearest(equal, 5)).map(({ chunk }) => chunk)).toEqual([0, 1, 2, 3, 4]);
    expect(index.cosine(equal, 2999)).toBeCloseTo(1, 6);
  });
});
