export interface BatchLimits {
  readonly count: number;
  /** Sum of the sizes in a batch. With `padded`: of its longest, times the number of its members. */
  readonly size: number;
  /** Members are filled up to the longest: sorting by size then saves work. */
  readonly padded?: boolean;
}

/** Positions of the sizes, grouped within the limits; one that is over the limit alone is a batch of its own. */
export function batchesOf(
  sizes: readonly number[],
  { count, size, padded = false }: BatchLimits,
): number[][] {
  const positions = [...sizes.keys()];
  if (padded) positions.sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
  const batches: number[][] = [];
  let batch: number[] = [];
  let filled = 0;
  for (const position of positions) {
    const own = sizes[position] as number;
    // Sorted, the newest is the longest.
    const next = padded ? own * (batch.length + 1) : filled + own;
    if (batch.length > 0 && (batch.length >= count || next > size)) {
      batches.push(batch);
      batch = [];
      filled = 0;
    }
    batch.push(position);
    filled += own;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
