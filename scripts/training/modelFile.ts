import { renameSync, writeFileSync } from 'node:fs';
import { checksum, HEADER_BYTES, MAGIC, padded, VERSION } from '../../src/embeddings/wordVectors.ts';
import { quantiseRow } from './quantiseRow.ts';

export interface Model {
  readonly name: string;
  readonly dimension: number;
  readonly words: readonly string[];
  /** Row after row, of any length: what decides is direction, how much is the weight. */
  readonly rows: Float32Array;
  readonly weights: Float32Array;
  readonly queryWeights: Float32Array;
}

/** The file that `openWordVectors` reads; the format is described there. */
export function encodeModel({ name, dimension, words, rows, weights, queryWeights }: Model): Uint8Array {
  const size = words.length;
  const scales = new Float32Array(size);
  const quantised = new Int8Array(size * dimension);
  for (let row = 0; row < size; row++) {
    const values = rows.subarray(row * dimension, (row + 1) * dimension);
    scales[row] = quantiseRow(values, quantised, row * dimension);
  }
  // The identity names the content, and so it can't be part of what it names.
  const hash = checksum(filled(Buffer.concat([bytesOf(weights), bytesOf(queryWeights), bytesOf(quantised)])));
  const identity = Buffer.from(`${name} dimension=${dimension} words=${size} ${(hash >>> 0).toString(16)}`);
  const vocabulary = Buffer.from(words.join('\n'));
  const parts = [
    identity,
    bytesOf(scales),
    bytesOf(weights),
    bytesOf(queryWeights),
    bytesOf(quantised),
    vocabulary,
  ].map(filled);
  const body = Buffer.concat(parts);
  const content = new Uint8Array(HEADER_BYTES + body.length);
  content.set(body, HEADER_BYTES);
  const sum = checksum(content.subarray(HEADER_BYTES));
  const head = [MAGIC, VERSION, dimension, size, identity.length, vocabulary.length, sum, 0];
  content.set(bytesOf(Uint32Array.from(head)));
  return content;
}

/** Replaces the file whole: a reader never sees half of it. */
export function writeModel(path: string, model: Model): void {
  writeFileSync(`${path}.new`, encodeModel(model));
  renameSync(`${path}.new`, path);
}

function bytesOf(array: Float32Array | Int8Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function filled(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  return whole;
}
