import { type LineSeries, lineChart } from '../../charts/lineChart.ts';
import type { Round, Row } from './contest.ts';

interface Figure {
  readonly file: string;
  readonly title: string;
  readonly yLabel: string;
  readonly yScale: 'linear' | 'log';
  /** Null where there is nothing to draw. */
  readonly of: (row: Row) => number | null;
}

const FIGURES: readonly Figure[] = [
  {
    file: 'query-time.svg',
    title: 'Time of a question as the corpus grows',
    yLabel: 'ms, median of warm questions, logarithmic',
    yScale: 'log',
    of: ({ outcome }) => (outcome.kind === 'finished' ? outcome.asked.timing.median : null),
  },
  {
    file: 'index-time.svg',
    title: 'Time to build the index as the corpus grows',
    yLabel: 's, logarithmic',
    yScale: 'log',
    of: ({ buildMs }) => (buildMs === null ? null : buildMs / 1000),
  },
  {
    file: 'memory.svg',
    title: 'Memory of the loaded index as the corpus grows',
    yLabel: 'MB resident, whole process, logarithmic',
    yScale: 'log',
    of: ({ outcome }) => (outcome.kind === 'finished' ? outcome.megabytes.loaded : null),
  },
  {
    file: 'found-first.svg',
    title: 'The right paragraph found first as the corpus grows',
    yLabel: 'share of the questions',
    yScale: 'linear',
    of: ({ outcome }) => (outcome.kind === 'finished' ? outcome.asked.at1 : null),
  },
];

/** File names with their SVG documents; none before there is a round. */
export function contestCharts(rounds: readonly Round[]): { readonly file: string; readonly svg: string }[] {
  if (rounds.length === 0) return [];
  return FIGURES.map(({ file, of, ...chart }) => ({
    file,
    svg: lineChart({ ...chart, xLabel: 'paragraphs', xScale: 'log', series: seriesOf(rounds, of) }),
  }));
}

function seriesOf(rounds: readonly Round[], of: Figure['of']): LineSeries[] {
  const names = [...new Set(rounds.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  return names.map((name) => ({
    name,
    points: rounds.flatMap(({ paragraphs, rows }) => {
      const row = rows.find((each) => each.name === name);
      const y = row === undefined ? null : of(row);
      return y === null ? [] : [{ x: paragraphs, y }];
    }),
  }));
}
