import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { betweenMarks } from '../bench/publish.ts';
import type { Timing } from '../bench/timing.ts';
import { asMarkdown, type Table } from '../table.ts';
import type { LatencyResult } from './latency.ts';
import type { StormPlan, StormResult } from './storm.ts';

/** What one run measured; what it left out is null. */
export interface TelegramReport {
  /** Of the day. */
  readonly date: string;
  readonly machine: string;
  readonly storm: { readonly plan: Omit<StormPlan, 'questions'>; readonly result: StormResult } | null;
  readonly latency: LatencyComparison | null;
}

export interface LatencyComparison {
  readonly perSecond: number;
  readonly seconds: number;
  readonly product: LatencyResult;
  readonly echo: LatencyResult;
}

export function reportNow(parts: Pick<TelegramReport, 'storm' | 'latency'>): TelegramReport {
  return { date: new Date().toISOString().slice(0, 10), machine: `${cpus().length} cores`, ...parts };
}

export function tablesOf({ date, machine, storm, latency }: TelegramReport): Table[] {
  const notes = [`${date}; ${machine}, on which the server of the test runs, too`];
  return [
    ...(storm === null ? [] : [{ ...stormTable(storm), notes }]),
    ...(latency === null ? [] : [{ ...latencyTable(latency), notes }]),
  ];
}

function stormTable({ plan, result }: NonNullable<TelegramReport['storm']>): Table {
  const { inPrivate, inGroups, peaks } = result;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return {
    title: `${plan.users} people and ${plan.groups} groups (${plan.askedInGroup} questions each) ask at once`,
    head: ['', 'measured', 'aim'],
    rows: [
      ['answered, of those asked', `${result.answered} of ${result.asked}`, 'all'],
      ['answered with what somebody else asked', `${result.wrong}`, '0'],
      ['answered twice', `${result.extra}`, '0'],
      ['last answer in a private chat', seconds(inPrivate.max), '15 s'],
      ['median answer in a private chat', seconds(inPrivate.median), ''],
      ['last answer in a group', seconds(inGroups.max), ''],
      ['source opened, of those who pressed', `${result.opened} of ${result.pressed}`, 'all'],
      ['calls refused as too many (429)', `${result.tooMany}`, '0'],
      ['calls refused otherwise', `${result.refused.length}`, '0'],
      ['most calls in a second, overall', `${peaks.overallInSecond}`, '30'],
      ['most messages in 5 s, in one chat', `${peaks.chatInFiveSeconds}`, '5'],
      ['most messages in a minute, in one group', `${peaks.groupInMinute}`, '20'],
    ],
  };
}

function latencyTable({ perSecond, seconds, product, echo }: LatencyComparison): Table {
  const row = (name: string, { answered, asked, timing }: LatencyResult): string[] => [
    name,
    `${answered} of ${asked}`,
    ...figures(timing),
  ];
  return {
    title: `${perSecond} questions a second for ${seconds} s`,
    head: ['ms to the answer', 'answered', 'median', '95 %', '99 %', 'max'],
    rows: [row('this bot', product), row('grammY echo bot', echo)],
  };
}

const figures = ({ median, p95, p99, max }: Timing): string[] =>
  [median, p95, p99, max].map((ms) => ms.toFixed(0));

/** Puts the tables between the marks of the page. @throws Error when it lacks them */
export function publish(report: TelegramReport, page: string): void {
  const tables = tablesOf(report).map(asMarkdown).join('\n\n');
  writeFileSync(page, betweenMarks(readFileSync(page, 'utf8'), tables));
}
