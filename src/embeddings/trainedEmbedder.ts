import { fold } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import type { Embedder } from './embedder.ts';
import type { WordVectors } from './wordVectors.ts';

/** An embedder that makes a text's vector out of its words alone. */
export interface TrainedEmbedder extends Embedder {
  /** @param words search-mode words of a folded text that is no question */
  embedWords(words: readonly string[]): number[];
}

export function isTrainedEmbedder(embedder: Embedder): embedder is TrainedEmbedder {
  return 'embedWords' in embedder;
}

/**
 * A text as the direction of the weighted sum of its words' vectors. Words are the search-mode words of the
 * folded text; a word that has no vector is read character by character, as in the training.
 */
export function createTrainedEmbedder(vectors: WordVectors, segmenter: Segmenter): TrainedEmbedder {
  const { dimension } = vectors;
  const embedWords = (words: readonly string[], of: 'question' | 'document'): number[] => {
    const sum = new Float64Array(dimension);
    const add = (word: string): boolean => {
      const number = vectors.numberOf(word);
      if (number >= 0) vectors.addNumbered(sum, number, of);
      return number >= 0;
    };
    for (const word of words) {
      if (!add(word)) for (const character of word) add(character);
    }
    return unit(sum);
  };
  const embed = (text: string, of: 'question' | 'document'): number[] =>
    embedWords(segmenter.searchWords(fold(text)), of);
  return {
    identity: vectors.identity,
    dimension,
    embedWords: (words) => embedWords(words, 'document'),
    embedDocuments: async (texts) => texts.map((text) => embed(text, 'document')),
    embedQuery: async (text) => embed(text, 'question'),
  };
}

/** A text without any known word gets a fixed unit vector: cosine distance is not defined for zero. */
function unit(vector: Float64Array): number[] {
  // Counted loops: iterators take several times as long, and every question waits for this.
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += (vector[i] as number) * (vector[i] as number);
  const length = Math.sqrt(squares);
  const direction: number[] = [];
  for (let i = 0; i < vector.length; i++)
    direction.push(length > 0 ? (vector[i] as number) / length : i === 0 ? 1 : 0);
  return direction;
}
