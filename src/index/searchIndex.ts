import { type Corpus, createCorpus } from '../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../documents/document.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { indexTerms } from '../text/terms.ts';
import { type Chunk, chunkParagraph, indexedText } from './chunk.ts';
import { buildKeywordIndex, type KeywordIndex } from './keywordIndex.ts';
import { buildVectorIndex, type VectorIndex } from './vectorIndex.ts';

/** An open index: documents, their chunks, and the two ways to find them, joined by chunk number. */
export interface SearchIndex {
  readonly corpus: Corpus;
  readonly chunks: readonly Chunk[];
  /** `paragraphs[i]` is the paragraph of `chunks[i]`. */
  readonly paragraphs: readonly Paragraph[];
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
}

/** Builds everything in memory. Time grows with the corpus: about a second per 1,000 paragraphs. */
export async function buildSearchIndex(
  documents: readonly SourceDocument[],
  segmenter: Segmenter,
  embedder: Embedder,
): Promise<SearchIndex> {
  const corpus = createCorpus(documents);
  const chunks = corpus.body.flatMap(chunkParagraph);
  const paragraphs = paragraphsOf(corpus, chunks);
  const texts = chunks.map((chunk, i) => {
    const paragraph = paragraphs[i] as Paragraph;
    return indexedText(chunk, paragraph, corpus.document(paragraph.docId) as SourceDocument);
  });
  const keywords = buildKeywordIndex(texts.map((text) => indexTerms(fold(text), segmenter)));
  const vectors = await buildVectorIndex(embedder, await embedder.embedDocuments(texts));
  return { corpus, chunks, paragraphs, keywords, vectors, embedder };
}

/** @throws Error when a chunk's paragraph is not in the corpus: the parts do not belong together. */
export function paragraphsOf(corpus: Corpus, chunks: readonly Chunk[]): Paragraph[] {
  return chunks.map(({ paragraphId }) => {
    const found = corpus.lookup(paragraphId);
    if (found.kind !== 'found') throw new Error(`chunk of an unknown paragraph ${paragraphId}`);
    return found.paragraph;
  });
}
