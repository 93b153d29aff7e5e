import type { WordVectors } from './wordVectors.ts';

/** How near words and texts are in meaning, by the built-in word vectors. */
export interface Meaning {
  /** Cosine of two words; undefined where one of them is not known. */
  similarity(a: string, b: string): number | undefined;
  /** By which a word is told from now on; -1 for one that is not known. */
  numberOf(word: string): number;
  /** Cosine of two known words by their numbers. */
  similarityOf(a: number, b: number): number;
  /** How much a known word tells in a question. */
  questionWeight(word: number): number;
  /** The direction of the weighted sum of known words' vectors; zero where there is none. Questions weigh words otherwise. */
  textVector(words: ArrayLike<number>, of: 'question' | 'document'): Float32Array;
}

/** 4 MB; a question asks for some thousand pairs, and the next ones for many of them again. A power of two. */
const KEPT_PAIRS = 1 << 18;

export function createMeaning(vectors: WordVectors): Meaning {
  // One question asks for the same pairs in every sentence. Each pair has one place, and the last one there is kept: its
  // key, then its value, so that both are read out of memory at once.
  const known = new Float64Array(KEPT_PAIRS * 2).fill(-1);
  const { numberOf, size } = vectors;
  const similarityOf = (a: number, b: number): number => {
    const key = a * size + b;
    const place = ((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> PLACE_SHIFT) * 2;
    if (known[place] === key) return known[place + 1] as number;
    const value = vectors.similarityOf(a, b);
    known[place] = key;
    known[place + 1] = value;
    return value;
  };
  return {
    similarity(a, b) {
      const first = numberOf(a);
      const second = first < 0 ? -1 : numberOf(b);
      return second < 0 ? undefined : similarityOf(first, second);
    },
    numberOf,
    similarityOf,
    questionWeight: vectors.numberedQueryWeight,
    textVector(words, of) {
      const sum = new Float64Array(vectors.dimension);
      for (let i = 0; i < words.length; i++)
        if ((words[i] as number) >= 0) vectors.addNumbered(sum, words[i] as number, of);
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

const PLACE_SHIFT = 32 - Math.log2(KEPT_PAIRS);

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
