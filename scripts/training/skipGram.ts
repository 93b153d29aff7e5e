import { ARTICLE_END } from './cutPart.ts';
import type { Random } from './random.ts';

/** What all workers share: the corpus, read only, and the two matrices, written by disjoint halves. */
export interface SkipGramShared {
  readonly seed: number;
  readonly dimension: number;
  readonly tokens: Int32Array;
  readonly own: Int32Array;
  readonly partStarts: Int32Array;
  readonly parts: Int32Array;
  /** Probability that an occurrence of the row's word is kept (Mikolov et al. 2013, subsampling). */
  readonly keep: Float32Array;
  /** Rows of even and of odd number, each as often as count^0.75 says. */
  readonly noise: readonly [Int32Array, Int32Array];
  readonly input: Float32Array;
  readonly output: Float32Array;
}

const WINDOW = 5;
const NEGATIVES = 5;
/** A word with words inside it stands for itself or, as often as this, for them. */
const SPLIT = 0.4;

/** A run of rows ready for training: rare noise of frequent words dropped, a window drawn for each place. */
export interface Prepared {
  readonly rows: Int32Array;
  readonly windows: Uint8Array;
  readonly length: number;
}

/** Every worker prepares the same run from the same seed, so that they agree on it without talking. */
export function prepareRun(shared: SkipGramShared, start: number, end: number, random: Random): Prepared {
  const { tokens, own, partStarts, parts, keep } = shared;
  const rows = new Int32Array((end - start) * 3 + 64);
  const windows = new Uint8Array(rows.length);
  let length = 0;
  const put = (row: number): void => {
    if (random.fraction() >= (keep[row] as number) || length >= rows.length) return;
    windows[length] = 1 + random.below(WINDOW);
    rows[length++] = row;
  };
  for (let i = start; i < end; i++) {
    const token = tokens[i] as number;
    if (token === ARTICLE_END && length < rows.length) rows[length++] = ARTICLE_END;
    if (token < 0) continue;
    const row = own[token] as number;
    const from = partStarts[token] as number;
    const to = partStarts[token + 1] as number;
    if (row !== -1 && (from === to || random.fraction() >= SPLIT)) put(row);
    else for (let p = from; p < to; p++) put(parts[p] as number);
  }
  return { rows, windows, length };
}

/**
 * Skip-gram with negative sampling over the pairs whose centre is in one half of the rows (by parity) and whose
 * context is in one half too. Two workers on (0,0) and (1,1), then on (0,1) and (1,0), never write the same row
 * (Gemulla et al. 2011, stratified SGD): the result is the same as on one thread, without locks and races.
 */
export function trainRun(
  shared: SkipGramShared,
  { rows, windows, length }: Prepared,
  inputHalf: number,
  outputHalf: number,
  rate: number,
  random: Random,
): void {
  const { dimension, input, output } = shared;
  const noise = shared.noise[outputHalf as 0 | 1];
  const noiseSize = noise.length;
  const hidden = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  for (let centre = 0; centre < length; centre++) {
    const word = rows[centre] as number;
    if (word < 0 || (word & 1) !== inputHalf) continue;
    const offset = word * dimension;
    const window = windows[centre] as number;
    let first = centre;
    while (first > 0 && first > centre - window && (rows[first - 1] as number) >= 0) first--;
    let used = false;
    for (let place = first; place <= centre + window && place < length; place++) {
      if (place === centre) continue;
      const context = rows[place] as number;
      if (context < 0) {
        if (place > centre) break;
        continue;
      }
      if ((context & 1) !== outputHalf || context === word) continue;
      if (!used) {
        used = true;
        for (let d = 0; d < dimension; d++) {
          hidden[d] = input[offset + d] as number;
          gradient[d] = 0;
        }
      }
      for (let n = 0; n <= NEGATIVES; n++) {
        const target = n === 0 ? context : (noise[random.next() % noiseSize] as number);
        if (n > 0 && target === context) continue;
        const base = target * dimension;
        let a = 0;
        let b = 0;
        let c = 0;
        let e = 0;
        for (let d = 0; d < dimension; d += 4) {
          a += (hidden[d] as number) * (output[base + d] as number);
          b += (hidden[d + 1] as number) * (output[base + d + 1] as number);
          c += (hidden[d + 2] as number) * (output[base + d + 2] as number);
          e += (hidden[d + 3] as number) * (output[base + d + 3] as number);
        }
        const step = ((n === 0 ? 1 : 0) - sigmoid(a + b + c + e)) * rate;
        for (let d = 0; d < dimension; d++) {
          const value = output[base + d] as number;
          gradient[d] = (gradient[d] as number) + step * value;
          output[base + d] = value + step * (hidden[d] as number);
        }
      }
    }
    if (!used) continue;
    for (let d = 0; d < dimension; d++) {
      input[offset + d] = (input[offset + d] as number) + (gradient[d] as number);
    }
  }
}

const BOUND = 8;
const STEPS = 4096;
const SIGMOID = Float64Array.from({ length: STEPS + 1 }, (_, i) => 1 / (1 + Math.exp(BOUND - (2 * BOUND * i) / STEPS)));

/** From a table: the exponential would take a third of the time. */
function sigmoid(x: number): number {
  if (x >= BOUND) return 1;
  if (x <= -BOUND) return 0;
  return SIGMOID[((x + BOUND) * (STEPS / (2 * BOUND))) | 0] as number;
}
