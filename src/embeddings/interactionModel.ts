import { readFileSync } from 'node:fs';
import { checksum, padded } from './wordVectors.ts';

/** What is added to a word's own vector, by the word's number. */
export interface Shifts {
  /** Rows in `rows`, by word number; in the rows' order. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** int8, row after row. */
  readonly rows: Int8Array;
  /** What one step of a row is worth. */
  readonly scales: Float32Array;
}

/** How words of questions and of reports meet, learned from questions in everyday words (scripts/fit-answers.ts). */
export interface InteractionModel {
  readonly dimension: number;
  /** Of the word vectors that it was learned upon. */
  readonly identity: string;
  /** Square: the phrase's product with each row is where it lies among what meets it. */
  readonly projection: Float32Array;
  /** e to the power of a phrase's product with this is how much more it counts. */
  readonly emphasis: Float32Array;
  /** How much more a phrase that is hardly met costs than several that are met half: see `scoreOf` of the interaction. 0 for not at all. */
  readonly severity: number;
  readonly asked: Shifts;
  readonly told: Shifts;
}

/**
 * The file, little-endian: magic, then as uint32 version, dimension, bytes of the identity, rows of `asked`, rows of `told`,
 * checksum of all after the header, severity (float32); identity (UTF-8); float32 projection, emphasis; then of both shifts the words' numbers (uint32),
 * float32 scales and int8 rows. Every part is filled with zeros to a multiple of 4 bytes.
 */
const MAGIC = 0x5849_485a;
const VERSION = 1;
const HEADER_BYTES = 32;
const SEVERITY_AT = 7;
/** The checksum leaves the header out. */
const MOST_SEVERE = 100;

/** @throws Error when the file is missing, damaged, or was learned upon other word vectors than `identity` */
export function openInteractionModel(path: string, identity: string): InteractionModel {
  let model: InteractionModel;
  try {
    model = decodeInteractionModel(readFileSync(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`interaction model ${path}: ${reason}`, { cause });
  }
  if (model.identity !== identity)
    throw new Error(
      `interaction model ${path}: it was learned upon other word vectors; run scripts/fit-answers.ts again`,
    );
  return model;
}

/** @throws Error when the bytes are no such file, cut, or changed. */
export function decodeInteractionModel(file: Uint8Array): InteractionModel {
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const { buffer, byteOffset } = bytes;
  if (bytes.length < HEADER_BYTES) throw new Error('damaged file: too short');
  const header = new Uint32Array(buffer, byteOffset, HEADER_BYTES / 4);
  const [magic, version, dimension = 0, identityBytes = 0, asked = 0, told = 0, sum] = header;
  const severity = new Float32Array(buffer, byteOffset, HEADER_BYTES / 4)[SEVERITY_AT] as number;
  if (!(severity >= 0 && severity <= MOST_SEVERE)) throw new Error('it is damaged');
  if (magic !== MAGIC) throw new Error('not an interaction model');
  if (version !== VERSION) throw new Error(`version ${version}, not ${VERSION}`);
  const bytesOfShifts = (rows: number) => rows * 8 + padded(rows * dimension);
  const length =
    HEADER_BYTES +
    padded(identityBytes) +
    4 * dimension * (dimension + 1) +
    bytesOfShifts(asked) +
    bytesOfShifts(told);
  if (bytes.length !== length) throw new Error(`damaged file: ${bytes.length} bytes, not ${length}`);
  if (checksum(bytes.subarray(HEADER_BYTES)) !== sum) throw new Error('damaged file: wrong checksum');
  let at = byteOffset + HEADER_BYTES;
  const next = (partBytes: number) => {
    const from = at;
    at += padded(partBytes);
    return from;
  };
  const identity = new TextDecoder().decode(new Uint8Array(buffer, next(identityBytes), identityBytes));
  const projection = new Float32Array(buffer, next(4 * dimension * dimension), dimension * dimension);
  const emphasis = new Float32Array(buffer, next(4 * dimension), dimension);
  const shifts = (rows: number): Shifts => {
    const words = new Uint32Array(buffer, next(4 * rows), rows);
    return {
      rowOf: new Map([...words].map((word, row) => [word, row])),
      scales: new Float32Array(buffer, next(4 * rows), rows),
      rows: new Int8Array(buffer, next(rows * dimension), rows * dimension),
    };
  };
  return { dimension, identity, projection, emphasis, severity, asked: shifts(asked), told: shifts(told) };
}

/** The file that `openInteractionModel` reads. */
export function encodeInteractionModel(model: InteractionModel): Uint8Array {
  const identity = new TextEncoder().encode(model.identity);
  const partsOf = ({ rowOf, scales, rows }: Shifts) => [Uint32Array.from(rowOf.keys()), scales, rows];
  const parts = [
    identity,
    model.projection,
    model.emphasis,
    ...partsOf(model.asked),
    ...partsOf(model.told),
  ].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const length = parts.reduce((sum, part) => sum + padded(part.length), HEADER_BYTES);
  const file = new Uint8Array(length);
  let at = HEADER_BYTES;
  for (const part of parts) {
    file.set(part, at);
    at += padded(part.length);
  }
  const sum = checksum(file.subarray(HEADER_BYTES));
  const { asked, told, dimension } = model;
  const header = [MAGIC, VERSION, dimension, identity.length, asked.rowOf.size, told.rowOf.size, sum];
  new Uint32Array(file.buffer).set(header);
  new Float32Array(file.buffer)[SEVERITY_AT] = model.severity;
  return file;
}

/** Adds a word's shift, if it has one, to `row` from `at` on. */
export function addShift(
  { rowOf, rows, scales }: Shifts,
  word: number,
  row: Float32Array,
  at: number,
  dimension: number,
): void {
  const own = rowOf.get(word);
  if (own === undefined) return;
  const scale = scales[own] as number;
  for (let i = 0, from = own * dimension; i < dimension; i++)
    row[at + i] = (row[at + i] as number) + scale * (rows[from + i] as number);
}
