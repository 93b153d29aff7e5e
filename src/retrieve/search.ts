import type { Paragraph, Span } from '../documents/document.ts';
import { queryVector } from '../embeddings/queryVector.ts';
import type { Chunk } from '../index/chunk.ts';
import type { SearchIndex } from '../index/searchIndex.ts';
import { fold } from '../text/fold.ts';
import { runsOf } from '../text/longestShared.ts';
import { closeness } from './closeness.ts';

/** A paragraph as found: its best chunk's scores. */
export interface Hit {
  readonly paragraph: Paragraph;
  /** The best chunk's place in the paragraph. */
  readonly span: Span;
  /** Fused score, 0 to about 2.2 + the cosine's weight, filters' penalties included. */
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
 * BM25 against the sum of the query terms' IDF, plus this much of the cosine, for an embedding that names no weight of
 * its own. The fewer of a question's words the documents write, the more the vectors count: measured against BM25
 * divided by its best score and against rank fusion in docs/retrieval.md.
 */
const VECTOR_WEIGHT = 0.5;
const NEIGHBOURS = 60;
/** Of so few vectors all are ranked: it is cheaper than to look up those that a nearer search leaves out. */
const FEW = 200;
/** So many of the best are looked at again, and this is what a text that writes all of the query gains twice. */
const LOOKED_AT = 10;
const CLOSENESS_WEIGHT = 0.1;

/** The best paragraphs, best first. Keyword and vector scores meet on chunk numbers, never on texts. */
export async function search(index: SearchIndex, query: SearchQuery, limit: number): Promise<Hit[]> {
  let ideal = 0;
  for (const [term, counts] of query.terms) if (counts === 1) ideal += index.keywords.idf(term);
  const weight = index.embedder.fusionWeight ?? VECTOR_WEIGHT;
  const vector = await queryVector(index.embedder, query.text);
  const cosines = new Map<number, number>();
  const neighbours = index.vectors.count <= FEW ? FEW : NEIGHBOURS;
  for (const { chunk, cosine } of vector === null ? [] : await index.vectors.nearest(vector, neighbours))
    cosines.set(chunk, cosine);

  const keywords = index.keywords.best(query.terms, Math.max(NEIGHBOURS, limit * 4), cosines.keys());
  const top = keywords.scores.get(keywords.best[0] ?? -1) ?? 0;
  const found: FoundChunk[] = [];
  // Of the nearest and of the best: each chunk once.
  for (const [chunk, bm25] of keywords.scores) {
    const paragraph = index.paragraphs[chunk] as Paragraph;
    const cosine = cosines.get(chunk) ?? (vector === null ? 0 : index.vectors.cosine(vector, chunk));
    const keyword = top === 0 ? 0 : bm25 / top;
    const strength = ideal === 0 ? keyword : bm25 / ideal;
    const score = (strength + weight * Math.max(0, cosine)) * (query.fit?.(paragraph) ?? 1);
    if (score > 0) found.push({ chunk, paragraph, score, keyword, cosine, bm25 });
  }
  found.sort((a, b) => b.score - a.score);
  const hits = new Map<Paragraph, Hit>();
  for (const { chunk, paragraph, score, keyword, cosine, bm25 } of found) {
    if (hits.size >= limit) break;
    // A paragraph stands for its best chunk.
    if (hits.has(paragraph)) continue;
    const { span } = index.chunks[chunk] as Chunk;
    const strength = ideal === 0 ? 0 : bm25 / ideal;
    hits.set(paragraph, { paragraph, span, score, keyword, cosine, strength });
  }
  return closerFirst([...hits.values()], query);
}

// Folding took longer than the looking. Only paragraphs that come so far are kept, and as long as their index.
const folded = new WeakMap<Paragraph, string>();

function foldedChunk(paragraph: Paragraph, { start, end }: Span): string {
  if (end - start < paragraph.text.length) return fold(paragraph.text.slice(start, end));
  let text = folded.get(paragraph);
  if (text === undefined) {
    text = fold(paragraph.text);
    folded.set(paragraph, text);
  }
  return text;
}

/** The best ones looked at again, letter by letter. */
function closerFirst(hits: readonly Hit[], query: SearchQuery): Hit[] {
  const runs = runsOf(fold(query.text));
  const looked = hits
    .slice(0, LOOKED_AT)
    .map(({ paragraph, span, score, keyword, cosine, strength }): Hit => {
      const close = closeness(runs, foldedChunk(paragraph, span));
      const closer = score + CLOSENESS_WEIGHT * close * (query.fit?.(paragraph) ?? 1);
      return { paragraph, span, score: closer, keyword, cosine, strength };
    });
  return [...looked.sort((a, b) => b.score - a.score), ...hits.slice(LOOKED_AT)];
}

interface FoundChunk extends Pick<Hit, 'paragraph' | 'score' | 'keyword' | 'cosine'> {
  readonly chunk: number;
  readonly bm25: number;
}
