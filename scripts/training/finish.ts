/** SIF (Arora et al. 2017): frequent words say little about a text. */
const SIF = 1e-3;

export function sifWeights(counts: Float64Array): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float32Array.from(counts, (count) => SIF / (SIF + count / total));
}

/** Makes every row's length 1, its mean over frequent words taken away (Mu & Viswanath 2018). */
export function centre(rows: Float32Array, dimension: number): void {
  unitRows(rows, dimension);
  const size = rows.length / dimension;
  const frequent = Math.min(size, 20_000);
  const mean = new Float64Array(dimension);
  for (let i = 0; i < frequent * dimension; i++) {
    mean[i % dimension] = (mean[i % dimension] as number) + (rows[i] as number) / frequent;
  }
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] as number) - (mean[i % dimension] as number);
  unitRows(rows, dimension);
}

export interface Rows {
  readonly rows: Float32Array;
  readonly weights: Float32Array;
  readonly queryWeights: Float32Array;
}

/**
 * What is written: unit rows, part contrast and part skip-gram (both in one space, the one began as the other),
 * the length that the contrast gave a row moved into its weights.
 */
export function blend(contrast: Rows, skipGram: Float32Array, dimension: number, share: number): Rows {
  const lengths = Float32Array.from(contrast.weights, (_, row) =>
    Math.hypot(...contrast.rows.subarray(row * dimension, (row + 1) * dimension)),
  );
  const rows = contrast.rows.slice();
  unitRows(rows, dimension);
  for (let i = 0; i < rows.length; i++)
    rows[i] = (1 - share) * (rows[i] as number) + share * (skipGram[i] as number);
  unitRows(rows, dimension);
  const scaled = (weights: Float32Array): Float32Array =>
    weights.map((weight, row) => weight * (lengths[row] as number));
  return { rows, weights: scaled(contrast.weights), queryWeights: scaled(contrast.queryWeights) };
}

export function unitRows(rows: Float32Array, dimension: number): void {
  for (let at = 0; at < rows.length; at += dimension) {
    const row = rows.subarray(at, at + dimension);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    row.forEach((value, i) => {
      row[i] = value / length;
    });
  }
}
