import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { Problem } from '../../src/problem.ts';
import { type SearchQuery, search } from '../../src/retrieve/search.ts';
import { fold } from '../../src/text/fold.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { bigramEmbedder, documentsOf } from '../index/smallIndex.ts';

const segmenter = createSegmenter();
const embedder = bigramEmbedder();
const SHARED = '学区内轮岗交流的各类教师累计达532人。';
const index = await buildSearchIndex(
  documentsOf({
    'a.txt': `教师队伍\n${SHARED}\n全区现有学校211所，学生17万人。\n`,
    'b.txt': `教师队伍\n${SHARED}\n全区有足球特色校50所。\n长段落。${'学校办得很好，'.repeat(150)}。${'教师办得很好，'.repeat(150)}。最后说到轮岗。\n`,
  }),
  segmenter,
  embedder,
);

function queryFor(text: string, rest: Partial<SearchQuery> = {}): SearchQuery {
  return { terms: new Map(indexTerms(fold(text), segmenter).map((term) => [term, 1])), text, ...rest };
}

describe('search', () => {
  it('keeps identical paragraphs of two documents apart', async () => {
    const hits = await search(index, queryFor('教师轮岗交流'), 10);
    const shared = hits.filter(({ paragraph }) => paragraph.text === SHARED);
    expect(shared).toHaveLength(2);
    expect(new Set(shared.map(({ paragraph }) => paragraph.docId)).size).toBe(2);
    expect(shared).toEqual(hits.slice(0, 2));
  });

  it('finds body paragraphs only, each once, best first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('教师轮岗', '学校', '足球', '教师队伍', '多少人'),
        fc.integer({ min: 1, max: 12 }),
        async (text, limit) => {
          const hits = await search(index, queryFor(text), limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map(({ paragraph }) => paragraph.id)).size).toBe(hits.length);
          for (const { paragraph, score } of hits) {
            expect(paragraph.role).toBe('body');
            expect(score).toBeGreaterThan(0);
          }
          const scores = hits.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the first hits of a longer list for a shorter one', async () => {
    const long = await search(index, queryFor('教师轮岗'), 10);
    expect(await search(index, queryFor('教师轮岗'), 2)).toEqual(long.slice(0, 2));
  });

  it('finds a long paragraph by its best chunk, once', async () => {
    expect(index.chunks.length).toBeGreaterThan(index.corpus.body.length);
    const hits = await search(index, queryFor('最后说到轮岗'), 10);
    expect(hits[0]?.paragraph.text.startsWith('长段落。')).toBe(true);
    expect(hits.filter(({ paragraph }) => paragraph.text.startsWith('长段落。'))).toHaveLength(1);
  });

  it('multiplies by the fit, and leaves out what does not fit at all', async () => {
    const [best] = await search(index, queryFor('教师轮岗'), 10);
    const other = await search(
      index,
      queryFor('教师轮岗', { fit: (paragraph) => (paragraph.id === best?.paragraph.id ? 0.5 : 0) }),
      10,
    );
    expect(other.map(({ paragraph }) => paragraph.id)).toEqual([best?.paragraph.id]);
    expect(other[0]?.score).toBeCloseTo((best?.score as number) * 0.5, 10);
  });

  it('finds by the vector alone where no term is known', async () => {
    const hits = await search(index, { terms: new Map(), text: '足球特色校' }, 10);
    expect(hits[0]?.paragraph.text).toContain('足球');
    expect(hits[0]?.keyword).toBe(0);
  });

  it('finds by the keywords alone while the embedding server gives no vector', async () => {
    const embedQuery = () => Promise.reject(new Problem('embeddings', 'gone'));
    const without = { ...index, embedder: { ...embedder, embedQuery } };
    const hits = await search(without, queryFor('足球特色校'), 10);
    expect(hits[0]?.paragraph.text).toContain('足球');
    expect(hits.every(({ cosine, keyword }) => cosine === 0 && keyword > 0)).toBe(true);
  });

  it('fails with whatever else the embedder fails with', async () => {
    const embedQuery = () => Promise.reject(new TypeError('a fault'));
    const broken = { ...index, embedder: { ...embedder, embedQuery } };
    await expect(search(broken, queryFor('足球特色校'), 10)).rejects.toThrow('a fault');
  });

  it('measures how much of the query a paragraph answers, not only against the others', async () => {
    const [whole] = await search(index, queryFor('足球特色校'), 1);
    const [part] = await search(index, queryFor('足球俱乐部门票价格'), 1);
    expect(whole?.keyword).toBe(1);
    expect(part?.keyword).toBe(1);
    expect(part?.strength).toBeLessThan(whole?.strength as number);
  });

  it('finds nothing in an empty index, and nothing for a limit of 0', async () => {
    const empty = await buildSearchIndex([], segmenter, embedder);
    expect(await search(empty, queryFor('教师轮岗'), 10)).toEqual([]);
    expect(await search(index, queryFor('教师轮岗'), 0)).toEqual([]);
  });
});
