import type { Embedder } from './embedder.ts';

/** What the embedder needs of its surroundings: how a text falls into terms and how telling each term is. */
export interface TermWeights {
  terms(text: string): readonly string[];
  /** Inverse document frequency, > 0; highest for terms never seen. */
  idf(term: string): number;
}

const DIMENSION = 256;
/** Each term touches this many dimensions: few enough to stay sparse, enough to survive collisions. */
const DIMENSIONS_PER_TERM = 6;

/**
 * An embedding that needs no download and no training: a sparse random projection (Achlioptas 2003; Li,
 * Hastie & Church 2006) of the IDF-weighted bag of terms. Each term's hash picks its dimensions and their
 * signs, so the inner product of two vectors estimates the weighted overlap of their terms. It is lexical:
 * it knows that texts share words and parts of words, not that two words mean the same.
 */
export function createHashEmbedder(weights: TermWeights): Embedder {
  const embed = (text: string): number[] => {
    const counts = new Map<string, number>();
    for (const term of weights.terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const vector = new Array<number>(DIMENSION).fill(0);
    for (const [term, count] of counts) {
      const weight = weights.idf(term) * (1 + Math.log(count));
      let state = fnv1a(term);
      for (let i = 0; i < DIMENSIONS_PER_TERM; i++) {
        state = xorshift(state);
        const dimension = (state >>> 8) % DIMENSION;
        vector[dimension] = (vector[dimension] as number) + ((state & 1) === 0 ? weight : -weight);
      }
    }
    return unit(vector);
  };
  return {
    identity: `hash-projection/1 dimension=${DIMENSION} per-term=${DIMENSIONS_PER_TERM}`,
    dimension: DIMENSION,
    embedDocuments: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

/** A text without any term gets a fixed unit vector: cosine distance is not defined for zero. */
function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (length === 0) return vector.map((_, index) => (index === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}

/** 32-bit FNV-1a over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}

/** Marsaglia's 32-bit xorshift. */
function xorshift(state: number): number {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return x >>> 0;
}
