import { intervalChart } from '../charts/intervalChart.ts';
import { lineChart } from '../charts/lineChart.ts';
import { percentLabel } from '../charts/scale.ts';
import { aimOf } from './aims.ts';
import type { Measure } from './measure.ts';
import type { Report, Totals } from './report.ts';
import { answeredWithout, type CurvePoint, type Risk, wrongAmongAnswered } from './riskCoverage.ts';

export interface Figure {
  /** Name of its file, without a folder. */
  readonly file: string;
  /** What it shows, for the page that holds it. */
  readonly alt: string;
  readonly svg: string;
}

export function reportFigures({ own: { pooled }, cmrc, curve }: Report): Figure[] {
  const asked = `${pooled.name}, ${pooled.questions} questions`;
  const figures = [
    shares('kinds.svg', `Own questions right, by kind (${asked})`, pooled, ['kinds']),
    shares('refusals.svg', `False and missed refusals (${asked})`, pooled, ['refusals']),
    shares('districts.svg', `Own questions right, by district (${asked})`, pooled, ['districts']),
  ];
  if (cmrc !== null)
    figures.push(
      shares('cmrc.svg', `CMRC 2018 dev, ${cmrc.name} articles, ${cmrc.questions} questions`, cmrc, ['cmrc']),
    );
  if (curve !== null) figures.push(riskFigure(curve));
  return figures;
}

function shares(file: string, title: string, totals: Totals, groups: readonly Measure['group'][]): Figure {
  const rows = totals.measures.flatMap((measure) => {
    const { value, low, high, name, count, of } = measure;
    if (!groups.includes(measure.group) || measure.unit !== 'share') return [];
    if (value === null || low === null || high === null) return [];
    const aim = aimOf(measure);
    return [
      {
        label: name,
        value,
        low,
        high,
        detail: `${count} of ${of}`,
        lowIsGood: measure.better === 'fewer',
        ...(aim === undefined ? {} : { aim }),
      },
    ];
  });
  return { file, alt: title, svg: intervalChart({ title, xLabel: 'share, with its 95 % interval', rows }) };
}

function riskFigure(points: readonly CurvePoint[]): Figure {
  const title = 'CMRC 2018 dev: risk by coverage, at several values of the least confidence';
  const series = (name: string, of: (point: CurvePoint) => Risk) => ({
    name,
    // From the highest threshold down: where several leave the same coverage, the line goes on in their order.
    points: points.toReversed().map((point) => {
      const { coverage, risk, interval } = of(point);
      return { x: coverage, y: risk, low: interval[0], high: interval[1] };
    }),
  });
  const thresholds = points.map(({ leastConfidence }) => leastConfidence);
  const svg = lineChart({
    title,
    xLabel: 'coverage: share of the questions answered, their paragraph in the corpus',
    yLabel: 'risk, with its 95 % interval',
    xScale: 'linear',
    yScale: 'linear',
    xTick: percentLabel,
    yTick: percentLabel,
    series: [
      series('answered without the gold answer', wrongAmongAnswered),
      series('answered with the paragraph taken away', answeredWithout),
    ],
    note: `${points[0]?.questions ?? 0} questions; points from right to left: least confidence ${thresholds.join(', ')}`,
  });
  return { file: 'risk-coverage.svg', alt: title, svg };
}
