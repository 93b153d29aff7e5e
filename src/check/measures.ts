import type { Figure } from '../text/figures.ts';
import { sameUnit } from '../text/measureWords.ts';

/** Units that measure one thing, each with how many of the first it holds: 两天 is 48小时. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { 分钟: 1, 小时: 60, 天: 1440, 周: 10_080 },
  { 米: 1, 公里: 1000 },
  { 公斤: 1, 千克: 1, 吨: 1000 },
  { 平方米: 1, 平方公里: 1_000_000 },
];

/** Two figures made comparable: of one unit, or null where they measure different things. */
export function asOneMeasure(one: Figure, other: Figure): readonly [Figure, Figure] | null {
  if (one.kind !== other.kind) return null;
  if (one.unit === other.unit) return [one, other];
  const scale = SCALES.find((units) => one.unit in units && other.unit in units);
  if (scale === undefined)
    return measures(one) || measures(other) || !sameUnit(one.unit, other.unit) ? null : [one, other];
  return [inFirst(one, scale), inFirst(other, scale)];
}

function inFirst(figure: Figure, scale: Readonly<Record<string, number>>): Figure {
  return figure.value === null ? figure : { ...figure, value: figure.value * (scale[figure.unit] as number) };
}

/** Whether a figure measures, and doesn't count things. */
export function measures({ kind, unit }: Figure): boolean {
  return kind === 'percent' || MEASURES.has(unit);
}

const MEASURES = new Set(
  '% 元 年 岁 学时 课时 学分 亩 毫升 厘米 倍'.split(' ').concat(SCALES.flatMap(Object.keys)),
);
