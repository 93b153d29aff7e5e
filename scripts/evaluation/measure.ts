import { z } from 'zod';
import { groupedBootstrap, wilson } from './intervals.ts';

/** One figure: a share, or a mean of lengths or times, with its 95 % interval and how many stand behind it. */
export const measureSchema = z.object({
  /** The table it stands in. */
  group: z.enum(['kinds', 'answers', 'refusals', 'districts', 'conversations', 'model', 'cmrc']),
  name: z.string(),
  unit: z.enum(['share', 'characters', 'ms', 'tokens']),
  better: z.enum(['more', 'fewer']),
  /** How many cases hold, of a share. */
  count: z.number().int().nullable(),
  of: z.number().int(),
  /** Null where there is no case at all. */
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

export interface About {
  readonly group: Measure['group'];
  readonly name: string;
  readonly better?: Measure['better'];
}

/** A case that holds or not, with the group of cases it depends on, if any. */
export interface Case {
  readonly holds: boolean;
  readonly cluster?: string;
}

/** A share of independent cases with Wilson's interval; of clustered ones with a bootstrap over the clusters. */
export function share({ group, name, better = 'more' }: About, cases: readonly Case[]): Measure {
  const count = cases.filter(({ holds }) => holds).length;
  const of = cases.length;
  const clustered = cases.length > 0 && cases.every(({ cluster }) => cluster !== undefined);
  // Where all cases agree, resampling would claim certainty.
  const [low, high] =
    clustered && count > 0 && count < of
      ? groupedBootstrap(clusters(cases.map(({ holds, cluster }) => [holds ? 1 : 0, cluster])))
      : wilson(count, of);
  const ends = of === 0 ? { value: null, low: null, high: null } : { value: count / of, low, high };
  return { group, name, unit: 'share', better, count, of, ...rounded(ends) };
}

/** A mean length in characters: fewer is better. */
export function meanLength(
  { group, name }: About,
  cases: readonly { readonly length: number; readonly cluster?: string }[],
): Measure {
  const of = cases.length;
  const about = { group, name, unit: 'characters', better: 'fewer', count: null, of } as const;
  if (of === 0) return { ...about, value: null, low: null, high: null };
  const value = cases.reduce((sum, { length }) => sum + length, 0) / of;
  const [low, high] = groupedBootstrap(clusters(cases.map(({ length, cluster }) => [length, cluster])));
  return { ...about, ...rounded({ value, low, high }) };
}

/** The median time of a question. It has no interval: it depends on the machine, not on the questions. */
export function medianTime(about: About, times: readonly number[]): Measure {
  return quantile(about, 'ms', times, 0.5);
}

/** A quantile of times or amounts, without an interval. */
export function quantile(
  { group, name }: About,
  unit: 'ms' | 'tokens',
  values: readonly number[],
  at: number,
): Measure {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? null;
  const of = values.length;
  return { group, name, unit, better: 'fewer', count: null, of, value, low: null, high: null };
}

function clusters(values: readonly (readonly [number, string | undefined])[]): number[][] {
  const byName = new Map<string, number[]>();
  values.forEach(([value, cluster], i) => {
    const name = cluster ?? `alone ${i}`;
    byName.set(name, [...(byName.get(name) ?? []), value]);
  });
  return [...byName.values()];
}

/** Six digits: more say nothing and make a published file change for no reason. */
function rounded<T extends Readonly<Record<string, number | null>>>(figures: T): T {
  const entries = Object.entries(figures).map(([key, figure]) => [
    key,
    figure === null ? null : Number(figure.toPrecision(6)),
  ]);
  return Object.fromEntries(entries) as T;
}
