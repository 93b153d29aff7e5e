import type { Random } from './random.ts';

const ROUNDS = 80;

/**
 * The rows seen from their principal axes (Pearson 1901), each of length 1 afterwards: centred on their weighted mean,
 * turned into the `kept` directions in which they differ most. By orthogonal iteration (Golub & Van Loan, 8.2.4).
 * @param rows row after row of `dimension` numbers
 */
export function principalRows(
  rows: Float32Array,
  dimension: number,
  weights: Float32Array,
  kept: number,
  random: Random,
): Float32Array {
  const count = weights.length;
  const centred = centre(rows, dimension, weights);
  const covariance = covarianceOf(centred, dimension, weights);
  let axes: Float64Array[] = Array.from({ length: kept }, () =>
    Float64Array.from({ length: dimension }, () => random.fraction() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++)
    axes = orthonormal(axes.map((axis) => times(covariance, axis)));
  const turned = new Float32Array(count * kept);
  for (let row = 0; row < count; row++) {
    const from = centred.subarray(row * dimension, (row + 1) * dimension);
    const to = turned.subarray(row * kept, (row + 1) * kept);
    axes.forEach((axis, k) => {
      to[k] = dot(axis, from);
    });
    const length = Math.hypot(...to) || 1;
    to.forEach((value, k) => {
      to[k] = value / length;
    });
  }
  return turned;
}

function centre(rows: Float32Array, dimension: number, weights: Float32Array): Float32Array {
  const mean = new Float64Array(dimension);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  weights.forEach((weight, row) => {
    for (let i = 0; i < dimension; i++)
      mean[i] = (mean[i] as number) + (weight / total) * (rows[row * dimension + i] as number);
  });
  return rows.map((value, at) => value - (mean[at % dimension] as number));
}

function covarianceOf(rows: Float32Array, dimension: number, weights: Float32Array): Float64Array[] {
  const matrix = Array.from({ length: dimension }, () => new Float64Array(dimension));
  weights.forEach((weight, row) => {
    for (let i = 0; i < dimension; i++) {
      const line = matrix[i] as Float64Array;
      const value = weight * (rows[row * dimension + i] as number);
      for (let j = 0; j < dimension; j++)
        line[j] = (line[j] as number) + value * (rows[row * dimension + j] as number);
    }
  });
  return matrix;
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector));
}

/** Gram and Schmidt's way, each against those before it. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    for (const other of done) {
      const share = dot(vector, other);
      for (let i = 0; i < vector.length; i++)
        vector[i] = (vector[i] as number) - share * (other[i] as number);
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
    done.push(vector);
  }
  return done;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
