export type Interval = readonly [low: number, high: number];

const Z = 1.96;

/** Wilson's 95 % score interval for k of n (Wilson 1927). */
export function wilson(k: number, n: number): Interval {
  if (n === 0) return [0, 1];
  const p = k / n;
  const centre = p + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  // At 0 and n of n an end is 0 or 1 but for a rounding.
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

const RESAMPLES = 2000;
const SEED = 20261122;

/**
 * 95 % percentile bootstrap of a mean over whole groups (Davison and Hinkley 1997, 3.8): questions on one
 * paragraph succeed and fail together, and an interval that took them for independent would be too narrow.
 *
 * @param groups the values of each group, at least one value in all
 */
export function groupedBootstrap(groups: readonly (readonly number[])[]): Interval {
  const sums = groups.map((values) => values.reduce((sum, value) => sum + value, 0));
  const sizes = groups.map((values) => values.length);
  const random = createRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let [sum, size] = [0, 0];
    for (let i = 0; i < groups.length; i++) {
      const drawn = Math.floor(random() * groups.length);
      sum += sums[drawn] as number;
      size += sizes[drawn] as number;
    }
    return sum / size;
  }).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.025)] as number, means[Math.ceil(RESAMPLES * 0.975) - 1] as number];
}

/** mulberry32: the same figures give the same interval each run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
