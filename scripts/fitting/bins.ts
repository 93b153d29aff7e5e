/** Rows as columns of bin numbers: a histogram is filled from bytes. */
export interface BinnedRows {
  readonly count: number;
  /** One array a column. */
  readonly bins: readonly Uint8Array[];
  /** A column's bin b holds values up to `edges[b]`. */
  readonly edges: readonly Float64Array[];
}

export const MOST_BINS = 64;
/** So many rows tell where the quantiles lie. */
const SAMPLE = 20_000;

/** @throws Error where there are no rows */
export function binRows(rows: readonly (readonly number[])[]): BinnedRows {
  if (rows.length === 0) throw new Error('there are no rows to fit to');
  const columns = rows[0]?.length ?? 0;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const edges: Float64Array[] = [];
  const bins: Uint8Array[] = [];
  for (let column = 0; column < columns; column++) {
    const sample: number[] = [];
    for (let row = 0; row < rows.length; row += step) sample.push((rows[row] as number[])[column] as number);
    const edge = edgesOf(sample);
    edges.push(edge);
    bins.push(Uint8Array.from(rows, (row) => binOf(edge, row[column] as number)));
  }
  return { count: rows.length, bins, edges };
}

/** Midpoints between neighbouring values, at most MOST_BINS - 1, at equal shares of the rows. */
function edgesOf(sample: readonly number[]): Float64Array {
  const sorted = Float64Array.from(sample).sort();
  const edges: number[] = [];
  for (let bin = 1; bin <= MOST_BINS && edges.length < MOST_BINS - 1; bin++) {
    const at = Math.min(sorted.length - 1, Math.floor((bin * sorted.length) / MOST_BINS));
    const value = sorted[at] as number;
    const before = lowerBound(sorted, value) - 1;
    if (before < 0) continue;
    const edge = ((sorted[before] as number) + value) / 2;
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  return Float64Array.from(edges);
}

function binOf(edges: Float64Array, value: number): number {
  return lowerBound(edges, value);
}

/** The first place that holds no less than the value. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
