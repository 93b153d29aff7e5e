import { createKeywordBuilder, IMPACT_STEPS, LARGEST_IMPACT } from './keywordBuilder.ts';
import { createRanking, type Ranked, type TermPostings } from './ranking.ts';
import { countTerms } from './termCounts.ts';
import { openTermTable, type TermTableData } from './termTable.ts';

/** BM25 over terms that the caller makes; chunks are numbered from 0 in the order they were given. */
export interface KeywordIndex {
  readonly chunkCount: number;
  /** Number of chunks that hold the term. */
  documentFrequency(term: string): number;
  /** ln(1 + (N - df + 0.5) / (df + 0.5)), the BM25 inverse document frequency; > 0 for every term. */
  idf(term: string): number;
  /**
   * The up to `count` chunks that score best, with their scores and those of the chunks in `also`: the very
   * ones that `score` would give, without looking at every posting. Weights are not below 0.
   */
  best(query: ReadonlyMap<string, number>, count: number, also?: Iterable<number>): Ranked;
  /** Adds each term's score times its weight into an array with one place a chunk: looks at every posting. */
  score(query: ReadonlyMap<string, number>): Float64Array;
  readonly data: KeywordIndexData;
}

/**
 * Postings of all terms in one run: `starts[n]` to `starts[n + 1]` belong to term n of the table, by chunk.
 * `impacts` is BM25's share of count and length, 0 to K1 + 1 in 65,535 steps: 6 bytes a posting in all, and a
 * score that is off by at most half a step (1.7e-5) times the sum of the query terms' weighted IDF.
 */
export interface KeywordIndexData {
  readonly table: TermTableData;
  readonly starts: Uint32Array;
  readonly chunks: Uint32Array;
  readonly impacts: Uint16Array;
  /** Per term its largest impact: what it can add to a score. */
  readonly largest: Uint16Array;
  readonly chunkCount: number;
}

export function buildKeywordIndex(chunks: readonly (readonly string[])[]): KeywordIndex {
  const builder = createKeywordBuilder();
  builder.add(countTerms(chunks));
  return openKeywordIndex(builder.finish());
}

export function openKeywordIndex(data: KeywordIndexData): KeywordIndex {
  const { starts, chunkCount } = data;
  const table = openTermTable(data.table);
  const ranking = createRanking(data);
  const countOf = (number: number): number =>
    number < 0 ? 0 : (starts[number + 1] as number) - (starts[number] as number);
  const idfOf = (df: number): number => Math.log(1 + (chunkCount - df + 0.5) / (df + 0.5));
  /** The query's terms that are held, those that can add most first: both ways to score add in this order. */
  const postingsOf = (query: ReadonlyMap<string, number>): TermPostings[] => {
    const found: TermPostings[] = [];
    for (const [term, weight] of query) {
      const number = table.numberOf(term);
      if (number < 0) continue;
      const factor = (weight * idfOf(countOf(number)) * LARGEST_IMPACT) / IMPACT_STEPS;
      if (!(factor > 0)) continue;
      const most = factor * (data.largest[number] as number);
      found.push({ start: starts[number] as number, end: starts[number + 1] as number, factor, most });
    }
    return found.sort((a, b) => b.most - a.most || a.start - b.start);
  };
  return {
    chunkCount,
    data,
    documentFrequency: (term) => countOf(table.numberOf(term)),
    idf: (term) => idfOf(countOf(table.numberOf(term))),
    best: (query, count, also = []) => ranking.best(postingsOf(query), count, also),
    score: (query) => ranking.all(postingsOf(query)),
  };
}
