import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { createTrainedEmbedder } from '../../src/embeddings/trainedEmbedder.ts';
import { openWordVectors } from '../../src/embeddings/wordVectors.ts';
import { type BuildOptions, buildSearchIndex, type SearchIndex } from '../../src/index/searchIndex.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { bigramEmbedder, documentsOf } from './smallIndex.ts';

const MODEL = fileURLToPath(new URL('../../models/builtin-zh.bin', import.meta.url));
const segmenter = createSegmenter();
const trained = createTrainedEmbedder(openWordVectors(MODEL), segmenter);
/** More than two runs of chunks. */
const documents = documentsOf({
  'a.txt': Array.from({ length: 700 }, (_, i) => `全区第${i}所学校有教师${i * 7}人，开展轮岗交流。`).join(
    '\n',
  ),
  'b.txt': Array.from({ length: 600 }, (_, i) => `足球特色校${i}所，Ａ班学生${i}名，課後服務。`).join('\n'),
});

async function build(embedder: typeof trained, options: BuildOptions) {
  const index = await buildSearchIndex(documents, segmenter, embedder, options);
  const nearest = await index.vectors.nearest(await embedder.embedQuery('轮岗交流'), 50);
  return { ...digestsOf(index), chunks: index.chunks, nearest };
}

/** Comparing millions of numbers one by one takes seconds. */
function digestsOf({ keywords, vectors }: SearchIndex): Record<string, string> {
  const { table, chunkCount: _, ...postings } = keywords.data;
  const arrays = { ...table, ...postings, ...vectors.data };
  return Object.fromEntries(
    Object.entries(arrays).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      createHash('sha256')
        .update(new Uint8Array(buffer, byteOffset, byteLength))
        .digest('hex'),
    ]),
  );
}

describe('building the index', () => {
  it('gives the same index however many workers share it', async () => {
    const alone = await build(trained, { workers: 0 });
    expect(alone.chunks).toHaveLength(1300);
    for (const workers of [1, 3])
      expect(await build(trained, { workers, wordVectors: MODEL })).toEqual(alone);
  });

  it('takes the vectors of another embedder, with workers and without', async () => {
    const build = (workers: number) => buildSearchIndex(documents, segmenter, bigramEmbedder(), { workers });
    const [alone, shared] = [await build(0), await build(2)];
    expect(digestsOf(shared)).toEqual(digestsOf(alone));
    expect(alone.vectors.dimension).toBe(256);
  });

  it('tells how far it is for a large corpus only', async () => {
    const told: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    await buildSearchIndex(documents, segmenter, trained, { onProgress });
    expect(told).toEqual([]);
    const large = documentsOf({ 'a.txt': '全区有足球特色校50所，教师轮岗532人。'.repeat(30_000) });
    const { chunks } = await buildSearchIndex(large, segmenter, trained, { onProgress, wordVectors: MODEL });
    expect(chunks.length).toBeGreaterThan(500);
    expect(told).toEqual([
      [500, chunks.length],
      [chunks.length, chunks.length],
    ]);
  });

  it('tells another embedder all texts, then gives them in runs, and tells how far it is', async () => {
    const events: unknown[] = [];
    const announced: string[] = [];
    const given: string[] = [];
    const plain = bigramEmbedder();
    const watched: Embedder = {
      ...plain,
      announce(texts) {
        announced.push(...texts);
        events.push('announced');
      },
      embedDocuments(texts) {
        given.push(...texts);
        events.push(texts.length);
        return plain.embedDocuments(texts);
      },
    };
    const onProgress = (done: number, total: number) => events.push([done, total]);
    const index = await buildSearchIndex(documents, segmenter, watched, { onProgress });
    expect(events).toEqual(['announced', [0, 1300], 512, [512, 1300], 512, [1024, 1300], 276, [1300, 1300]]);
    expect(announced).toEqual(given);
    const [vector] = await plain.embedDocuments([given[1299] as string]);
    expect(index.vectors.cosine(vector as number[], 1299)).toBeCloseTo(1, 3);
  });

  it('fails when a worker does', async () => {
    const failing = buildSearchIndex(documents, segmenter, trained, {
      workers: 2,
      wordVectors: `${MODEL}.none`,
    });
    await expect(failing).rejects.toThrow('word vectors');
  });

  it('fails for an embedder that gives a vector of another length', async () => {
    const wrong = { ...bigramEmbedder(), dimension: 8 };
    await expect(buildSearchIndex(documents, segmenter, wrong)).rejects.toThrow('dimensions');
  });
});
