import type { Table } from '../table.ts';
import type { AnsweringResult } from './answering.ts';
import type { ColdStart } from './coldStart.ts';
import { roundTable } from './contest/table.ts';
import type { Measured, Report } from './report.ts';
import type { Timing } from './timing.ts';

export function tablesOf({ rounds, answering, coldStarts }: Report): Table[] {
  return [
    ...rounds.map((round) => dated(round, roundTable)),
    ...(answering === null ? [] : [dated(answering, answeringTable)]),
    ...(coldStarts === null ? [] : [dated(coldStarts, coldStartTable)]),
  ];
}

function dated<T>({ date, machine, result }: Measured<T>, tableOf: (result: T) => Table): Table {
  const table = tableOf(result);
  return { ...table, notes: [...(table.notes ?? []), `${date}; ${machine}`] };
}

function answeringTable({ loadMs, firstTime, warm, megabytes }: AnsweringResult): Table {
  return {
    title: `Answering ${warm.count} own questions on the five articles, loaded`,
    head: ['ms a question', 'median', '95 %', '99 %', 'max'],
    rows: [timingRow('first time', firstTime), timingRow('again', warm)],
    notes: [
      `loading, with the index built on the way: ${loadMs.toFixed(0)} ms`,
      `memory: ${megabytes.loaded.toFixed(0)} MB after loading, ${megabytes.peak.toFixed(0)} MB at most`,
    ],
  };
}

function coldStartTable(results: readonly ColdStart[]): Table {
  return {
    title: `First answer from a cold start, ${results[0]?.timing.count ?? 0} runs each`,
    head: ['ms to the answer', 'index', 'median', 'min', 'max'],
    rows: results.map(({ command, index, timing }) => [
      command,
      index,
      ...[timing.median, timing.min, timing.max].map((time) => time.toFixed(0)),
    ]),
    notes: ['scripts/launch.mjs starts from a bundle that is there already; tsx reads the sources'],
  };
}

function timingRow(name: string, { median, p95, p99, max }: Timing): string[] {
  return [name, ...[median, p95, p99, max].map((time) => time.toFixed(2))];
}
