/**
 * The evaluation (docs/evaluation.md):
 *   npm run --silent eval -- [--json | --markdown | --publish] [--data DIR] [--half SET,…] [--cmrc-half odd|even|all]
 *                            [--limit N] [--curve N] [--failures]
 *   npm run --silent eval -- --llm [--json] [--half SET,…] [--limit N]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.ts';
import { comparisonText } from './evaluation/compareRuns.ts';
import { isConversationSet, readConversations } from './evaluation/conversations.ts';
import { type CmrcChoice, evaluateCmrc } from './evaluation/evaluateCmrc.ts';
import { failureText } from './evaluation/failures.ts';
import type { RunWithModel } from './evaluation/llm/runWithModel.ts';
import { type Opened, openFolder, openOwnCorpus } from './evaluation/openCorpus.ts';
import { ownMeasures } from './evaluation/ownMeasures.ts';
import { commitOf, lastRun, type Publication, publish } from './evaluation/publish.ts';
import { readQuestions } from './evaluation/questions.ts';
import type { Report, Totals } from './evaluation/report.ts';
import {
  type ConversationAsked,
  conversationFailureText,
  conversationMeasures,
  runConversations,
} from './evaluation/runConversations.ts';
import { type Asked, runOwn } from './evaluation/runOwn.ts';
import { chosenSets, isHeldOut, ownFolder, setPath } from './evaluation/sets.ts';
import { readSourceText } from './evaluation/sourceText.ts';
import { reportTables } from './evaluation/tables.ts';
import { settingsOrExit } from './settings.ts';
import { asMarkdown, asText } from './table.ts';
import { argumentsOrExit, exitWithUsage, wholeNumberOrExit } from './usage.ts';

const USAGE =
  'npm run --silent eval -- [--json | --markdown | --publish] [--data DIR] [--half SET,…] [--cmrc-half odd|even|all] [--limit N] [--curve N] [--failures]\n       npm run --silent eval -- --llm [--json] [--half SET,…] [--limit N]';
const CMRC_FILE = 'cmrc2018_dev.json';
const QUESTIONS = join(projectRoot, 'evaluation');
const PUBLICATION: Publication = {
  folder: join(projectRoot, 'docs', 'evaluation'),
  page: join(projectRoot, 'docs', 'evaluation.md'),
  link: 'evaluation',
};
/** Enough for a curve whose points are ±5 % wide. */
const CURVE_QUESTIONS = 400;

const options = argumentsOrExit(
  {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    /** Writes docs/evaluation/ and the figures in docs/evaluation.md; takes all data. */
    publish: { type: 'boolean', default: false },
    data: { type: 'string' },
    /** Sets of evaluation/, by commas; both reported ones when left out. */
    half: { type: 'string' },
    'cmrc-half': { type: 'string', default: 'odd' },
    /** With the model that LLM_BASE_URL, LLM_API_KEY and LLM_MODEL name. Never published. */
    llm: { type: 'boolean', default: false },
    /** The first N questions of CMRC only, for a quick look; with --llm N of each set. */
    limit: { type: 'string' },
    /** Draws risk and coverage from N questions of CMRC; publishing does so anyway. */
    curve: { type: 'string' },
    /** Prints each wrong answer, of tuning sets only: what is held out is never looked into. */
    failures: { type: 'boolean', default: false },
  },
  USAGE,
);
const sets = setsOrExit();
const half = halfOrExit(options['cmrc-half']);
const limit = wholeNumberOrExit('--limit', options.limit, USAGE);
const curve =
  wholeNumberOrExit('--curve', options.curve, USAGE) ?? (options.publish ? CURVE_QUESTIONS : null);
const cmrcPath = options.data === undefined ? null : join(options.data, CMRC_FILE);
const hasCmrc = cmrcPath !== null && existsSync(cmrcPath);
if (options.publish && !hasCmrc)
  exitWithUsage(
    `--publish needs --data DIR, where DIR holds ${CMRC_FILE}: half a run is not published`,
    USAGE,
  );
if ([options.json, options.markdown, options.publish].filter(Boolean).length > 1)
  exitWithUsage('--json, --markdown and --publish are told one at a time', USAGE);

const source = readSourceText(join(projectRoot, 'corpus'));
if (options.llm) {
  const { llm, proxy } = modelOrExit();
  const { runWithModel } = await import('./evaluation/llm/runWithModel.ts');
  const pathOf = (set: string) => setPath(QUESTIONS, set);
  const aboutArticles = sets.filter((set) => ownFolder(QUESTIONS, set) === null);
  if (options.half !== undefined && aboutArticles.length < sets.length)
    exitWithUsage('--llm asks about the five articles: leave out sets with documents of their own', USAGE);
  await runWithModel({ llm, proxy, source, sets: aboutArticles, pathOf, limit, json: options.json });
  process.exit();
}

const own = await openOwnCorpus();
const questionSets = sets.filter((set) => !isConversationSet(set) && ownFolder(QUESTIONS, set) === null);
const unseenSets = sets.filter((set) => ownFolder(QUESTIONS, set) !== null);
const conversationSets = sets.filter(isConversationSet);
const asked: Asked[] = [];
for (const set of questionSets)
  asked.push(...(await runOwn(own, source, set, readQuestions(setPath(QUESTIONS, set)))));
const elsewhere: Asked[] = [];
const failures: string[] = [];
for (const set of unseenSets) {
  const folder = ownFolder(QUESTIONS, set) as string;
  const opened = await openFolder(folder);
  const of = await runOwn(opened, readSourceText(folder), set, readQuestions(setPath(QUESTIONS, set)));
  elsewhere.push(...of);
  failures.push(...wrongOf(of, opened));
}
const talked: ConversationAsked[] = [];
for (const set of conversationSets)
  talked.push(...(await runConversations(own, set, readConversations(setPath(QUESTIONS, set)))));
const cmrc = cmrcPath !== null && hasCmrc ? await evaluateCmrc(cmrcPath, { half, limit, curve }) : null;
const report: Report = {
  format: 1,
  date: new Date().toISOString().slice(0, 10),
  commit: commitOf(projectRoot),
  own: {
    sets: questionSets.map((set) =>
      totals(
        set,
        asked.filter((each) => each.set === set),
      ),
    ),
    pooled: totals(questionSets.join(' + '), asked),
  },
  unseen: elsewhere.length === 0 ? null : totals(unseenSets.join(' + '), elsewhere),
  conversations:
    talked.length === 0
      ? null
      : {
          name: conversationSets.join(' + '),
          questions: talked.length,
          measures: conversationMeasures(talked),
        },
  cmrc: cmrc?.totals ?? null,
  curve: cmrc?.curve ?? null,
  skipped: hasCmrc ? [] : [`CMRC 2018 dev (--data DIR, where DIR holds ${CMRC_FILE})`],
};

const last = lastRun(PUBLICATION);
if (options.json) {
  console.log(JSON.stringify(report));
} else {
  console.log(
    reportTables(report)
      .map(options.markdown ? asMarkdown : asText)
      .join('\n\n'),
  );
  for (const name of report.skipped) console.log(`\nskipped: ${name}`);
}
if (options.failures) {
  // Apart from the figures, which a program may read.
  for (const text of [...wrongOf(asked, own), ...failures]) console.error(`\n${text}`);
  for (const wrong of talked.filter(({ isUnderstood, right }) => !isUnderstood || right === false))
    console.error(`\n${conversationFailureText(wrong)}`);
}
if (!options.json && !options.markdown) {
  if (last.kind === 'read') console.log(`\n${comparisonText(last.report, report)}`);
  else if (last.kind === 'unreadable') console.log(`\nThe last published run cannot be read: ${last.why}`);
  else console.log('\nNo run is published yet to compare with.');
}
if (options.publish) {
  publish(report, PUBLICATION);
  console.log(`\nPublished in docs/evaluation/ and docs/evaluation.md.`);
}

function totals(name: string, of: readonly Asked[]): Totals {
  return { name, questions: of.length, measures: ownMeasures(of) };
}

function wrongOf(of: readonly Asked[], { index }: Opened): string[] {
  return of.filter(({ right }) => !right).map((wrong) => failureText(wrong, index.corpus));
}

function setsOrExit(): string[] {
  try {
    const chosen = chosenSets(QUESTIONS, options.half);
    if (options.failures && chosen.some(isHeldOut))
      exitWithUsage('--failures is for tuning sets: the reported ones are held out', USAGE);
    return chosen;
  } catch (cause) {
    return exitWithUsage((cause as Error).message, USAGE);
  }
}

function modelOrExit(): Pick<RunWithModel, 'llm' | 'proxy'> {
  if (options.publish || options.markdown || options.failures)
    exitWithUsage('--llm prints a table or --json: figures of one model on one day are not published', USAGE);
  const { llm, proxy } = settingsOrExit();
  if (llm === null)
    exitWithUsage(
      '--llm asks a model, and none is set: set LLM_BASE_URL and LLM_MODEL (see .env.example)',
      USAGE,
    );
  const { model } = llm;
  if (model === null) exitWithUsage('--llm measures one model: name it in LLM_MODEL', USAGE);
  return { llm: { ...llm, model }, proxy };
}

function halfOrExit(named: string): CmrcChoice['half'] {
  if (named === 'odd' || named === 'even' || named === 'all') return named;
  return exitWithUsage(`--cmrc-half ${named}: odd, even or all`, USAGE);
}
