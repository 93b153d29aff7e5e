import { createScale, type Scale, type ScaleKind, tickLabel } from './scale.ts';
import {
  AXIS,
  colour,
  escapeXml,
  GRID,
  INK,
  round,
  SOFT_INK,
  svgCard,
  svgLine,
  svgText,
  textWidth,
  wrap,
} from './svg.ts';

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Ends of an interval around y, drawn as a whisker; both or none. */
  readonly low?: number;
  readonly high?: number;
}

export interface LineSeries {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

export interface LineChart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xScale: ScaleKind;
  readonly yScale: ScaleKind;
  readonly series: readonly LineSeries[];
  /** Labels of the ticks; plain figures otherwise. */
  readonly xTick?: (value: number) => string;
  readonly yTick?: (value: number) => string;
  /** A line of small print below the legend. */
  readonly note?: string;
}

const WIDTH = 720;
const PLOT_HEIGHT = 300;
const SIDE = 24;
const LEGEND_ROW = 22;
const DASHES = ['', '7 4', '2 3', '9 3 2 3'] as const;

/**
 * Lines through points as an SVG document, whose legend stands below the plot.
 * @throws RangeError for a value that is not finite, or not above 0 on a log scale
 */
export function lineChart(chart: LineChart): string {
  const { title, xLabel, yLabel, series, xTick = tickLabel, yTick = tickLabel } = chart;
  const points = series.flatMap((each) => each.points);
  const titleLines = wrap(title, WIDTH - 2 * SIDE, 16);
  const top = 24 + titleLines.length * 22 + 22;
  const bottom = top + PLOT_HEIGHT;
  const ys = points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]);
  const y = createScale(chart.yScale, ys, bottom, top);
  const left = SIDE + Math.max(...y.ticks.map((tick) => textWidth(yTick(tick), 12))) + 8;
  const right = WIDTH - SIDE - 16;
  const xs = points.map((point) => point.x);
  const x = createScale(chart.xScale, xs, left, right);
  const legend = legendOf(series, bottom + 68);
  const noteLines = wrap(chart.note ?? '', WIDTH - 2 * SIDE, 11);
  const body = [
    ...titleLines.map((line, i) => svgText(SIDE, 32 + i * 22, line, { size: 16, weight: 600 })),
    svgText(SIDE, top - 14, yLabel, { fill: SOFT_INK }),
    ...y.ticks.flatMap((tick) => [
      svgLine(left, y.at(tick), right, y.at(tick), GRID),
      svgText(left - 8, y.at(tick) + 4, yTick(tick), { anchor: 'end', fill: SOFT_INK }),
    ]),
    ...roomy(x, xTick).flatMap((tick) => [
      svgLine(x.at(tick), top, x.at(tick), bottom, GRID),
      svgLine(x.at(tick), bottom, x.at(tick), bottom + 5, AXIS),
      svgText(x.at(tick), bottom + 20, xTick(tick), { anchor: 'middle', fill: SOFT_INK }),
    ]),
    svgLine(left, bottom, right, bottom, AXIS),
    svgText((left + right) / 2, bottom + 42, xLabel, { anchor: 'middle', fill: SOFT_INK }),
    ...series.map((each, n) => drawn(each, n, x, y)),
    ...legend.marks,
    ...noteLines.map((line, i) =>
      svgText(SIDE, legend.bottom + 4 + i * 16, line, { size: 11, fill: SOFT_INK }),
    ),
  ];
  const height = legend.bottom + noteLines.length * 16 + 4;
  return svgCard({ width: WIDTH, height, title, description: described(chart), body });
}

/** Ticks whose labels do not touch: of those that would, the later one goes. */
function roomy({ ticks, at }: Scale, label: (value: number) => string): number[] {
  const kept: number[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(label(tick), 12) / 2;
    if (at(tick) - half < taken + 8) continue;
    kept.push(tick);
    taken = at(tick) + half;
  }
  return kept;
}

function drawn({ name, points }: LineSeries, n: number, x: Scale, y: Scale): string {
  // Points of the same x stay in the order given.
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const path = sorted.map((point) => `${round(x.at(point.x))},${round(y.at(point.y))}`).join(' ');
  const whiskers = sorted.flatMap((point) => {
    if (point.low === undefined || point.high === undefined) return [];
    const [at, low, high] = [x.at(point.x), y.at(point.low), y.at(point.high)];
    return [
      svgLine(at, low, at, high, colour(n), 1.5),
      svgLine(at - 4, low, at + 4, low, colour(n), 1.5),
      svgLine(at - 4, high, at + 4, high, colour(n), 1.5),
    ];
  });
  return [
    `<g><title>${escapeXml(name)}</title>`,
    ...whiskers,
    `<polyline points="${path}" fill="none" stroke="${colour(n)}" stroke-width="2.2" stroke-linejoin="round"${dash(n)}/>`,
    ...sorted.map((point) => marker(n, x.at(point.x), y.at(point.y))),
    '</g>',
  ].join('\n');
}

/** Colour, dash and shape tell series apart, so that a print in grey does as well. */
function marker(n: number, x: number, y: number): string {
  const paint = `fill="#ffffff" stroke="${colour(n)}" stroke-width="2"`;
  const [left, right, top, bottom] = [x - 4, x + 4, y - 4, y + 4].map(round);
  switch (n % 4) {
    case 1:
      return `<rect x="${left}" y="${top}" width="8" height="8" ${paint}/>`;
    case 2:
      return `<path d="M${round(x)} ${top}L${right} ${bottom}L${left} ${bottom}Z" ${paint}/>`;
    case 3:
      return `<path d="M${round(x)} ${top}L${right} ${round(y)}L${round(x)} ${bottom}L${left} ${round(y)}Z" ${paint}/>`;
    default:
      return `<circle cx="${round(x)}" cy="${round(y)}" r="4" ${paint}/>`;
  }
}

function dash(n: number): string {
  const pattern = DASHES[n % DASHES.length];
  return pattern === '' ? '' : ` stroke-dasharray="${pattern}"`;
}

/** Names in rows below the plot, as many a row as fit. */
function legendOf(series: readonly LineSeries[], top: number): { marks: string[]; bottom: number } {
  const marks: string[] = [];
  let [left, y] = [SIDE, top];
  series.forEach(({ name }, n) => {
    const width = 36 + textWidth(name, 12) + 20;
    if (left > SIDE && left + width > WIDTH - SIDE) [left, y] = [SIDE, y + LEGEND_ROW];
    marks.push(
      `<line x1="${round(left)}" y1="${round(y - 4)}" x2="${round(left + 28)}" y2="${round(y - 4)}" stroke="${colour(n)}" stroke-width="2.2"${dash(n)}/>`,
      marker(n, left + 14, y - 4),
      svgText(left + 36, y, name, { fill: INK }),
    );
    left += width;
  });
  return { marks, bottom: y + LEGEND_ROW };
}

function described({ xLabel, yLabel, series }: LineChart): string {
  const lines = series.map(
    ({ name, points }) =>
      `${name}: ${points.map((point) => `${number(point.x)} → ${number(point.y)}`).join(', ')}`,
  );
  return `${yLabel} by ${xLabel}. ${lines.join('; ')}`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(4)));
}
