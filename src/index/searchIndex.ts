import { availableParallelism } from 'node:os';
import { type Corpus, createCorpus } from '../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../documents/document.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { isTrainedEmbedder } from '../embeddings/trainedEmbedder.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { type Analyse, type Analysis, createAnalysis } from './analyse.ts';
import { createBuildCrew } from './buildCrew.ts';
import { type Chunk, chunkParagraph, indexedText } from './chunk.ts';
import { createKeywordBuilder } from './keywordBuilder.ts';
import { type KeywordIndex, openKeywordIndex } from './keywordIndex.ts';
import { createVectorBuilder, type VectorIndex } from './vectorIndex.ts';

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

export interface BuildOptions {
  /** File of the embedder's word vectors, which lets workers make the vectors; none for any other embedder. */
  readonly wordVectors?: string | undefined;
  /** How many worker threads share the work; by default as many as there are processors, none for a short corpus. */
  readonly workers?: number | undefined;
  /** Called now and then with numbers of chunks: while a large index is built, or while another embedder works. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** So many characters are done about as soon as workers are started. */
const SHORT_CORPUS = 500_000;
const RUN = 500;
/** Enough for several batches of any embedder at once, few enough to be held as numbers. */
const EMBEDDER_RUN = 512;
const MOST_WORKERS = 8;

/**
 * Builds everything in memory, with about a second of a processor's time per 1,000 paragraphs. However many
 * threads share it, the runs are put together in their order: the same documents give the same index.
 */
export async function buildSearchIndex(
  documents: readonly SourceDocument[],
  segmenter: Segmenter,
  embedder: Embedder,
  options: BuildOptions = {},
): Promise<SearchIndex> {
  const corpus = createCorpus(documents);
  const chunks: Chunk[] = [];
  const paragraphs: Paragraph[] = [];
  for (const paragraph of corpus.body) {
    for (const chunk of chunkParagraph(paragraph)) {
      chunks.push(chunk);
      paragraphs.push(paragraph);
    }
  }
  const textOf = (chunk: Chunk, i: number): string => {
    const paragraph = paragraphs[i] as Paragraph;
    return indexedText(chunk, paragraph, corpus.document(paragraph.docId) as SourceDocument);
  };
  const runs = Math.ceil(chunks.length / RUN);
  const textsOf = (run: number): string[] =>
    chunks.slice(run * RUN, (run + 1) * RUN).map((chunk, i) => textOf(chunk, run * RUN + i));

  const { dimension } = embedder;
  const large = chunks.reduce((sum, { span }) => sum + span.end - span.start, 0) > SHORT_CORPUS;
  const words = createKeywordBuilder();
  const vectors = createVectorBuilder(embedder, chunks.length);
  const { analyse, ahead, close } = hands(large, segmenter, embedder, options);
  try {
    const asked: Promise<Analysis>[] = [];
    for (let run = 0, next = 0; run < runs; run++) {
      for (; next < runs && asked.length < ahead; next++) {
        const analysis = analyse(textsOf(next));
        // Told where it is waited for; without this, a second failure would end the program.
        analysis.catch(() => undefined);
        asked.push(analysis);
      }
      const { counts, vectors: rows } = await (asked.shift() as Promise<Analysis>);
      words.add(counts);
      if (rows !== null)
        for (let at = 0; at < rows.length; at += dimension) vectors.add(rows.subarray(at, at + dimension));
      if (large && isTrainedEmbedder(embedder))
        options.onProgress?.(Math.min(chunks.length, (run + 1) * RUN), chunks.length);
    }
  } finally {
    await close();
  }
  if (!isTrainedEmbedder(embedder)) {
    embedder.announce?.(textsFrom(chunks, textOf));
    if (chunks.length > 0) options.onProgress?.(0, chunks.length);
    for (let from = 0; from < chunks.length; from += EMBEDDER_RUN) {
      const texts = chunks.slice(from, from + EMBEDDER_RUN).map((chunk, i) => textOf(chunk, from + i));
      for (const vector of await embedder.embedDocuments(texts)) vectors.add(vector);
      options.onProgress?.(from + texts.length, chunks.length);
    }
  }
  const keywords = openKeywordIndex(words.finish());
  return { corpus, chunks, paragraphs, keywords, vectors: vectors.finish(), embedder };
}

/** One at a time: all texts of a large corpus are many megabytes. */
function* textsFrom(chunks: readonly Chunk[], textOf: (chunk: Chunk, i: number) => string) {
  for (const [i, chunk] of chunks.entries()) yield textOf(chunk, i);
}

/** Who analyses the runs, and how many runs are asked for at a time: workers never wait for the main thread. */
function hands(
  large: boolean,
  segmenter: Segmenter,
  embedder: Embedder,
  { workers, wordVectors }: BuildOptions,
): { analyse(texts: readonly string[]): Promise<Analysis>; ahead: number; close(): Promise<void> } {
  // Vectors out of words can be made where the words are only; without the file that is here.
  const able = wordVectors !== undefined || !isTrainedEmbedder(embedder);
  const wanted = workers ?? (large ? Math.min(MOST_WORKERS, availableParallelism()) : 0);
  const size = able ? wanted : 0;
  if (size > 0) {
    const crew = createBuildCrew(size, {
      wordVectors: isTrainedEmbedder(embedder) ? (wordVectors ?? null) : null,
    });
    return { analyse: crew.analyse, ahead: size * 2, close: crew.close };
  }
  const analyse: Analyse = createAnalysis(segmenter, embedder);
  return { analyse: async (texts) => analyse(texts), ahead: 1, close: async () => undefined };
}
