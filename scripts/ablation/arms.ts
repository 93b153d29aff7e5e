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
const WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.7];
const IDF_WEIGHTS = [0.1, 0.2, 0.3, 0.5, 0.7, 1];
const BIGRAM_WEIGHTS = [0.5, 0.35];

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
  ...IDF_WEIGHTS.map(
    (weight): Arm => ({
      name: `both, BM25 against IDF, weight ${weight}`,
      find: ({ index }, { query }) =>
        found(query && weighted(index, weight * idfToBest(index, query)), query),
    }),
  ),
  ...BIGRAM_WEIGHTS.map(
    (weight): Arm => ({
      name: `as it is, Han bigrams × ${weight}`,
      find: ({ index }, { query }) =>
        found(index, query && { ...query, terms: lighter(query.terms, weight) }),
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

/** Bigrams are the terms with a mark before them (src/text/terms.ts). */
function lighter(terms: ReadonlyMap<string, number>, weight: number): Map<string, number> {
  return new Map([...terms].map(([term, counts]) => [term, term.startsWith('_') ? counts * weight : counts]));
}

/**
 * BM25 divided by the sum of the query terms' IDF, in place of the best chunk's BM25, gives the same order as a
 * weight of the cosine that is larger by this factor: the fewer of its words the documents write, the larger.
 */
function idfToBest(index: SearchIndex, query: SearchQuery): number {
  const { best, scores } = index.keywords.best(query.terms, 1);
  const top = scores.get(best[0] ?? -1) ?? 0;
  return top === 0 ? 1 : idfSum(index, query) / top;
}

/** Of the question's own words, without synonyms: as in `Hit.strength`. */
function idfSum(index: SearchIndex, { terms }: SearchQuery): number {
  let sum = 0;
  for (const [term, counts] of terms) if (counts === 1) sum += index.keywords.idf(term);
  return sum;
}

export interface ChunkScores {
  /** BM25 of each chunk against the best one's or the sum of IDF, and its cosine, below 0 as 0; both fitted to units. */
  readonly keywords: Float64Array;
  readonly cosines: Float64Array;
}

/** Of all chunks, not only of the nearest: what the graph of vectors leaves out is no part of the comparison. */
export async function chunkScores(
  index: SearchIndex,
  query: SearchQuery,
  against: 'best' | 'idf',
): Promise<ChunkScores> {
  const vector = await index.embedder.embedQuery(query.text);
  const keywords = index.keywords.score(query.terms);
  const whole =
    against === 'idf' ? idfSum(index, query) : keywords.reduce((most, score) => Math.max(most, score), 0);
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
  for (const chunk of bestFirst(rule(await chunkScores(index, query, 'best')))) {
    if (ids.size === LOOKED_AT) break;
    ids.add((index.paragraphs[chunk] as Paragraph).id);
  }
  return [...ids];
}
