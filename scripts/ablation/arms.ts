import type { Paragraph } from '../../src/documents/document.ts';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import { type SearchQuery, search } from '../../src/retrieve/search.ts';
import type { Asked, Collection } from './asked.ts';
import { bestFirst, reciprocalRanks } from './fusion.ts';

/** One way to find paragraphs: their ids, best first, as many as are looked at. */
export interface Arm {
  readonly name: string;
  find(collection: Collection, asked: Asked): Promise<readonly string[]>;
}

export const LOOKED_AT = 5;
export const PRESENT = 'both, as it is';
const WEIGHTS = [0.1, 0.2, 0.3, 0.5, 0.7, 1];
const AGAINST_BEST_WEIGHTS = [0.1, 0.3, 0.5, 0.7];
const BIGRAM_WEIGHTS = [0.5, 0.35];
/** The search's own: "both, weight 0.5" must come out as the rule as it is does. */
const PRESENT_WEIGHT = 0.5;

export const ARMS: readonly Arm[] = [
  { name: 'keywords only', find: ({ index }, { query }) => found(weighted(index, 0), query) },
  { name: 'vectors only, exact', find: ({ index }, { query }) => byScores(index, query, (s) => s.cosines) },
  {
    name: 'rank fusion, k = 60',
    find: ({ index }, { query }) =>
      byScores(index, query, ({ keywords, cosines }) => reciprocalRanks([keywords, cosines])),
  },
  { name: PRESENT, find: ({ index }, { query }) => found(index, query) },
  ...WEIGHTS.map(
    (weight): Arm => ({
      name: `both, weight ${weight}`,
      find: ({ index }, { query }) => found(weighted(index, weight), query),
    }),
  ),
  ...AGAINST_BEST_WEIGHTS.map(
    (weight): Arm => ({
      name: `both, BM25 against the best score, weight ${weight}`,
      find: ({ index }, { query }) =>
        found(query && against(index, query, topScore(index, query), weight), query),
    }),
  ),
  ...BIGRAM_WEIGHTS.map(
    (weight): Arm => ({
      name: `as it is, Han bigrams × ${weight}`,
      find: ({ index }, { query }) =>
        query === null ? Promise.resolve([]) : byLighter(index, query, weight),
    }),
  ),
  { name: 'as it is, without context', find: ({ bare }, { query }) => found(bare, query) },
  {
    name: 'as it is, without synonyms',
    find: ({ index }, { withoutSynonyms }) => found(index, withoutSynonyms),
  },
  {
    name: 'keywords only, without context',
    find: ({ bare }, { query }) => found(weighted(bare, 0), query),
  },
  {
    name: 'vectors only, without context',
    find: ({ bare }, { query }) => byScores(bare, query, (s) => s.cosines),
  },
];

/** By the program's own search: its rule isn't written a second time. */
async function found(index: SearchIndex | null, query: SearchQuery | null): Promise<string[]> {
  const hits = index === null || query === null ? [] : await search(index, query, LOOKED_AT);
  return hits.map(({ paragraph }) => paragraph.id);
}

function weighted(index: SearchIndex, fusionWeight: number): SearchIndex {
  const embedder: Embedder = { ...index.embedder, fusionWeight };
  return { ...index, embedder };
}

/**
 * BM25 / whole + weight × cosine gives the same order as BM25 / w + (weight × whole / w) × cosine, where w is what the
 * search divides by: the sum of the question's IDF or, without one, the best score.
 */
function against(index: SearchIndex, query: SearchQuery, whole: number, weight: number): SearchIndex {
  const divisor = idfSum(index, query) || topScore(index, query);
  // Without keyword scores the cosine stands alone, whatever its weight.
  return weighted(index, divisor > 0 && whole > 0 ? (weight * whole) / divisor : weight);
}

function topScore(index: SearchIndex, query: SearchQuery): number {
  const { best, scores } = index.keywords.best(query.terms, 1);
  return scores.get(best[0] ?? -1) ?? 0;
}

/**
 * Bigrams are the terms with a mark before them (src/text/terms.ts). The lighter ones count in the sum of IDF as much
 * as in BM25; the search would leave them out of it, for it takes what weighs less than 1 for a synonym.
 */
function byLighter(index: SearchIndex, query: SearchQuery, weight: number): Promise<string[]> {
  const isBigram = (term: string) => term.startsWith('_');
  const terms = new Map(
    [...query.terms].map(([term, counts]) => [term, isBigram(term) ? counts * weight : counts]),
  );
  let whole = 0;
  for (const [term, counts] of query.terms)
    if (counts === 1) whole += index.keywords.idf(term) * (isBigram(term) ? weight : 1);
  const lighter = { ...query, terms };
  return found(against(index, lighter, whole, PRESENT_WEIGHT), lighter);
}

/** Of the question's own words, without synonyms: as in `Hit.strength`. */
function idfSum(index: SearchIndex, { terms }: SearchQuery): number {
  let sum = 0;
  for (const [term, counts] of terms) if (counts === 1) sum += index.keywords.idf(term);
  return sum;
}

export interface ChunkScores {
  /** BM25 of each chunk against the sum of IDF or the best one's, and its cosine, below 0 as 0; both fitted to units. */
  readonly keywords: Float64Array;
  readonly cosines: Float64Array;
}

/** Of all chunks, not only of the nearest: what the graph of vectors leaves out is no part of the comparison. */
export async function chunkScores(
  index: SearchIndex,
  query: SearchQuery,
  divisor: 'idf' | 'best',
): Promise<ChunkScores> {
  const vector = await index.embedder.embedQuery(query.text);
  const keywords = index.keywords.score(query.terms);
  const ideal = divisor === 'idf' ? idfSum(index, query) : 0;
  const whole = ideal || keywords.reduce((most, score) => Math.max(most, score), 0);
  const cosines = new Float64Array(keywords.length);
  index.paragraphs.forEach((paragraph, chunk) => {
    const fit = query.fit?.(paragraph) ?? 1;
    keywords[chunk] = ((keywords[chunk] as number) / (whole || 1)) * fit;
    cosines[chunk] = Math.max(0, index.vectors.cosine(vector, chunk)) * fit;
  });
  return { keywords, cosines };
}

async function byScores(
  index: SearchIndex,
  query: SearchQuery | null,
  rule: (scores: ChunkScores) => Float64Array,
): Promise<string[]> {
  if (query === null) return [];
  const ids = new Set<string>();
  for (const chunk of bestFirst(rule(await chunkScores(index, query, 'idf')))) {
    if (ids.size === LOOKED_AT) break;
    ids.add((index.paragraphs[chunk] as Paragraph).id);
  }
  return [...ids];
}
