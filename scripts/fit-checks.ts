/**
 * Fits what tells whether a sentence bears a statement out or contradicts it, and writes models/verdict.json: on the
 * tuning checks of the articles and on those of made-up reports.
 *
 * scripts/fit-answers.ts has to have run before, on this machine: it leaves in .fit/ what it learned without each part.
 *
 *   node --import tsx scripts/fit-checks.ts [--folds N]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERABILITY_FEATURES } from '../src/answer/answerability.ts';
import { CLAIM_FEATURES } from '../src/check/claimFeatures.ts';
import { BEARINGS, createVerdictScorer, type VerdictModel } from '../src/check/verdictScore.ts';
import type { TreeEnsemble } from '../src/evidence/treeEnsemble.ts';
import { type Models, openModels } from '../src/models.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { binRows } from './fitting/bins.ts';
import { boostClasses } from './fitting/boosting.ts';
import { type ClaimExample, claimExamples } from './fitting/claims.ts';
import { MADE_UP_SETS, partOfSet } from './fitting/fitSets.ts';
import { softmax } from './fitting/objectives.ts';
import { withoutPart } from './fitting/partModels.ts';
import { createRandom } from './training/random.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'node --import tsx scripts/fit-checks.ts [--folds N]';
const SEED = 20_261_122;
const SETTINGS = {
  trees: 500,
  rate: 0.04,
  rowShare: 0.8,
  columnShare: 0.25,
  leaves: 24,
  leastRows: 20,
  ridge: 10,
};
const OWN_SETS = [
  'tune',
  'tune-2',
  'tune-3',
  'tune-5',
  'checks-tune',
  'checks-tune-2',
  'checks-tune-3',
  'checks-tune-4',
];
/** What the rules were written for: made-up reports of a few lines, and what must hold of any. */
const RULE_SETS = Array.from({ length: 8 }, (_, i) => `rules/${i + 1}`);
/** The rules were tuned on these: what the rules say there looks truer than it is. */
const OWN_WEIGHT = 0.5;
/** Few, and what must hold of any report. */
const RULE_WEIGHT = 3;

const { folds: folding } = argumentsOrExit({ folds: { type: 'string' } }, USAGE);
/** 0: fit only. */
const folds = Number(folding ?? 4);
if (!Number.isInteger(folds) || folds < 0 || folds === 1)
  exitWithUsage('--folds N: 0 to fit only, or 2 and more', USAGE);
const opened = openModels();
const none = (features: readonly string[]): TreeEnsemble => ({ features, bias: 0, trees: [] });
const models: Models = {
  ...opened,
  answering: {
    ...opened.answering,
    answerability: { reports: none(ANSWERABILITY_FEATURES), texts: none(ANSWERABILITY_FEATURES) },
    verdict: {
      open: none(CLAIM_FEATURES),
      supports: none(CLAIM_FEATURES),
      contradicts: none(CLAIM_FEATURES),
    },
  },
};

const examples: ClaimExample[] = [];
for (const set of [...OWN_SETS, ...MADE_UP_SETS, ...RULE_SETS]) {
  const folder = join(projectRoot, 'evaluation', set);
  // What the ranker and the interactions were fitted to looks truer in their columns than other reports will. (Of the articles it still
  // does: their questions lie in several parts.)
  const part = partOfSet(set);
  examples.push(
    ...(await claimExamples(
      set,
      existsSync(folder) ? folder : join(projectRoot, 'corpus'),
      part === null ? models : withoutPart(part, models),
    )),
  );
  console.error(`${set}: ${examples.length} statements`);
}

const groups = [...new Set(examples.map(({ group }) => group))];
const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
const judged = Array.from({ length: folds }, (_, fold) => {
  const isKept = ({ group }: ClaimExample) => foldOf.get(group) === fold;
  const score = createVerdictScorer(fitVerdict(examples.filter((each) => !isKept(each))));
  console.error(`fold ${fold + 1} of ${folds}`);
  return examples.filter(isKept).map((example) => ({ example, bearings: score(example.rows) }));
}).flat();
if (folds > 0) console.log(verdictTable());
const path = join(projectRoot, 'models', 'verdict.json');
writeFileSync(path, `${JSON.stringify(fitVerdict(examples))}\n`);
console.error(path);

function fitVerdict(all: readonly ClaimExample[]): VerdictModel {
  const kept = all.flatMap(({ rows, bearings, set }, claim) =>
    rows.flatMap((row, i) => {
      const bearing = bearings[i];
      return bearing == null ? [] : [{ row, bearing, claim, weight: weightOf(set) }];
    }),
  );
  const labels = Uint8Array.from(kept, ({ bearing }) => BEARINGS.indexOf(bearing));
  const objective = softmax(
    labels,
    Float64Array.from(kept, ({ weight }) => weight),
  );
  const claims = Int32Array.from(kept, ({ claim }) => claim);
  const random = createRandom(SEED, kept.length);
  const rows = binRows(kept.map(({ row }) => row));
  const trees = boostClasses(rows, claims, BEARINGS.length, objective, SETTINGS, random.fraction);
  const [open, supports, contradicts] = trees.map((own) => ({
    features: CLAIM_FEATURES,
    bias: 0,
    trees: own,
  }));
  return { open, supports, contradicts } as VerdictModel;
}

function weightOf(set: string): number {
  if (OWN_SETS.includes(set)) return OWN_WEIGHT;
  return RULE_SETS.includes(set) ? RULE_WEIGHT : 1;
}

/** Right verdicts and confusions at several bars, by source; each statement judged by a model that did not see its report. */
function verdictTable(): string {
  const lines: string[] = [];
  for (const [least, leastContradicts] of [
    [0.3, 0.35],
    [0.4, 0.4],
    [0.45, 0.4],
    [0.5, 0.4],
    [0.5, 0.5],
  ] as const) {
    for (const source of ['articles', 'made-up'] as const) {
      const of = judged.filter(({ example }) => OWN_SETS.includes(example.set) === (source === 'articles'));
      const counts = new Map<string, number>();
      for (const { example, bearings } of of) {
        const supports = Math.max(0, ...bearings.map((each) => each.supports)) / least;
        const contradicts = Math.max(0, ...bearings.map((each) => each.contradicts)) / leastContradicts;
        const said =
          Math.max(supports, contradicts) < 1 ? '未找到' : supports >= contradicts ? '支持' : '矛盾';
        const key = `${example.verdict}→${said}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const right = ['支持', '矛盾', '未找到'].reduce(
        (sum, each) => sum + (counts.get(`${each}→${each}`) ?? 0),
        0,
      );
      const wrong = [...counts].filter(([key]) => key.split('→')[0] !== key.split('→')[1]);
      lines.push(
        `${least}/${leastContradicts} ${source}: ${right} of ${of.length}; ${wrong.map(([key, n]) => `${key} ${n}`).join(', ')}`,
      );
    }
  }
  return lines.join('\n');
}
