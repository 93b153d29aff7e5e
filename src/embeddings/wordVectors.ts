import { readFileSync } from 'node:fs';

/** Static word vectors out of one file: int8 rows with a scale each, a weight a word. */
export interface WordVectors {
  readonly dimension: number;
  /** Name, version and checksum: another file is another identity. */
  readonly identity: string;
  readonly size: number;
  has(word: string): boolean;
  /** Of length 1; a new array at each call. */
  vector(word: string): Float32Array | undefined;
  /** Adds the word's vector of length 1, times `weight`; false, and nothing added, where the word is unknown. */
  addTo(sum: Float64Array, word: string, weight: number): boolean;
  /** How much the word says about a text that holds it; 0 for unknown words. */
  weight(word: string): number;
  /** The same in a question. */
  queryWeight(word: string): number;
  /** Cosine of two known words. */
  similarity(a: string, b: string): number | undefined;
  /** The word's number, below `size`, by which the same is told without looking the word up again; -1 for none. */
  numberOf(word: string): number;
  similarityOf(a: number, b: number): number;
  /** Its weight in a question. */
  numberedQueryWeight(word: number): number;
  /** Writes the word's vector of length 1 into `row`, from `at` on. */
  direction(word: number, row: Float32Array, at: number): void;
  /** What `addTo` adds, with the word's own weight in a text or in a question. */
  addNumbered(sum: Float64Array, word: number, of: 'question' | 'document'): void;
}

/**
 * The file, little-endian: magic, then as uint32 version, dimension, count, bytes of the identity, bytes of the
 * vocabulary, checksum of all after the header, 0; identity (UTF-8); float32 scales; float32 weights in texts, then in
 * questions; int8 rows; vocabulary (UTF-8, a word a line). Every part is filled with zeros to a multiple of 4 bytes.
 */
export const MAGIC = 0x5657_485a;
export const VERSION = 1;
export const HEADER_BYTES = 32;

/** Reads the whole file at once; words get their numbers when the first is asked for. @throws Error */
export function openWordVectors(path: string): WordVectors {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Error(`word vectors ${path}: can't be read`, { cause });
  }
  try {
    return decodeWordVectors(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`word vectors ${path}: ${reason}`, { cause });
  }
}

/** @throws Error when the bytes are no such file, cut, or changed. */
export function decodeWordVectors(file: Uint8Array): WordVectors {
  // Views of floats need an address divisible by 4, which small buffers out of Node's pool don't promise.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const { buffer, byteOffset } = bytes;
  if (bytes.length < HEADER_BYTES) throw new Error('damaged file: too short');
  const header = new Uint32Array(buffer, byteOffset, HEADER_BYTES / 4);
  const [magic, version, dimension = 0, size = 0, identityBytes = 0, vocabularyBytes = 0, sum] = header;
  if (magic !== MAGIC) throw new Error('not a file of word vectors');
  if (version !== VERSION) throw new Error(`version ${version}, not ${VERSION}`);
  const scalesAt = HEADER_BYTES + padded(identityBytes);
  const rowsAt = scalesAt + size * 12;
  const vocabularyAt = rowsAt + padded(size * dimension);
  const end = vocabularyAt + padded(vocabularyBytes);
  if (bytes.length !== end) throw new Error(`damaged file: ${bytes.length} bytes, not ${end}`);
  if (checksum(bytes.subarray(HEADER_BYTES)) !== sum) throw new Error('damaged file: wrong checksum');

  const text = new TextDecoder();
  const identity = text.decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + identityBytes));
  const weights = new Float32Array(buffer, byteOffset + scalesAt + size * 4, size);
  const queryWeights = new Float32Array(buffer, byteOffset + scalesAt + size * 8, size);
  const rows = new Int8Array(buffer, byteOffset + rowsAt, size * dimension);
  const dotOfRows = createDotOfRows(rows, dimension);
  let numbers: Map<string, number> | undefined;
  const rowOf = (word: string): number | undefined => {
    if (numbers === undefined) {
      const vocabulary = text.decode(bytes.subarray(vocabularyAt, vocabularyAt + vocabularyBytes));
      numbers = new Map(vocabulary.split('\n').map((known, row) => [known, row]));
    }
    return numbers.get(word);
  };
  // 1 / length of each row as it lies there; computed when it is first asked for, 0 until then.
  const scales = new Float32Array(size);
  const scaleOf = (row: number): number => {
    const known = scales[row] as number;
    if (known !== 0) return known;
    const squares = dotOfRows(row, row);
    scales[row] = squares === 0 ? 1 : 1 / Math.sqrt(squares);
    // Read back: rounded to 32 bits, so that the first call gives what later ones do.
    return scales[row] as number;
  };
  const addRow = (sum: Float64Array, row: number, weight: number): void => {
    const scale = weight * scaleOf(row);
    const at = row * dimension;
    for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + scale * (rows[at + i] as number);
  };
  const similarityOf = (a: number, b: number): number => dotOfRows(a, b) * scaleOf(a) * scaleOf(b);
  return {
    dimension,
    identity,
    size,
    has: (word) => rowOf(word) !== undefined,
    vector(word) {
      const row = rowOf(word);
      if (row === undefined) return undefined;
      const scale = scaleOf(row);
      return Float32Array.from(
        rows.subarray(row * dimension, (row + 1) * dimension),
        (value) => value * scale,
      );
    },
    addTo(sum, word, weight) {
      const row = rowOf(word);
      if (row === undefined) return false;
      addRow(sum, row, weight);
      return true;
    },
    weight: (word) => weights[rowOf(word) ?? -1] ?? 0,
    queryWeight: (word) => queryWeights[rowOf(word) ?? -1] ?? 0,
    similarity(a, b) {
      const left = rowOf(a);
      const right = left === undefined ? undefined : rowOf(b);
      return left === undefined || right === undefined ? undefined : similarityOf(left, right);
    },
    numberOf: (word) => rowOf(word) ?? -1,
    similarityOf,
    numberedQueryWeight: (word) => queryWeights[word] ?? 0,
    direction(word, row, at) {
      const scale = scaleOf(word);
      for (let i = 0, from = word * dimension; i < dimension; i++)
        row[at + i] = scale * (rows[from + i] as number);
    },
    addNumbered: (sum, word, of) =>
      addRow(sum, word, (of === 'question' ? queryWeights : weights)[word] as number),
  };
}

/**
 * Bytes are multiplied as they lie there: nothing is unpacked, and nothing kept. Four are read at once where rows begin at
 * multiples of four, which takes a third of the time; whole numbers of 32 bits need no check for an overflow, which some
 * thousand products can't reach.
 */
function createDotOfRows(rows: Int8Array, dimension: number): (a: number, b: number) => number {
  if (dimension % 4 !== 0)
    return (a, b) => {
      let sum = 0;
      for (let i = 0; i < dimension; i++)
        sum += (rows[a * dimension + i] as number) * (rows[b * dimension + i] as number);
      return sum;
    };
  const quads = new Int32Array(rows.buffer, rows.byteOffset, rows.length / 4);
  const length = dimension / 4;
  return (a, b) => {
    let sum = 0;
    for (let i = a * length, j = b * length, end = i + length; i < end; i++, j++) {
      const one = quads[i] as number;
      const other = quads[j] as number;
      sum =
        (sum +
          Math.imul((one << 24) >> 24, (other << 24) >> 24) +
          Math.imul((one << 16) >> 24, (other << 16) >> 24) +
          Math.imul((one << 8) >> 24, (other << 8) >> 24) +
          Math.imul(one >> 24, other >> 24)) |
        0;
    }
    return sum;
  };
}

/** The next multiple of 4. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** 32-bit FNV-1a over 32-bit words instead of bytes: 10 MB in some milliseconds. */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let state = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++)
    state = Math.imul(state ^ (words[i] as number), 0x01000193) ^ (state >>> 13);
  return state >>> 0;
}
