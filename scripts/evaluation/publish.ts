import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asMarkdown } from '../table.ts';
import { isShort } from './aims.ts';
import { reportFigures } from './figures.ts';
import { type Report, reportSchema } from './report.ts';
import { reportTables, value } from './tables.ts';

const BEGIN = '<!-- figures:begin';
const END = '<!-- figures:end -->';
const LATEST = 'latest.json';

/** Where a run is published: a folder for the files and the page that shows them. */
export interface Publication {
  readonly folder: string;
  readonly page: string;
  /** The folder as the page links to it. */
  readonly link: string;
}

export type LastRun =
  | { readonly kind: 'read'; readonly report: Report }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: string };

export function lastRun({ folder }: Publication): LastRun {
  const path = join(folder, LATEST);
  if (!existsSync(path)) return { kind: 'none' };
  try {
    return { kind: 'read', report: reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch (cause) {
    return { kind: 'unreadable', why: (cause as Error).message.split('\n')[0] ?? '' };
  }
}

/** Writes the report, its figures, and the part of the page between the marks. */
export function publish(report: Report, publication: Publication): void {
  // The page first: when its marks are gone, nothing is half published.
  const page = withFigures(readFileSync(publication.page, 'utf8'), section(report, publication.link));
  mkdirSync(publication.folder, { recursive: true });
  for (const { file, svg } of reportFigures(report)) writeFileSync(join(publication.folder, file), svg);
  writeFileSync(join(publication.folder, LATEST), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(publication.page, page);
}

/** @throws Error when the page has not both marks, in order */
export function withFigures(page: string, figures: string): string {
  const begin = page.indexOf(BEGIN);
  const afterBegin = page.indexOf('-->', begin);
  const end = page.indexOf(END, afterBegin);
  if (begin === -1 || afterBegin === -1 || end === -1)
    throw new Error(`the page has no "${BEGIN} … -->" with "${END}" behind it`);
  return `${page.slice(0, afterBegin + 3)}\n\n${figures}\n\n${page.slice(end)}`;
}

function section(report: Report, link: string): string {
  const { date, commit, own, cmrc } = report;
  const short = [...own.pooled.measures, ...(cmrc?.measures ?? [])].filter(isShort);
  return [
    `Measured on ${date}${commit === null ? ', with changes not yet committed' : `, commit \`${commit.slice(0, 10)}\``}.`,
    ...reportFigures(report).map(({ file, alt }) => `![${alt}](${link}/${file})`),
    ...reportTables(report).map(asMarkdown),
    short.length === 0
      ? 'Every aim in these tables is reached.'
      : `Short of what is aimed at: ${short.map((measure) => `${measure.group === 'cmrc' ? 'CMRC ' : ''}${measure.name} (${value(measure)})`).join(', ')}.`,
  ].join('\n\n');
}

/** The commit of a folder's checkout; null when its program has changes (docs apart), or without git. */
export function commitOf(folder: string): string | null {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('status', '--porcelain', '--', '.', ':!docs') === '' ? git('rev-parse', 'HEAD') : null;
  } catch {
    return null;
  }
}
