import { ARTICLE_END } from './cutPart.ts';
import type { Random } from './random.ts';
import type { VectorKernels, WasmMemory } from './vectorKernels.ts';

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
  readonly memory: WasmMemory;
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** `characters[characterStarts[row] ..< characterStarts[row + 1]]`: the characters of the row's word, if several. */
  readonly characterStarts: Int32Array;
  readonly characters: Int32Array;
  /** A vector a character, and each worker's copy of them: what both write can't be divided by parity. */
  readonly characterRows: Float32Array;
  readonly characterCopies: Float32Array;
  /** Two rows a worker: the centre word as it was, and what it learns. */
  readonly scratch: Float32Array;
}

const WINDOW = 5;
const NEGATIVES = 5;
/** Negatives come from a pool that stays in the processor's cache, some of it drawn anew at each centre. */
const POOL = 64;
const POOL_RENEWED = 4;
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

/** Which pairs of a run are this worker's. */
export interface Stratum {
  readonly worker: number;
  readonly inputHalf: number;
  readonly outputHalf: number;
  readonly rate: number;
}

/**
 * Skip-gram with negative sampling over the pairs whose centre is in one half of the rows (by parity) and whose
 * context is in one half too. Two workers on (0,0) and (1,1), then on (0,1) and (1,0), never write the same row
 * (Gemulla et al. 2011, stratified SGD): the result is the same as on one thread, without locks and races.
 */
export function trainRun(
  shared: SkipGramShared,
  kernels: VectorKernels,
  { rows, windows, length }: Prepared,
  { worker, inputHalf, outputHalf, rate }: Stratum,
  random: Random,
): void {
  const noise = shared.noise[outputHalf as 0 | 1];
  const bytes = shared.dimension * 4;
  const input = shared.input.byteOffset;
  const output = shared.output.byteOffset;
  const hidden = shared.scratch.byteOffset + worker * 2 * bytes;
  const gradient = hidden + bytes;
  const hiddenRow = shared.scratch.subarray(
    worker * 2 * shared.dimension,
    (worker * 2 + 1) * shared.dimension,
  );
  const gradientRow = shared.scratch.subarray(
    (worker * 2 + 1) * shared.dimension,
    (worker * 2 + 2) * shared.dimension,
  );
  const characterSize = shared.characterRows.length;
  const copy = shared.characterCopies.subarray(worker * characterSize, (worker + 1) * characterSize);
  copy.set(shared.characterRows);
  const { characters, characterStarts } = shared;
  const draw = (): number => noise[random.next() % noise.length] as number;
  const pool = Int32Array.from({ length: POOL }, draw);
  let renewed = 0;

  const learn = (target: number, label: 0 | 1): void => {
    const row = output + target * bytes;
    const step = (label - sigmoid(kernels.dot(hidden, row, bytes))) * rate;
    kernels.learn(gradient, row, hidden, bytes, step);
  };
  for (let centre = 0; centre < length; centre++) {
    const word = rows[centre] as number;
    if (word < 0 || (word & 1) !== inputHalf) continue;
    const window = windows[centre] as number;
    const firstCharacter = characterStarts[word] as number;
    const endCharacter = characterStarts[word + 1] as number;
    const share = 1 / (1 + endCharacter - firstCharacter);
    let used = false;
    let place = centre;
    while (place > 0 && place > centre - window && (rows[place - 1] as number) >= 0) place--;
    for (; place <= centre + window && place < length; place++) {
      const context = rows[place] as number;
      if (context < 0) break;
      if ((context & 1) !== outputHalf || context === word) continue;
      if (!used) {
        used = true;
        hiddenRow.set(shared.input.subarray(word * shared.dimension, (word + 1) * shared.dimension));
        gradientRow.fill(0);
        if (share < 1) {
          kernels.add(hidden, hidden, bytes, share - 1);
          for (let i = firstCharacter; i < endCharacter; i++) {
            kernels.add(hidden, copy.byteOffset + (characters[i] as number) * bytes, bytes, share);
          }
        }
        for (let n = 0; n < POOL_RENEWED; n++) pool[renewed++ % POOL] = draw();
      }
      learn(context, 1);
      const from = random.next();
      for (let n = 0; n < NEGATIVES; n++) {
        // Odd steps through the pool never meet the same place twice.
        const negative = pool[(from + n * 13) % POOL] as number;
        if (negative !== context) learn(negative, 0);
      }
    }
    if (!used) continue;
    kernels.add(input + word * bytes, gradient, bytes, 1);
    for (let i = firstCharacter; i < endCharacter; i++) {
      kernels.add(copy.byteOffset + (characters[i] as number) * bytes, gradient, bytes, 1);
    }
  }
}

/**
 * After a phase: what each worker has learned about a character, averaged where both met it. Adding both up
 * would make frequent characters overshoot, as each worker already went most of the way.
 */
export function mergeCharacters(
  { characterRows, characterCopies, dimension }: SkipGramShared,
  workers: number,
): void {
  const size = characterRows.length;
  for (let from = 0; from < size; from += dimension) {
    const met: number[] = [];
    for (let worker = 0; worker < workers; worker++) {
      if (characterCopies[worker * size + from] !== characterRows[from]) met.push(worker);
    }
    if (met.length === 0) continue;
    for (let i = from; i < from + dimension; i++) {
      let sum = 0;
      for (const worker of met) sum += characterCopies[worker * size + i] as number;
      characterRows[i] = sum / met.length;
    }
  }
}

/** What the corpus knows of a word: its own row and its characters', averaged as in the training. */
export function composeRows(shared: SkipGramShared): Float32Array {
  const { dimension, input, characterRows, characterStarts, characters } = shared;
  const rows = input.slice();
  for (let word = 0; word + 1 < characterStarts.length; word++) {
    const first = characterStarts[word] as number;
    const end = characterStarts[word + 1] as number;
    for (let i = first; i < end; i++) {
      const character = (characters[i] as number) * dimension;
      for (let d = 0; d < dimension; d++) {
        const at = word * dimension + d;
        rows[at] = (rows[at] as number) + (characterRows[character + d] as number);
      }
    }
  }
  return rows;
}

const BOUND = 8;
const STEPS = 4096;
const SIGMOID = Float64Array.from(
  { length: STEPS + 1 },
  (_, i) => 1 / (1 + Math.exp(BOUND - (2 * BOUND * i) / STEPS)),
);

/** From a table: the exponential would take a third of the time. */
function sigmoid(x: number): number {
  if (x >= BOUND) return 1;
  if (x <= -BOUND) return 0;
  return SIGMOID[((x + BOUND) * (STEPS / (2 * BOUND))) | 0] as number;
}
