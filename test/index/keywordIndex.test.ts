import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeywordBuilder } from '../../src/index/keywordBuilder.ts';
import { buildKeywordIndex, type KeywordIndex, openKeywordIndex } from '../../src/index/keywordIndex.ts';
import { countTerms } from '../../src/index/termCounts.ts';

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

/** Half a step of an impact, for all terms together. */
function roundingOf(texts: readonly (readonly string[])[], wanted: ReadonlyMap<string, number>): number {
  const index = buildKeywordIndex(texts);
  let ideal = 0;
  for (const [word, weight] of wanted) ideal += weight * index.idf(word);
  // An impact is never rounded to nothing: that of a word in a very long text may be raised by a whole step.
  return (ideal * 2.2) / 65_535 + 1e-9;
}

function bestOf(scores: Float64Array, count: number): number[] {
  return [...scores.keys()]
    .filter((chunk) => (scores[chunk] as number) > 0)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, count);
}

function expectBestToBeExact(
  index: KeywordIndex,
  wanted: Map<string, number>,
  count: number,
  also: number[],
) {
  const all = index.score(wanted);
  const { best, scores } = index.best(wanted, count, also);
  expect(best).toEqual(bestOf(all, count));
  expect([...scores.keys()].sort((a, b) => a - b)).toEqual(
    [...new Set([...best, ...also])].sort((a, b) => a - b),
  );
  for (const [chunk, score] of scores) expect(score).toBe(all[chunk]);
}

/** Words as texts have them: a few in nearly every chunk, most in hardly any; the same at every run. */
function crowd(chunkCount: number, vocabulary: number): string[][] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: chunkCount }, () =>
    Array.from({ length: 4 + Math.floor(random() * 12) }, () => `w${Math.floor(vocabulary ** random())}`),
  );
}

describe('the keyword index', () => {
  it('scores as BM25 does, but for the rounding of impacts', () => {
    fc.assert(
      fc.property(chunks, query, (texts, wanted) => {
        const scores = [...buildKeywordIndex(texts).score(wanted)];
        const expected = bm25(texts, wanted);
        expect(scores).toHaveLength(texts.length);
        const rounding = roundingOf(texts, wanted);
        for (const [i, score] of scores.entries())
          expect(Math.abs(score - (expected[i] as number))).toBeLessThanOrEqual(rounding);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the best as looking at every posting does, with the scores of whatever else is asked for', () => {
    fc.assert(
      fc.property(chunks, query, fc.nat(12), fc.array(fc.nat(9)), (texts, wanted, count, places) => {
        const also = texts.length === 0 ? [] : places.map((place) => place % texts.length);
        const index = buildKeywordIndex(texts);
        expectBestToBeExact(index, wanted, count, also);
        // Nothing of one question is left for the next.
        expectBestToBeExact(index, wanted, count, []);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same where it leaves out most postings: among many chunks, with words that most of them have', () => {
    const index = buildKeywordIndex(crowd(30_000, 3000));
    const word = fc.integer({ min: 1, max: 2999 }).map((n) => `w${n}`);
    const common = fc.subarray(['w1', 'w2', 'w3', 'w4', 'w5', 'w6'], { minLength: 2 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(0.35, 1)), { minLength: 2, maxLength: 8 }),
        common,
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.nat(29_999), { maxLength: 60 }),
        (rare, often, count, also) => {
          const wanted = new Map([...rare, ...often.map((text): [string, number] => [text, 1])]);
          expectBestToBeExact(index, wanted, count, also);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes the first of chunks that are all alike', () => {
    const index = buildKeywordIndex(Array.from({ length: 20_000 }, () => ['教师', '轮岗', '学校']));
    const wanted = new Map(['教师', '轮岗', '学校'].map((text) => [text, 1]));
    expectBestToBeExact(index, wanted, 60, [19_999]);
    expect(index.best(wanted, 3).best).toEqual([0, 1, 2]);
  });

  it('scores the same when it is opened again from its arrays', () => {
    fc.assert(
      fc.property(chunks, query, (texts, wanted) => {
        const built = buildKeywordIndex(texts);
        const read = openKeywordIndex(built.data);
        expect([...read.score(wanted)]).toEqual([...built.score(wanted)]);
        expect(read.chunkCount).toBe(built.chunkCount);
      }),
    );
  });

  it('is the same index however the chunks come in runs', () => {
    fc.assert(
      fc.property(chunks, fc.nat(10), (texts, at) => {
        const builder = createKeywordBuilder();
        builder.add(countTerms(texts.slice(0, at)));
        builder.add(countTerms(texts.slice(at)));
        expect(builder.finish()).toEqual(buildKeywordIndex(texts).data);
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
