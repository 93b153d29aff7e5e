export type ScaleKind = 'linear' | 'log';

/** Maps values to px along one axis. */
export interface Scale {
  readonly at: (value: number) => number;
  /** Values with a label, in order; the first and the last end the axis on a log scale. */
  readonly ticks: readonly number[];
}

/**
 * A scale over all `values` from px `from` to px `to`, ends rounded outwards to ticks.
 * @throws RangeError for a value that is not finite, or not above 0 on a log scale
 */
export function createScale(kind: ScaleKind, values: readonly number[], from: number, to: number): Scale {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be drawn`);
    if (kind === 'log' && value <= 0) throw new RangeError(`${value} has no place on a log scale`);
  }
  const ticks = kind === 'log' ? logTicks(values) : linearTicks(values);
  const ends = [ticks[0] as number, ticks[ticks.length - 1] as number] as const;
  const measure = kind === 'log' ? Math.log10 : (value: number) => value;
  const [low, high] = [measure(ends[0]), measure(ends[1])];
  return { at: (value) => from + ((measure(value) - low) / (high - low)) * (to - from), ticks };
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten: about five of them over the values. */
function linearTicks(values: readonly number[]): number[] {
  let low = values.length === 0 ? 0 : Math.min(...values);
  let high = values.length === 0 ? 1 : Math.max(...values);
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) / 2;
    [low, high] = [low - room, high + room];
  }
  // An axis that begins near zero begins at zero: the lengths on it can then be compared.
  if (low > 0 && low < (high - low) / 2) low = 0;
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((factor) => power * factor >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // From integers, and trimmed: adding steps up would label 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** 1, 2, 5 of each decade where the values span few decades, else whole decades. */
function logTicks(values: readonly number[]): number[] {
  const low = values.length === 0 ? 1 : Math.min(...values);
  const high = values.length === 0 ? 10 : Math.max(...values);
  const wide = Math.log10(high / low) > 2.5;
  const factors = wide ? [1] : [1, 2, 5];
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)) + 1; power++) {
    for (const factor of factors) all.push(Number((factor * 10 ** power).toPrecision(12)));
  }
  const first = all.findLastIndex((tick) => tick <= low * (1 + 1e-9));
  const last = all.findIndex((tick) => tick >= high * (1 - 1e-9));
  return all.slice(first, Math.max(last, first + 1) + 1);
}

/** A short label: 100000 is 100,000, 0.25 stays, 1e-7 is written as a power. */
export function tickLabel(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return value.toExponential().replace('e+', 'e');
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** A share as percent, without digits that say nothing. */
export function percentLabel(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
