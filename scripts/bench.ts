/**
 * The published benchmark (docs/evaluation.md). It prints, it judges nothing:
 *   npm run --silent bench -- [--json | --markdown] [--data DIR] [--runs N]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnsweringResult, measureQuestions } from './bench/answering.ts';
import { measureColdStarts } from './bench/coldStart.ts';
import { generateDocuments } from './bench/generated.ts';
import { run } from './bench/process.ts';
import { cmrcWanted, ownWanted } from './bench/questions.ts';
import { measureRetrieval, type RetrievalResult, searchersOver, type Wanted } from './bench/retrieval.ts';
import {
  answeringTable,
  coldStartTable,
  type GeneratedResult,
  generatedTable,
  retrievalTable,
} from './bench/table.ts';
import { timed } from './bench/timing.ts';
import { readCmrc } from './evaluation/cmrc.ts';
import { models, type Opened, openDocuments, openOwnCorpus } from './evaluation/openCorpus.ts';
import { asMarkdown, asText } from './table.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'npm run --silent bench -- [--json | --markdown] [--data DIR] [--runs N]';
const CMRC_FILE = 'cmrc2018_dev.json';
const GENERATED_PARAGRAPHS = 2000;

interface Retrieval {
  readonly corpus: string;
  readonly paragraphs: number;
  readonly questions: number;
  readonly results: readonly RetrievalResult[];
}

const options = argumentsOrExit(
  {
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    data: { type: 'string' },
    /** How often each cold start is repeated. */
    runs: { type: 'string', default: '5' },
  },
  USAGE,
);
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1)
  exitWithUsage(`--runs ${options.runs}: a whole number from 1`, USAGE);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ends through the handler above.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() || 'unknown processor'}, Node ${process.versions.node}`;
const skipped: string[] = [];

tell('answering');
const answeringScript = join(import.meta.dirname, 'bench', 'answering.ts');
const answered = await run(
  process.execPath,
  ['--import', 'tsx', answeringScript, join(folder, 'answering')],
  folder,
);
const answering = JSON.parse(answered.stdout) as AnsweringResult;

tell('cold starts');
const coldStarts = await measureColdStarts(runs, join(folder, 'cold'));

tell('retrieval on the five articles');
const own = await openOwnCorpus();
const retrieval = [await compare('the five articles', own, ownWanted(own.index.corpus))];

tell(`the five articles among ${GENERATED_PARAGRAPHS} generated paragraphs`);
const { documents: articles } = own.index.corpus;
const crowd = generateDocuments(articles, GENERATED_PARAGRAPHS, models.gazetteer);
const { value: larger, ms: buildMs } = await timed(() => openDocuments([...articles, ...crowd]));
const generated: GeneratedResult = {
  paragraphs: larger.index.corpus.body.length,
  buildMs,
  answering: await measureQuestions(larger.assistant),
};

const cmrcPath = options.data === undefined ? null : join(options.data, CMRC_FILE);
if (cmrcPath !== null && existsSync(cmrcPath)) {
  tell('retrieval on CMRC 2018 dev');
  const { documents, questions } = readCmrc(cmrcPath, models.gazetteer);
  retrieval.push(
    await compare('CMRC 2018 dev, odd articles', await openDocuments(documents), cmrcWanted(questions)),
  );
} else {
  skipped.push(`CMRC 2018 dev (--data DIR, where DIR holds ${CMRC_FILE})`);
}
skipped.push('peers that need a download or a server: neural encoders, Elasticsearch, hosted assistants');

if (options.json) {
  console.log(JSON.stringify({ machine, answering, coldStarts, generated, retrieval, skipped }));
} else {
  const tables = [
    answeringTable(answering),
    coldStartTable(coldStarts),
    generatedTable(generated),
    ...retrieval.map(({ corpus, paragraphs, questions, results }) =>
      retrievalTable(`${corpus}, ${paragraphs} paragraphs`, questions, results),
    ),
  ];
  console.log([machine, ...tables.map(options.markdown ? asMarkdown : asText)].join('\n\n'));
  for (const name of skipped) console.log(`\nskipped: ${name}`);
}

async function compare(
  corpus: string,
  { index, assistant }: Opened,
  wanted: readonly Wanted[],
): Promise<Retrieval> {
  const results = await measureRetrieval(searchersOver(index, assistant, models), wanted);
  return { corpus, paragraphs: index.corpus.body.length, questions: wanted.length, results };
}

function tell(what: string): void {
  console.error(`measuring ${what} …`);
}
