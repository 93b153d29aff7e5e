import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asMarkdown } from '../table.ts';
import { contestCharts } from './contest/charts.ts';
import { EMPTY_REPORT, merged, REPORT_FORMAT, type Report } from './report.ts';
import { tablesOf } from './table.ts';

const BEGIN = /<!-- figures:begin[^>]*-->/;
const END = '<!-- figures:end -->';

/**
 * Puts a run into `docs`: `benchmark/latest.json`, its plots, and the tables between the marks of
 * `benchmark.md`. What the run did not measure stays as it was published, with its date.
 * @returns the files written
 */
export function publish(report: Report, docs: string): string[] {
  const folder = join(docs, 'benchmark');
  const latest = join(folder, 'latest.json');
  const page = join(docs, 'benchmark.md');
  const whole = merged(readReport(latest), report);
  const charts = contestCharts(whole.rounds.map(({ result }) => result));
  const figures = [
    ...charts.map(({ file, svg }) => `![${titleOf(svg)}](benchmark/${file})`),
    ...tablesOf(whole).map(asMarkdown),
  ].join('\n\n');
  const text = betweenMarks(readFileSync(page, 'utf8'), figures);
  mkdirSync(folder, { recursive: true });
  writeFileSync(latest, `${JSON.stringify(whole, null, 2)}\n`);
  for (const { file, svg } of charts) writeFileSync(join(folder, file), svg);
  writeFileSync(page, text);
  return [latest, page, ...charts.map(({ file }) => join(folder, file))];
}

/** @throws Error when the page lacks one of the marks */
export function betweenMarks(page: string, figures: string): string {
  const begin = BEGIN.exec(page);
  const end = page.indexOf(END);
  if (begin === null || end < begin.index) throw new Error('the page has no figures:begin and figures:end');
  return `${page.slice(0, begin.index + begin[0].length)}\n\n${figures}\n\n${page.slice(end)}`;
}

function readReport(path: string): Report {
  if (!existsSync(path)) return EMPTY_REPORT;
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return report.format === REPORT_FORMAT ? report : EMPTY_REPORT;
}

function titleOf(svg: string): string {
  return /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
}
