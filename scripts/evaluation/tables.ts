import type { Table } from '../table.ts';
import { aimOf, isShort } from './aims.ts';
import type { Measure } from './measure.ts';
import type { Report, Totals } from './report.ts';
import { answeredWithout, type CurvePoint, wrongAmongAnswered } from './riskCoverage.ts';

const TITLES = {
  kinds: 'right, by kind',
  answers: 'passages, answers, citations',
  refusals: 'refusals: false ones of answerable questions, missed ones of others; fewer is better',
  districts: 'right, by the district of the place asked about',
} as const;

export function reportTables({ own, unseen, conversations, cmrc, curve }: Report): Table[] {
  const { sets, pooled } = own;
  const groups = Object.keys(TITLES) as (keyof typeof TITLES)[];
  const tables = groups.map((group) => ownTable(group, sets, pooled)).filter(({ rows }) => rows.length > 0);
  if (unseen !== null) tables.push(partTable('Made-up reports', unseen));
  if (conversations !== null) tables.push(partTable('Conversations', conversations));
  if (cmrc !== null) tables.push(cmrcTable(cmrc));
  if (curve !== null) tables.push(curveTable(curve));
  return tables;
}

function ownTable(group: keyof typeof TITLES, sets: readonly Totals[], pooled: Totals): Table {
  const several = sets.length > 1;
  const measures = pooled.measures.filter((measure) => measure.group === group);
  const aims = measures.some((measure) => aimOf(measure) !== undefined);
  return {
    title: `Own questions (${sets.map(({ name, questions }) => `${name}: ${questions}`).join(', ')}): ${TITLES[group]}`,
    head: [
      '',
      ...(several ? sets.map(({ name }) => name) : []),
      several ? 'together' : 'cases',
      'value',
      '95 % interval',
      ...(aims ? ['aim'] : []),
    ],
    rows: measures.map((measure) => [
      measure.name,
      ...(several ? sets.map((set) => cases(find(set, measure))) : []),
      cases(measure),
      value(measure),
      interval(measure),
      ...(aims ? [aim(measure)] : []),
    ]),
  };
}

/** Figures of a part of the sets that no table of the whole holds. */
export function partTable(title: string, { name, questions, measures }: Totals): Table {
  return {
    title: `${title} (${name}: ${questions})`,
    head: ['', 'cases', 'value', '95 % interval'],
    rows: measures.map((measure) => [measure.name, cases(measure), value(measure), interval(measure)]),
  };
}

function cmrcTable({ name, questions, measures }: Totals): Table {
  return {
    title: `CMRC 2018 dev, ${name} articles, ${questions} questions`,
    head: ['', 'cases', 'value', '95 % interval', 'aim'],
    rows: measures.map((measure) => [
      measure.name,
      cases(measure),
      value(measure),
      interval(measure),
      aim(measure),
    ]),
  };
}

function curveTable(points: readonly CurvePoint[]): Table {
  return {
    title: `CMRC 2018 dev, risk and coverage by the least confidence, ${points[0]?.questions ?? 0} questions`,
    head: ['least confidence', 'answered', 'wrong among them', 'answered without the paragraph'],
    rows: points.map((point) => [
      String(point.leastConfidence),
      percent(wrongAmongAnswered(point).coverage),
      percent(wrongAmongAnswered(point).risk),
      percent(answeredWithout(point).risk),
    ]),
  };
}

function find({ measures }: Totals, { group, name }: Measure): Measure | undefined {
  return measures.find((measure) => measure.group === group && measure.name === name);
}

/** 48 of 52; the number alone behind a mean. */
function cases(measure: Measure | undefined): string {
  if (measure === undefined) return '-';
  return measure.count === null ? `${measure.of}` : `${measure.count} of ${measure.of}`;
}

export function value({ value: figure, unit }: Measure): string {
  return figure === null ? '-' : inUnit(figure, unit);
}

function interval({ low, high, unit }: Measure): string {
  return low === null || high === null ? '-' : `${inUnit(low, unit)} to ${inUnit(high, unit)}`;
}

/** Told apart where it is missed: a table of many rows hides it. */
function aim(measure: Measure): string {
  const aimed = aimOf(measure);
  if (aimed === undefined) return '';
  return `${measure.better === 'more' ? '≥' : '≤'} ${inUnit(aimed, measure.unit)}${isShort(measure) ? ', short' : ''}`;
}

export function inUnit(figure: number, unit: Measure['unit']): string {
  switch (unit) {
    case 'share':
      return percent(figure);
    case 'characters':
      return figure.toFixed(0);
    case 'ms':
      return `${figure.toFixed(1)} ms`;
    case 'tokens':
      return figure.toFixed(0);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
