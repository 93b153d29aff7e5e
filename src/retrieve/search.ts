import type { Paragraph, Span } from '../documents/document.ts';
import type { Chunk } from '../index/chunk.ts';
import type { SearchIndex } from '../index/searchIndex.ts';

/** A paragraph as found: its best chunk's scores. */
export interface Hit {
  readonly paragraph: Paragraph;
  /** The best chunk's place in the paragraph. */
  readonly span: Span;
  /** Fused score, 0 to about 1 + VECTOR_WEIGHT, filters' penalties included. */
  readonly score: number;
  readonly keyword: number;
  readonly cosine: number;
  /** BM25 against the sum of the query terms' IDF: how much of the query it answers at all, about 0 to 2. */
  readonly strength: number;
}

export interface SearchQuery {
  /** Keyword terms with weights. */
  readonly terms: ReadonlyMap<string, number>;
  /** The text whose vector is looked for. */
  readonly text: string;
  /** A factor on a paragraph's score, 0 to 1: how well it fits the units, documents or dates asked about. */
  readonly fit?: ((paragraph: Paragraph) => number) | undefined;
}

/**
 * Normalised BM25 plus this much of the cosine. Equal-weight rank fusion was measured to drop R@1 on CMRC dev
 * from 0.968 to 0.80 with vectors weaker than BM25; this sum does not hurt (docs/evaluation.md).
 */
const VECTOR_WEIGHT = 0.3;
const NEIGHBOURS = 60;
/** Of so few vectors all are ranked: it is cheaper than to look up those that a nearer search leaves out. */
const FEW = 200;

/** The best paragraphs, best first. Keyword and vector scores meet on chunk numbers, never on texts. */
export async function search(index: SearchIndex, query: SearchQuery, limit: number): Promise<Hit[]> {
  const keywordScores = index.keywords.score(query.terms);
  let top = 0;
  for (const score of keywordScores) if (score > top) top = score;
  let ideal = 0;
  for (const [term, weight] of query.terms) if (weight === 1) ideal += index.keywords.idf(term);
  const vector = await index.embedder.embedQuery(query.text);
  const cosines = new Map<number, number>();
  for (const { chunk, cosine } of await index.vectors.nearest(
    vector,
    index.vectors.count <= FEW ? FEW : NEIGHBOURS,
  ))
    cosines.set(chunk, cosine);

  const candidates = new Set(cosines.keys());
  for (const chunk of bestChunks(keywordScores, Math.max(NEIGHBOURS, limit * 4))) candidates.add(chunk);
  const best = new Map<string, Hit>();
  for (const chunk of candidates) {
    const paragraph = index.paragraphs[chunk] as Paragraph;
    const keyword = top === 0 ? 0 : (keywordScores[chunk] as number) / top;
    const cosine = cosines.get(chunk) ?? index.vectors.cosine(vector, chunk);
    const score = (keyword + VECTOR_WEIGHT * Math.max(0, cosine)) * (query.fit?.(paragraph) ?? 1);
    const strength = ideal === 0 ? 0 : (keywordScores[chunk] as number) / ideal;
    const known = best.get(paragraph.id);
    if (known === undefined || known.score < score)
      best.set(paragraph.id, {
        paragraph,
        span: (index.chunks[chunk] as Chunk).span,
        score,
        keyword,
        cosine,
        strength,
      });
  }
  return [...best.values()]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Chunk numbers with the highest scores above zero, in no particular order. */
function bestChunks(scores: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let chunk = 0; chunk < scores.length; chunk++) if ((scores[chunk] as number) > 0) found.push(chunk);
  if (found.length <= count) return found;
  // Sorting bare numbers is many times faster than sorting chunks by their numbers.
  const least = scores.slice().sort().at(-count) as number;
  const above = found.filter((chunk) => (scores[chunk] as number) > least);
  const level = found.filter((chunk) => (scores[chunk] as number) === least);
  return [...above, ...level.slice(0, count - above.length)];
}
