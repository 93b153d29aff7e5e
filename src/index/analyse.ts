import type { Embedder } from '../embeddings/embedder.ts';
import { isTrainedEmbedder } from '../embeddings/trainedEmbedder.ts';
import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { termsOfWords } from '../text/terms.ts';
import { buffersOf, countTerms, type TermCounts } from './termCounts.ts';

/** What a run of chunks holds. */
export interface Analysis {
  readonly counts: TermCounts;
  /** One row a chunk, where the embedder makes vectors out of words; else null: it takes the texts itself. */
  readonly vectors: Float32Array<ArrayBuffer> | null;
}

export type Analyse = (texts: readonly string[]) => Analysis;

/** Each text is folded and cut into words once, for the keywords and the vectors alike. */
export function createAnalysis(segmenter: Segmenter, embedder: Embedder | null): Analyse {
  const trained = embedder !== null && isTrainedEmbedder(embedder) ? embedder : null;
  return (texts) => {
    const vectors = trained && new Float32Array(texts.length * trained.dimension);
    const terms = texts.map((text, i) => {
      const folded = fold(text);
      const words = segmenter.searchWords(folded);
      if (trained !== null) vectors?.set(trained.embedWords(words), i * trained.dimension);
      return termsOfWords(words, folded);
    });
    return { counts: countTerms(terms), vectors };
  };
}

/** The arrays' memory, to be handed over between threads instead of copied. */
export function memoryOf({ counts, vectors }: Analysis): ArrayBuffer[] {
  return vectors === null ? buffersOf(counts) : [...buffersOf(counts), vectors.buffer];
}
