import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex, openKeywordIndex } from '../../src/index/keywordIndex.ts';

const term = fc.constantFrom('教师', '轮岗', '学校', '_教师', '532', 'constructor', '__proto__');
const chunks = fc.array(fc.array(term, { maxLength: 8 }), { maxLength: 10 });
const query = fc
  .array(fc.tuple(term, fc.double({ min: 0, max: 2, noNaN: true })))
  .map((pairs) => new Map(pairs));

/** BM25 by the book, over the texts themselves. */
function bm25(texts: readonly (readonly string[])[], wanted: ReadonlyMap<string, number>): number[] {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return texts.map((text) => {
    let score = 0;
    for (const [word, weight] of wanted) {
      const df = texts.filter((other) => other.includes(word)).length;
      const tf = text.filter((other) => other === word).length;
      const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
      score += (weight * idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * text.length) / (mean || 1)));
    }
    return score;
  });
}

describe('the keyword index', () => {
  it('scores as BM25 does', () => {
    fc.assert(
      fc.property(chunks, query, (texts, wanted) => {
        const scores = [...buildKeywordIndex(texts).score(wanted)];
        const expected = bm25(texts, wanted);
        expect(scores).toHaveLength(texts.length);
        for (const [i, score] of scores.entries()) expect(score).toBeCloseTo(expected[i] as number, 10);
      }),
      { numRuns: 300 },
    );
  });

  it('scores the same when it was written and read', () => {
    fc.assert(
      fc.property(chunks, query, (texts, wanted) => {
        const built = buildKeywordIndex(texts);
        const read = openKeywordIndex(JSON.parse(JSON.stringify(built)));
        expect([...read.score(wanted)]).toEqual([...built.score(wanted)]);
        expect(read.chunkCount).toBe(built.chunkCount);
      }),
    );
  });

  it('counts in how many chunks a term stands', () => {
    fc.assert(
      fc.property(chunks, term, (texts, wanted) => {
        const index = buildKeywordIndex(texts);
        expect(index.documentFrequency(wanted)).toBe(texts.filter((text) => text.includes(wanted)).length);
        expect(index.idf(wanted)).toBeGreaterThan(0);
      }),
    );
  });

  it('gives no score to what the query does not name', () => {
    const index = buildKeywordIndex([['教师', '教师'], ['学校']]);
    expect([...index.score(new Map([['轮岗', 1]]))]).toEqual([0, 0]);
    expect([...index.score(new Map())]).toEqual([0, 0]);
  });

  it('holds nothing when nothing is indexed', () => {
    const index = buildKeywordIndex([]);
    expect([...index.score(new Map([['教师', 1]]))]).toEqual([]);
    expect(index.idf('教师')).toBeGreaterThan(0);
  });
});
