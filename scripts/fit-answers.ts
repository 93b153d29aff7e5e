/**
 * Learns how everyday words are met by those of reports, fits the sentence ranker and the refusal score, and writes
 * models/choice.bin, models/sufficiency.bin, models/sentenceRanker.json and models/answerability.json: on CMRC 2018 dev (even articles), questions about
 * news, the project's own tuning questions, and those on made-up reports.
 * What was learned without each part stays in .fit/, for scripts/fit-checks.ts.
 *
 *   node --import tsx scripts/fit-answers.ts --data DIR [--keep-interactions]
 *
 * --keep-interactions: those of the fit before, where only what is behind them changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, type RefusalModels } from '../src/answer/judge.ts';
import { CLAIM_FEATURES } from '../src/check/claimFeatures.ts';
import { SENTENCE_FEATURES } from '../src/evidence/sentenceFeatures.ts';
import {
  createTreeScorer,
  type TreeEnsemble,
  type TreeNode,
  type TreeScorer,
} from '../src/evidence/treeEnsemble.ts';
import { INTERACTIONS, type InteractionModels, type Models, openModels } from '../src/models.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { type Example, PARTS, REFUSAL_COLUMNS } from './fitting/examples.ts';
import { MADE_UP, MADE_UP_SETS, partOfSet } from './fitting/fitSets.ts';
import { growAll } from './fitting/growAll.ts';
import { learnInteractions, withInteractionColumns } from './fitting/interactions.ts';
import { readNews } from './fitting/news.ts';
import { keptInteractions, writeInteractions, writeManifest, writePart } from './fitting/partModels.ts';
import { rankingTable, refusalTable } from './fitting/report.ts';
import { cmrcExamples, newsExamples, ownExamples, strangeExamples } from './fitting/sources.ts';
import { type JudgedSentence, judgedSentences, rankTask, refusalTask } from './fitting/treeTasks.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'node --import tsx scripts/fit-answers.ts --data DIR [--keep-interactions]';
/**
 * Added to the log-odds, so that one bar of 0.2 suits both: for reports the one that refuses nineteen of twenty questions without an
 * answer of the tuning sets that are no near-misses, for
 * other texts the one that refuses about one answerable question in twenty of CMRC's even articles.
 */
const SHIFT: Readonly<Record<'reports' | 'texts', number>> = { reports: 0.45, texts: -1.3 };
const OWN_SETS = [
  'tune',
  'tune-2',
  'tune-3',
  'tune-4',
  'tune-5',
  'tune-6',
  'tune-7',
  'tune-8',
  'comparisons-tune',
  'comparisons-tune-2',
];
/** Questions that no report answers, asked over the articles and over made-up ones. */
const NOWHERE_SET = 'nowhere-tune';
const NOWHERE_OVER = ['fit-3', 'fit-6'];

const { data, 'keep-interactions': keep } = argumentsOrExit(
  { data: { type: 'string' }, 'keep-interactions': { type: 'boolean', default: false } },
  USAGE,
);
if (data === undefined) exitWithUsage('--data DIR is needed', USAGE);

const opened = openModels(null);
const none = (features: readonly string[]): TreeEnsemble => ({ features, bias: 0, trees: [] });
const models: Models = {
  ...opened,
  answering: {
    ...opened.answering,
    ranker: none(SENTENCE_FEATURES),
    answerability: { reports: none(REFUSAL_COLUMNS), texts: none(REFUSAL_COLUMNS) },
    verdict: {
      open: none(CLAIM_FEATURES),
      supports: none(CLAIM_FEATURES),
      contradicts: none(CLAIM_FEATURES),
    },
  },
};

const news = await readNews(join(data, 'news'), models);
const weighed = [
  ...(await cmrcExamples(data, models, 'cmrc', [])),
  ...(await cmrcExamples(data, models, 'cmrc among news', news.bystanders)),
  ...(await newsExamples(news, models)),
  ...(await strangeExamples(data, models)),
  ...(await ownExamples([...OWN_SETS, NOWHERE_SET], models)),
  ...(await madeUpExamples()),
];
console.error(`${weighed.length} examples`);
const { all: interactions, without: partialInteractions } = keep
  ? keptInteractions(models.vectors.identity)
  : await learnInteractions(weighed, models);
const examples = withInteractionColumns(weighed, partialInteractions, models);

/** What is fitted to all, then what is fitted without each part. */
const LEFT_OUT: readonly (number | null)[] = [null, ...Array.from({ length: PARTS }, (_, part) => part)];

const [ranker, ...rankers] = (await growAll(LEFT_OUT.map((left) => rankTask(examples, left)))).map(
  (trees) => ({ features: SENTENCE_FEATURES, bias: 0, trees }),
);
// Scores of questions that a ranker was fitted to flatter it: the refusal score learns from those of one that was not.
const scorers = rankers.map((model) => createTreeScorer(model, SENTENCE_FEATURES));
const foreign = ({ part }: Example) => scorers[part] as TreeScorer;
console.log(rankingTable(examples, foreign));

const [answerability, ...partial] = await fitRefusals();
const refusals = partial.map(({ reports, texts }) => ({
  reports: createTreeScorer(reports, REFUSAL_COLUMNS),
  texts: createTreeScorer(texts, REFUSAL_COLUMNS),
}));
console.log(
  refusalTable(
    examples,
    foreign,
    ({ part, question }) => (refusals[part] as (typeof refusals)[number])[kindOf(question)],
  ),
);

writeInteractions(INTERACTIONS, interactions);
for (const [part, model] of rankers.entries())
  writePart(part, partialInteractions[part] as InteractionModels, model);
write('sentenceRanker', ranker as TreeEnsemble);
write('answerability', answerability as RefusalModels);
writeManifest();

async function madeUpExamples(): Promise<Example[]> {
  const folder = join(projectRoot, 'evaluation');
  const over = async (asked: string, set: string) => {
    const part = partOfSet(set);
    if (part === null) throw new Error(`${set}: not among the made-up sets`);
    return ownExamples([asked], models, join(folder, set), MADE_UP, part);
  };
  const sets = MADE_UP_SETS.map((set) => over(set, set));
  const nowhere = NOWHERE_OVER.map((set) => over(NOWHERE_SET, set));
  return (await Promise.all([...sets, ...nowhere])).flat();
}

/** Fitted to all, then without each part. */
async function fitRefusals(): Promise<RefusalModels[]> {
  const kinds = ['reports', 'texts'] as const;
  const judged = kinds.map((kind) => judgedSentences(examples, foreign, kind));
  const tasks = LEFT_OUT.flatMap((left) =>
    kinds.map((kind, of) => refusalTask(judged[of] as JudgedSentence[], kind, left)),
  );
  const grown = await growAll(tasks);
  return LEFT_OUT.map((_, i) => {
    const [reports, texts] = kinds.map((kind, of) => ({
      features: REFUSAL_COLUMNS,
      bias: SHIFT[kind],
      trees: grown[i * kinds.length + of] as TreeNode[],
    }));
    return { reports, texts } as RefusalModels;
  });
}

function write(name: string, model: TreeEnsemble | RefusalModels): void {
  writeFileSync(join(projectRoot, 'models', `${name}.json`), `${JSON.stringify(model)}\n`);
}
