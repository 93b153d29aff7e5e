/** SIF (Arora et al. 2017): frequent words say little about a text. */
const SIF = 1e-3;

export function sifWeights(counts: Float64Array): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float32Array.from(counts, (count) => SIF / (SIF + count / total));
}

/** Below this count a character met alone is noise (names, quotations); the words around it know it better. */
const KNOWN_ALONE = 300;

/**
 * Rows for single characters that hardly stand alone: the mean direction of the words they are part of, as
 * they are read in words that nobody has seen (讲题: 讲, 题).
 */
export function fillCharacters(
  words: readonly string[],
  counts: Float64Array,
  rows: Float32Array,
  dimension: number,
): void {
  const sums = new Map<string, Float64Array>();
  words.forEach((word, row) => {
    if (word.length < 2 || word.length > 3) return;
    const values = rows.subarray(row * dimension, (row + 1) * dimension);
    const share = Math.log(1 + (counts[row] as number)) / (Math.hypot(...values) || 1);
    for (const character of new Set(word)) {
      const sum = sums.get(character) ?? new Float64Array(dimension);
      values.forEach((value, i) => {
        sum[i] = (sum[i] as number) + share * value;
      });
      sums.set(character, sum);
    }
  });
  words.forEach((word, row) => {
    const sum = sums.get(word);
    if (sum === undefined || (counts[row] as number) >= KNOWN_ALONE) return;
    rows.set(sum, row * dimension);
  });
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

export function unitRows(rows: Float32Array, dimension: number): void {
  for (let at = 0; at < rows.length; at += dimension) {
    const row = rows.subarray(at, at + dimension);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    row.forEach((value, i) => {
      row[i] = value / length;
    });
  }
}
