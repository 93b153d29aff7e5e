import type { Bags } from './pairs.ts';
import type { VectorKernels, WasmMemory } from './vectorKernels.ts';

/** All that the workers share. Each phase writes only what is its worker's own; reads come a phase later. */
export interface ContrastMatrices {
  readonly memory: WasmMemory;
  readonly dimension: number;
  readonly batch: number;
  /**
   * What is learned, each with Adagrad's sum of squares: a row a word, and the logarithms of its weight in
   * passages, then of all words' weights in queries (的 says little in both, 多少 something in passages only).
   */
  readonly rows: Float32Array;
  readonly rowSquares: Float32Array;
  readonly logWeights: Float32Array;
  readonly weightSquares: Float32Array;
  /** Unit vectors of the batch: queries, then passages; their lengths before; their gradients. */
  readonly units: Float32Array;
  readonly lengths: Float32Array;
  readonly gradients: Float32Array;
  /** The passages' gradients by worker, to be added up in the workers' order. */
  readonly partial: Float32Array;
  /** exp(similarity / temperature), batch x batch; sums by row, and by column and worker. */
  readonly logits: Float32Array;
  readonly columnSums: Float32Array;
  readonly loss: Float32Array;
  /** For a worker, gradients of the rows it meets in a batch. */
  readonly slots: Float32Array;
  readonly slotCount: number;
}

const TEMPERATURE = 0.05;
const RATE = 0.05;
const WEIGHT_RATE = 0.02;
/** Keeps Adagrad's first steps small: rows start trained, not at random. */
const FIRST_SQUARES = 0.02;

export interface Worker {
  readonly number: number;
  readonly count: number;
  readonly kernels: VectorKernels;
  readonly matrices: ContrastMatrices;
  /** `slotOf[row]`: its place in `slots`, or -1. */
  readonly slotOf: Int32Array;
}

/** Phase 1: unit vectors of this worker's share of the bags. Queries are bags 0 to batch - 1, passages follow. */
export function embedBags({ number, count, kernels, matrices }: Worker, bags: Bags): void {
  const { dimension, units, lengths, rows, logWeights, batch } = matrices;
  const bytes = dimension * 4;
  const size = logWeights.length / 2;
  for (let bag = number; bag < 2 * batch; bag += count) {
    const at = units.byteOffset + bag * bytes;
    units.fill(0, bag * dimension, (bag + 1) * dimension);
    const weightsAt = bag < batch ? size : 0;
    for (let i = bags.starts[bag] as number; i < (bags.starts[bag + 1] as number); i++) {
      const row = bags.rows[i] as number;
      kernels.add(at, rows.byteOffset + row * bytes, bytes, Math.exp(logWeights[weightsAt + row] as number));
    }
    const length = Math.sqrt(kernels.dot(at, at, bytes)) || 1;
    lengths[bag] = length;
    kernels.add(at, at, bytes, 1 / length - 1);
  }
}

/** Phase 2: similarities of this worker's queries with all passages. */
export function compare({ number, count, kernels, matrices }: Worker): void {
  const { dimension, units, logits, columnSums, batch } = matrices;
  const bytes = dimension * 4;
  const passages = units.byteOffset + batch * bytes;
  const sums = columnSums.subarray(number * batch, (number + 1) * batch).fill(0);
  for (let query = number; query < batch; query += count) {
    const at = units.byteOffset + query * bytes;
    for (let passage = 0; passage < batch; passage++) {
      const value = Math.exp((kernels.dot(at, passages + passage * bytes, bytes) - 1) / TEMPERATURE);
      logits[query * batch + passage] = value;
      sums[passage] = (sums[passage] as number) + value;
    }
  }
}

/** Phase 3: gradients of the cross-entropy, queries against passages and passages against queries. */
export function differentiate({ number, count, kernels, matrices }: Worker): void {
  const { dimension, units, gradients, partial, logits, columnSums, loss, batch } = matrices;
  const bytes = dimension * 4;
  const passages = units.byteOffset + batch * bytes;
  const columns = new Float64Array(batch);
  for (let w = 0; w < count; w++) {
    for (let i = 0; i < batch; i++)
      columns[i] = (columns[i] as number) + (columnSums[w * batch + i] as number);
  }
  partial.fill(0, number * batch * dimension, (number + 1) * batch * dimension);
  const own = partial.byteOffset + number * batch * bytes;
  let sum = 0;
  for (let query = number; query < batch; query += count) {
    const at = units.byteOffset + query * bytes;
    const gradient = gradients.byteOffset + query * bytes;
    gradients.fill(0, query * dimension, (query + 1) * dimension);
    let total = 0;
    for (let passage = 0; passage < batch; passage++) total += logits[query * batch + passage] as number;
    for (let passage = 0; passage < batch; passage++) {
      const value = logits[query * batch + passage] as number;
      let slope = (value / total + value / (columns[passage] as number)) / 2;
      if (passage === query) {
        sum -= Math.log(value / total);
        slope -= 1;
      } else if (slope < 1e-5) continue;
      slope /= TEMPERATURE;
      kernels.add(gradient, passages + passage * bytes, bytes, slope);
      kernels.add(own + passage * bytes, at, bytes, slope);
    }
  }
  loss[number] = sum / batch;
}

/** Phase 4: back through the normalisation to the words; this worker's are those whose row number is its own mod count. */
export function update(worker: Worker, bags: Bags): void {
  const { number, count, kernels, matrices, slotOf } = worker;
  const { dimension, units, lengths, gradients, partial, rows, logWeights, slots, slotCount, batch } =
    matrices;
  const bytes = dimension * 4;
  const slotsAt = slots.byteOffset + number * slotCount * bytes;
  // One more slot, the last, holds the bag's gradient.
  const bagGradient = slotsAt + (slotCount - 1) * bytes;
  const bagRow = slots.subarray(
    (number * slotCount + slotCount - 1) * dimension,
    (number + 1) * slotCount * dimension,
  );
  const met: number[] = [];
  // Of passages at 2 * slot, of queries beside it.
  const weightGradients: number[] = [];
  const size = logWeights.length / 2;
  for (let bag = 0; bag < 2 * batch; bag++) {
    const unit = units.byteOffset + bag * bytes;
    if (bag < batch) bagRow.set(gradients.subarray(bag * dimension, (bag + 1) * dimension));
    else {
      bagRow.fill(0);
      for (let w = 0; w < count; w++) {
        kernels.add(bagGradient, partial.byteOffset + (w * batch + bag - batch) * bytes, bytes, 1);
      }
    }
    kernels.add(bagGradient, unit, bytes, -kernels.dot(bagGradient, unit, bytes));
    const share = 1 / (lengths[bag] as number);
    const ofQuery = bag < batch ? 1 : 0;
    for (let i = bags.starts[bag] as number; i < (bags.starts[bag + 1] as number); i++) {
      const row = bags.rows[i] as number;
      if (row % count !== number) continue;
      let slot = slotOf[row] as number;
      if (slot === -1) {
        if (met.length === slotCount - 1) continue;
        slot = met.length;
        slotOf[row] = slot;
        met.push(row);
        weightGradients.push(0, 0);
        slots.fill(0, (number * slotCount + slot) * dimension, (number * slotCount + slot + 1) * dimension);
      }
      const weight = Math.exp(logWeights[ofQuery * size + row] as number) * share;
      kernels.add(slotsAt + slot * bytes, bagGradient, bytes, weight);
      const slope = weight * kernels.dot(rows.byteOffset + row * bytes, bagGradient, bytes);
      const place = 2 * slot + ofQuery;
      weightGradients[place] = (weightGradients[place] as number) + slope;
    }
  }
  met.forEach((row, slot) => {
    slotOf[row] = -1;
    stepRow(matrices, kernels, row, slotsAt + slot * bytes);
    stepWeight(matrices, row, weightGradients[2 * slot] as number);
    stepWeight(matrices, size + row, weightGradients[2 * slot + 1] as number);
  });
}

/** Adagrad (Duchi et al. 2011) with one sum of squares a row. */
function stepRow(matrices: ContrastMatrices, kernels: VectorKernels, row: number, gradient: number): void {
  const { dimension, rows, rowSquares } = matrices;
  const bytes = dimension * 4;
  const squares = (rowSquares[row] as number) + kernels.dot(gradient, gradient, bytes) / dimension;
  rowSquares[row] = squares;
  kernels.add(rows.byteOffset + row * bytes, gradient, bytes, -RATE / Math.sqrt(squares + FIRST_SQUARES));
}

function stepWeight({ logWeights, weightSquares }: ContrastMatrices, place: number, slope: number): void {
  const squares = (weightSquares[place] as number) + slope * slope;
  weightSquares[place] = squares;
  logWeights[place] =
    (logWeights[place] as number) - (WEIGHT_RATE * slope) / Math.sqrt(squares + FIRST_SQUARES);
}
