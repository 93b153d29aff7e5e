import type { Table } from '../table.ts';
import type { AnsweringResult } from './answering.ts';
import type { ColdStart } from './coldStart.ts';
import type { RetrievalResult } from './retrieval.ts';
import type { Timing } from './timing.ts';

export function answeringTable({ questions, loadMs, firstTime, warm, megabytes }: AnsweringResult): Table {
  const row = (name: string, { median, p95, max }: Timing) => [name, ms(median), ms(p95), ms(max)];
  return {
    title: `Answering ${questions} own questions on the five articles, loaded`,
    head: ['ms a question', 'median', '95 %', 'max'],
    rows: [row('first time', firstTime), row('again', warm)],
    notes: [
      `loading took ${loadMs.toFixed(0)} ms`,
      `memory ${megabytes.loaded.toFixed(0)} MB after loading, ${megabytes.peak.toFixed(0)} MB at most`,
    ],
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

function ms(time: number): string {
  return time.toFixed(2);
}
