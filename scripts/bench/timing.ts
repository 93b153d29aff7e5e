/** Order statistics of times in milliseconds. */
export interface Timing {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly min: number;
  readonly max: number;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), min: at(0), max: at(1) };
}

/** Of several passes over the same questions: each figure is the median of what the passes gave for it. */
export function medianOf(passes: readonly Timing[]): Timing {
  const middle = (figure: (timing: Timing) => number) => timingOf(passes.map(figure)).median;
  return {
    count: passes[0]?.count ?? 0,
    median: middle(({ median }) => median),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    min: middle(({ min }) => min),
    max: middle(({ max }) => max),
  };
}

export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}
