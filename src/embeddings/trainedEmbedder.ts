import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import type { Embedder } from './embedder.ts';
import type { WordVectors } from './wordVectors.ts';

/**
 * A text as the direction of the weighted sum of its words' vectors. Words are the search-mode words of the
 * folded text; a word that has no vector is read character by character, as in the training.
 */
export function createTrainedEmbedder(vectors: WordVectors, segmenter: Segmenter): Embedder {
  const { dimension } = vectors;
  const embed = (text: string, weigh: (word: string) => number): number[] => {
    const sum = new Array<number>(dimension).fill(0);
    const add = (word: string): boolean => {
      const vector = vectors.vector(word);
      if (vector === undefined) return false;
      const weight = weigh(word);
      for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
      return true;
    };
    for (const word of segmenter.searchWords(fold(text))) {
      if (!add(word)) for (const character of word) add(character);
    }
    return unit(sum);
  };
  return {
    identity: vectors.identity,
    dimension,
    embedDocuments: async (texts) => texts.map((text) => embed(text, vectors.weight)),
    embedQuery: async (text) => embed(text, vectors.queryWeight),
  };
}

/** A text without any known word gets a fixed unit vector: cosine distance is not defined for zero. */
function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0)) return vector.map((_, index) => (index === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}
