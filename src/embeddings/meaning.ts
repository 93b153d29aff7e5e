import type { WordVectors } from './wordVectors.ts';

/** How near words and texts are in meaning, by the built-in word vectors. */
export interface Meaning {
  /** Cosine of two words; undefined where one of them is not known. */
  similarity(a: string, b: string): number | undefined;
  /** The direction of the weighted sum of words' vectors; zero where none is known. Questions weigh words otherwise. */
  textVector(words: readonly string[], of: 'question' | 'document'): Float32Array;
}

/** Some 10 MB; a question on five articles asks for some thousand pairs. */
const KEPT_PAIRS = 100_000;

export function createMeaning(vectors: WordVectors): Meaning {
  // One question asks for the same pairs in every sentence; the answers of the last few questions are kept.
  const known = new Map<string, Map<string, number | undefined>>();
  let pairs = 0;
  return {
    similarity(a, b) {
      let row = known.get(a);
      if (row?.has(b) === true) return row.get(b);
      if (pairs >= KEPT_PAIRS) {
        known.clear();
        pairs = 0;
        row = undefined;
      }
      if (row === undefined) {
        row = new Map();
        known.set(a, row);
      }
      const value = vectors.similarity(a, b);
      row.set(b, value);
      pairs += 1;
      return value;
    },
    textVector(words, of) {
      const weightOf = of === 'question' ? vectors.queryWeight : vectors.weight;
      const sum = new Float64Array(vectors.dimension);
      for (const word of words) vectors.addTo(sum, word, weightOf(word));
      // Counted loops: this runs for every sentence, and iterators take four times as long.
      let squares = 0;
      for (let i = 0; i < sum.length; i++) squares += (sum[i] as number) ** 2;
      const length = Math.sqrt(squares) || 1;
      const direction = new Float32Array(sum.length);
      for (let i = 0; i < sum.length; i++) direction[i] = (sum[i] as number) / length;
      return direction;
    },
  };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
