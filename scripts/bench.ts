/**
 * The published benchmark (docs/benchmark.md). It prints, it judges nothing: see USAGE.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.ts';
import type { AnsweringResult } from './bench/answering.ts';
import { measureColdStarts } from './bench/coldStart.ts';
import { holdRound } from './bench/contest/contest.ts';
import { newsIn } from './bench/contest/prepare.ts';
import { run, scriptArguments } from './bench/process.ts';
import { publish } from './bench/publish.ts';
import { EMPTY_REPORT, type Measured, measuredNow, type Report } from './bench/report.ts';
import { tablesOf } from './bench/table.ts';
import { asMarkdown, asText } from './table.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const PARTS = ['peers', 'answering', 'cold'] as const;
const USAGE = `npm run --silent bench -- [--json | --markdown] [--publish] [--data DIR] [--sizes 1000,10000 | --full]
  [--part ${PARTS.join('|')}]… [--peer NAME]… [--runs N] [--questions N] [--budget SECONDS] [--limit SECONDS]`;
const SMALLEST = 1000;

const options = argumentsOrExit(
  {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    /** Also into docs/benchmark.md and docs/benchmark/. */
    publish: { type: 'boolean', default: false },
    data: { type: 'string' },
    /** Paragraphs, for the peers. */
    sizes: { type: 'string' },
    /** The sizes that are published. */
    full: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    /** Only these contenders, by their keys in bench/contest/entrants.ts. */
    peer: { type: 'string', multiple: true },
    /** Cold starts of each command, and warm passes of questions at most. */
    runs: { type: 'string', default: '5' },
    /** Of each peer at each size, at most. */
    questions: { type: 'string', default: '200' },
    /** For asking one peer at one size. */
    budget: { type: 'string', default: '60' },
    /** For each process of a peer. */
    limit: { type: 'string', default: '900' },
  },
  USAGE,
);
const runs = wholeNumber('runs', 1);
const questions = wholeNumber('questions', 1);
const budgetSeconds = wholeNumber('budget', 1);
const limitSeconds = wholeNumber('limit', 1);
const sizes = sizesWanted();
const parts = options.part ?? PARTS;
for (const part of parts)
  if (!PARTS.some((known) => known === part)) exitWithUsage(`--part ${part}: no such part`, USAGE);
if (options.data !== undefined && newsIn(options.data) === null)
  exitWithUsage(`--data ${options.data}: needs news/ and cmrc2018_dev.json in it`, USAGE);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ends through the handler above.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const report: Report = {
  ...EMPTY_REPORT,
  answering: parts.includes('answering') ? await answering() : null,
  coldStarts: parts.includes('cold') ? await coldStarts() : null,
  rounds: parts.includes('peers') ? await rounds() : [],
};
if (options.json) console.log(JSON.stringify(report));
else
  console.log(
    tablesOf(report)
      .map(options.markdown ? asMarkdown : asText)
      .join('\n\n'),
  );
if (options.publish) for (const file of publish(report, join(projectRoot, 'docs'))) tell(`written: ${file}`);

async function answering(): Promise<Measured<AnsweringResult>> {
  tell('answering');
  const script = join(import.meta.dirname, 'bench', 'answering.ts');
  const ran = await run(process.execPath, scriptArguments(script, join(folder, 'answering')), folder);
  return measuredNow(JSON.parse(ran.stdout) as AnsweringResult);
}

async function coldStarts(): Promise<Report['coldStarts']> {
  tell('cold starts');
  return measuredNow(await measureColdStarts(runs, join(folder, 'cold')));
}

async function rounds(): Promise<Report['rounds']> {
  const settings = {
    corpus: options.data === undefined ? ('generated' as const) : ('news' as const),
    dataDir: options.data ?? '',
    questions,
    passes: runs,
    budgetMs: budgetSeconds * 1000,
    limitSeconds,
    peers: options.peer ?? [],
    folder,
    tell,
  };
  const held: Report['rounds'][number][] = [];
  for (const size of sizes) held.push(measuredNow(await holdRound(size, settings)));
  return held;
}

function sizesWanted(): number[] {
  if (options.sizes === undefined) return options.full ? [1000, 10_000, 100_000] : [1000, 10_000];
  return options.sizes.split(',').map((text) => {
    const size = Number(text);
    if (!Number.isInteger(size) || size < SMALLEST)
      return exitWithUsage(`--sizes ${options.sizes}: whole numbers from ${SMALLEST}`, USAGE);
    return size;
  });
}

function wholeNumber(name: 'runs' | 'questions' | 'budget' | 'limit', least: number): number {
  const value = Number(options[name]);
  return Number.isInteger(value) && value >= least
    ? value
    : exitWithUsage(`--${name} ${options[name]}: a whole number from ${least}`, USAGE);
}

function tell(what: string): void {
  console.error(what);
}
