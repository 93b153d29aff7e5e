/**
 * The published evaluation (docs/evaluation.md):
 *   npm run --silent eval -- [--json | --markdown] [--data DIR] [--half report|tune|tune-2] [--cmrc-half odd|even|all]
 *                            [--limit N] [--failures]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.ts';
import { readCmrc } from './evaluation/cmrc.ts';
import { failureText } from './evaluation/failures.ts';
import { models, openDocuments, openOwnCorpus } from './evaluation/openCorpus.ts';
import { readQuestions } from './evaluation/questions.ts';
import { type CmrcResult, runCmrc } from './evaluation/runCmrc.ts';
import { rowsByKind, runOwn } from './evaluation/runOwn.ts';
import { cmrcTable, ownTable } from './evaluation/table.ts';
import { asMarkdown, asText } from './table.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE =
  'npm run --silent eval -- [--json | --markdown] [--data DIR] [--half report|tune|tune-2] [--cmrc-half odd|even|all] [--limit N] [--failures]';
const CMRC_FILE = 'cmrc2018_dev.json';

const options = argumentsOrExit(
  {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    data: { type: 'string' },
    half: { type: 'string', default: 'report' },
    'cmrc-half': { type: 'string', default: 'odd' },
    /** The first N questions of CMRC only, for a quick look. */
    limit: { type: 'string' },
    /** Prints each wrong answer, of the tuning half only: the reported half is never looked into. */
    failures: { type: 'boolean', default: false },
  },
  USAGE,
);
const { half, 'cmrc-half': cmrcHalf } = options;
if (!['report', 'tune', 'tune-2'].includes(half))
  exitWithUsage(`--half ${half}: report, tune or tune-2`, USAGE);
if (!['odd', 'even', 'all'].includes(cmrcHalf))
  exitWithUsage(`--cmrc-half ${cmrcHalf}: odd, even or all`, USAGE);
if (options.failures && half === 'report')
  exitWithUsage('--failures is for --half tune: the report half is held out', USAGE);

const own = await openOwnCorpus();
const scored = await runOwn(own.assistant, readQuestions(join(projectRoot, 'evaluation', `${half}.jsonl`)));
const rows = rowsByKind(scored);

const skipped: string[] = [];
const cmrcPath = options.data === undefined ? null : join(options.data, CMRC_FILE);
let cmrc: CmrcResult | null = null;
if (cmrcPath !== null && existsSync(cmrcPath)) cmrc = await evaluateCmrc(cmrcPath);
else skipped.push(`CMRC 2018 dev (--data DIR, where DIR holds ${CMRC_FILE})`);

if (options.json) {
  console.log(JSON.stringify({ half, own: rows, cmrc, cmrcHalf, skipped }));
} else {
  const tables = [ownTable(rows, half), ...(cmrc === null ? [] : [cmrcTable(cmrc, cmrcHalf)])];
  console.log(tables.map(options.markdown ? asMarkdown : asText).join('\n\n'));
  for (const name of skipped) console.log(`\nskipped: ${name}`);
}
if (options.failures) {
  // Apart from the figures, which a program may read.
  for (const wrong of scored.filter(({ right }) => !right))
    console.error(`\n${failureText(wrong, own.index.corpus)}`);
}

async function evaluateCmrc(path: string): Promise<CmrcResult> {
  const { documents, questions } = readCmrc(path, models.gazetteer);
  const wanted = questions.filter(
    ({ article }) => cmrcHalf === 'all' || (article % 2 === 0) === (cmrcHalf === 'even'),
  );
  const { assistant } = await openDocuments(documents);
  return runCmrc(assistant, options.limit === undefined ? wanted : wanted.slice(0, Number(options.limit)));
}
