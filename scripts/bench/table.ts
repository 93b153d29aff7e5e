import type { Table } from '../table.ts';
import type { AnsweringResult } from './answering.ts';
import type { ColdStart } from './coldStart.ts';
import type { RetrievalResult } from './retrieval.ts';
import type { Timing } from './timing.ts';

/** The five articles with generated ones around them. */
export interface GeneratedResult {
  readonly paragraphs: number;
  readonly buildMs: number;
  readonly answering: Timing;
}

export function answeringTable({ loadMs, firstTime, warm, megabytes }: AnsweringResult): Table {
  return {
    title: `Answering ${warm.count} own questions on the five articles, loaded`,
    head: TIMING_HEAD,
    rows: [timingRow('first time', firstTime), timingRow('again', warm)],
    notes: [
      `loading, with the index built on the way: ${loadMs.toFixed(0)} ms`,
      `memory: ${megabytes.loaded.toFixed(0)} MB after loading, ${megabytes.peak.toFixed(0)} MB at most`,
    ],
  };
}

export function generatedTable({ paragraphs, buildMs, answering }: GeneratedResult): Table {
  return {
    title: `The same questions with the five articles among generated ones, ${paragraphs} paragraphs`,
    head: TIMING_HEAD,
    rows: [timingRow('first time', answering)],
    notes: [`index built in ${(buildMs / 1000).toFixed(1)} s`],
  };
}

export function coldStartTable(results: readonly ColdStart[]): Table {
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

export function retrievalTable(
  corpus: string,
  questions: number,
  results: readonly RetrievalResult[],
): Table {
  return {
    title: `Finding the paragraph: ${corpus}, ${questions} questions`,
    head: ['', 'R@1', 'R@5', 'median ms', '95 % ms'],
    rows: results.map(({ name, at1, at5, timing }) => [
      name,
      at1.toFixed(3),
      at5.toFixed(3),
      ms(timing.median),
      ms(timing.p95),
    ]),
  };
}

const TIMING_HEAD = ['ms a question', 'median', '95 %', 'max'];

function timingRow(name: string, { median, p95, max }: Timing): string[] {
  return [name, ms(median), ms(p95), ms(max)];
}

function ms(time: number): string {
  return time.toFixed(2);
}
