import { cpus, totalmem } from 'node:os';
import type { AnsweringResult } from './answering.ts';
import type { ColdStart } from './coldStart.ts';
import type { Round } from './contest/contest.ts';

/** When and where figures were measured: parts of a report may be of different runs. */
export interface Measured<T> {
  readonly date: string;
  readonly machine: string;
  readonly result: T;
}

export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly answering: Measured<AnsweringResult> | null;
  readonly coldStarts: Measured<readonly ColdStart[]> | null;
  /** By size, all over the same kind of corpus. */
  readonly rounds: readonly Measured<Round>[];
}

/** Raised when the figures of an earlier report can no longer be read. */
export const REPORT_FORMAT = 1;

export const EMPTY_REPORT: Report = { format: REPORT_FORMAT, answering: null, coldStarts: null, rounds: [] };

export function measuredNow<T>(result: T): Measured<T> {
  const processors = cpus();
  const machine = [
    `${processors.length} × ${processors[0]?.model.trim() || 'unknown processor'}`,
    `${Math.round(totalmem() / 1024 ** 3)} GB`,
    `Node ${process.versions.node}`,
  ].join(', ');
  return { date: new Date().toISOString().slice(0, 10), machine, result };
}

/** The newer report's parts, and of the earlier one those that were not measured again. */
export function merged(earlier: Report, newer: Report): Report {
  const corpus = newer.rounds[0]?.result.corpus ?? earlier.rounds[0]?.result.corpus;
  const sizes = new Set(newer.rounds.map(({ result }) => result.paragraphs));
  const kept = earlier.rounds.filter(
    ({ result }) => result.corpus === corpus && !sizes.has(result.paragraphs),
  );
  return {
    format: REPORT_FORMAT,
    answering: newer.answering ?? earlier.answering,
    coldStarts: newer.coldStarts ?? earlier.coldStarts,
    rounds: [...kept, ...newer.rounds].sort((a, b) => a.result.paragraphs - b.result.paragraphs),
  };
}
