import { readFileSync } from 'node:fs';
import { decodeWordVectors, HEADER_BYTES, padded } from '../../src/embeddings/wordVectors.ts';
import type { Tunable } from './tuneOnPairs.ts';

/** The whole file as numbers to train on: unit rows, weights, words. @throws Error for a damaged file */
export function readModel(path: string): Tunable & { readonly words: readonly string[] } {
  const file = new Uint8Array(readFileSync(path));
  const vectors = decodeWordVectors(file);
  const header = new Uint32Array(file.buffer, file.byteOffset, HEADER_BYTES / 4);
  const [, , dimension = 0, size = 0, identityBytes = 0, vocabularyBytes = 0] = header;
  const vocabularyAt = HEADER_BYTES + padded(identityBytes) + size * 12 + padded(size * dimension);
  const words = new TextDecoder()
    .decode(file.subarray(vocabularyAt, vocabularyAt + vocabularyBytes))
    .split('\n');
  const rows = new Float32Array(size * dimension);
  words.forEach((word, row) => {
    rows.set(vectors.vector(word) as Float32Array, row * dimension);
  });
  return {
    dimension,
    words,
    rows,
    weights: Float32Array.from(words, vectors.weight),
    queryWeights: Float32Array.from(words, vectors.queryWeight),
  };
}
