import type { IngestReport } from '../openIndex.ts';
import { terminalTextsZh as terminal } from '../texts/zh/terminal.ts';
import { printableLine } from './printable.ts';

const texts = terminal.ingest;

/** What an ingest did, file by file. Files that were passed over are told even when nothing has changed. */
export function ingestText(report: IngestReport, milliseconds: number): string {
  const head = report.built ? texts.built((milliseconds / 1000).toFixed(1)) : texts.unchanged;
  const skipped = report.skipped.map(({ file, why }) => texts.why(file, why));
  const lines = [
    head,
    texts.counts(report.documents, report.paragraphs, report.chunks),
    ...fileLines(texts.added, report.added),
    ...fileLines(texts.changed, report.changed),
    ...fileLines(texts.removed, report.removed),
    ...fileLines(texts.skipped, skipped),
  ];
  return lines.join('\n');
}

function fileLines(verb: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  return [texts.files(verb, files.length), ...files.map((file) => `  ${printableLine(file)}`)];
}
