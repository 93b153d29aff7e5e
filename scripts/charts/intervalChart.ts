import { createScale, percentLabel } from './scale.ts';
import { AXIS, colour, GRID, round, SOFT_INK, svgCard, svgLine, svgText, textWidth, wrap } from './svg.ts';

export interface IntervalRow {
  readonly label: string;
  /** Share measured, 0 to 1, and the ends of its interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Stands at the right end: how many were measured. */
  readonly detail?: string;
  /** What was aimed at, drawn as a thin mark. */
  readonly aim?: number;
  /** The fewer, the better: another colour. */
  readonly lowIsGood?: boolean;
}

export interface IntervalChart {
  readonly title: string;
  readonly xLabel: string;
  readonly rows: readonly IntervalRow[];
  readonly note?: string;
}

const WIDTH = 720;
const SIDE = 24;
const ROW = 26;

/**
 * A dot a row with its interval, over 0 to 100 %, as an SVG document.
 * @throws RangeError for a value that is not finite
 */
export function intervalChart({ title, xLabel, rows, note = '' }: IntervalChart): string {
  const titleLines = wrap(title, WIDTH - 2 * SIDE, 16);
  const top = 24 + titleLines.length * 22 + 8;
  const bottom = top + rows.length * ROW;
  const left = SIDE + Math.max(0, ...rows.map(({ label }) => textWidth(label, 12))) + 14;
  const right = WIDTH - SIDE - Math.max(0, ...rows.map(({ detail = '' }) => textWidth(detail, 12))) - 14;
  const values = rows.flatMap(({ value, low, high, aim }) => [value, low, high, aim ?? 0]);
  const x = createScale('linear', [0, 1, ...values.map(inside)], left, right);
  const keys = keyOf(rows, bottom + 66);
  const noteLines = wrap(note, WIDTH - 2 * SIDE, 11);
  const body = [
    ...titleLines.map((line, i) => svgText(SIDE, 32 + i * 22, line, { size: 16, weight: 600 })),
    ...x.ticks.flatMap((tick) => [
      svgLine(x.at(tick), top, x.at(tick), bottom, GRID),
      svgText(x.at(tick), bottom + 18, percentLabel(tick), { anchor: 'middle', fill: SOFT_INK }),
    ]),
    svgLine(left, bottom, right, bottom, AXIS),
    svgText((left + right) / 2, bottom + 38, xLabel, { anchor: 'middle', fill: SOFT_INK }),
    ...rows.flatMap((row, i) => drawn(row, x.at, top + (i + 0.5) * ROW, left)),
    ...keys.marks,
    ...noteLines.map((line, i) =>
      svgText(SIDE, keys.bottom + 4 + i * 16, line, { size: 11, fill: SOFT_INK }),
    ),
  ];
  const description = rows
    .map((row) => `${row.label}: ${percent(row.value)} (${percent(row.low)} to ${percent(row.high)})`)
    .join('; ');
  const height = keys.bottom + noteLines.length * 16 + 4;
  return svgCard({ width: WIDTH, height, title, description, body });
}

function drawn(row: IntervalRow, at: (value: number) => number, y: number, left: number): string[] {
  const paint = colour(row.lowIsGood ? 1 : 0);
  const [low, value, high] = [row.low, row.value, row.high].map((share) => at(inside(share))) as [
    number,
    number,
    number,
  ];
  const aim = row.aim === undefined ? [] : [svgLine(at(row.aim), y - 9, at(row.aim), y + 9, SOFT_INK, 2)];
  return [
    svgText(left - 14, y + 4, row.label, { anchor: 'end' }),
    svgLine(low, y, high, y, paint, 2),
    svgLine(low, y - 4, low, y + 4, paint, 2),
    svgLine(high, y - 4, high, y + 4, paint, 2),
    ...aim,
    dot(value, y, paint, row.lowIsGood === true),
    svgText(WIDTH - SIDE, y + 4, row.detail ?? '', { anchor: 'end', fill: SOFT_INK }),
  ];
}

/** A ring where fewer is better: the colour alone is not seen by everyone. */
function dot(x: number, y: number, paint: string, ring: boolean): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" fill="${ring ? '#ffffff' : paint}" stroke="${paint}" stroke-width="2"/>`;
}

/** What the signs mean, of those that are used. */
function keyOf(rows: readonly IntervalRow[], top: number): { marks: string[]; bottom: number } {
  const keys: [string, (x: number) => string][] = [];
  if (rows.some(({ lowIsGood }) => lowIsGood)) {
    if (rows.some((row) => !row.lowIsGood))
      keys.push(['more is better', (x) => dot(x, top - 4, colour(0), false)]);
    keys.push(['fewer is better', (x) => dot(x, top - 4, colour(1), true)]);
  }
  if (rows.some(({ aim }) => aim !== undefined))
    keys.push(['aimed at', (x) => svgLine(x, top - 13, x, top + 5, SOFT_INK, 2)]);
  const marks: string[] = [];
  let left = SIDE;
  for (const [name, sign] of keys) {
    marks.push(sign(left + 6), svgText(left + 20, top, name));
    left += 20 + textWidth(name, 12) + 20;
  }
  return { marks, bottom: keys.length === 0 ? top - 10 : top + 22 };
}

/** Wilson's ends may pass 0 or 1 by a rounding. */
function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function percent(share: number): string {
  return `${(inside(share) * 100).toFixed(1)} %`;
}
