/**
 * Fits the refusal score on CMRC 2018 dev (even articles only: with and without the paragraph that answers)
 * and on the two tuning sets of the project's own questions, and writes models/answerability.json.
 *
 *   node --import tsx scripts/fit-answerability.ts --data DIR
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerability, FEATURES, featuresOf } from '../src/answer/answerability.ts';
import { evidenceFor } from '../src/answer/answerQuestion.ts';
import { hardLack } from '../src/answer/judge.ts';
import { answeringPartsOver, openModels } from '../src/app.ts';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../src/index/searchIndex.ts';
import { readCmrc } from './evaluation/cmrc.ts';
import { readQuestions } from './evaluation/questions.ts';

interface Example {
  readonly features: readonly number[];
  readonly answers: boolean;
  readonly weight: number;
  readonly source: string;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, dump: { type: 'boolean', default: false } },
});
if (values.data === undefined) throw new Error('--data DIR is needed');
const root = join(import.meta.dirname, '..');
const models = openModels();
const { gazetteer } = models;

const examples: Example[] = [];

const cmrc = readCmrc(join(values.data, 'cmrc2018_dev.json'), gazetteer);
const overCmrc = answeringPartsOver(
  await buildSearchIndex(cmrc.documents, models.segmenter, models.embedder),
  models,
);
for (const { question: text, docId, article } of cmrc.questions) {
  if (article % 2 === 1) continue;
  const question = overCmrc.understander.understand(text);
  if (question.kind === 'empty' || question.kind === 'small_talk') continue;
  const hits = await overCmrc.finder.hits(question, 24);
  for (const answers of [true, false]) {
    const kept = answers ? hits : hits.filter(({ paragraph }) => paragraph.docId !== docId);
    const best = evidenceFor(question, kept, overCmrc.finder).find(
      (evidence) => hardLack(question, evidence) === null,
    );
    if (best === undefined || (answers && best.prepared.paragraph.docId !== docId)) continue;
    examples.push({ features: featuresOf(question, best), answers, weight: 1, source: 'cmrc' });
  }
}

const source = await readSourceFiles(join(root, 'corpus'));
const { documents } = await parseDocuments(source, gazetteer);
const over = answeringPartsOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
const tuning = ['tune.jsonl', 'tune-2.jsonl'].flatMap((file) =>
  readQuestions(join(root, 'evaluation', file)),
);
const ANSWERABLE = ['fact', 'list', 'how', 'paraphrase'];
const UNANSWERABLE = ['near_miss', 'unanswerable', 'off_topic'];
for (const { kind, question: text, paragraphs } of tuning) {
  if (!ANSWERABLE.includes(kind) && !UNANSWERABLE.includes(kind)) continue;
  const question = over.understander.understand(text);
  if (question.kind === 'empty' || question.kind === 'small_talk') continue;
  const hits = await over.finder.hits(question, 24);
  const best = evidenceFor(question, hits, over.finder).find(
    (evidence) => hardLack(question, evidence) === null,
  );
  if (best === undefined) continue;
  const { document, paragraph } = best.prepared;
  const gold = (paragraphs ?? []).some(
    (place) => place.file === document.file && place.paragraph === paragraph.number,
  );
  if (values.dump) console.log(kind, gold, text);
  examples.push({
    features: featuresOf(question, best),
    answers: gold,
    weight: kind === 'near_miss' ? 16 : 6,
    source: kind,
  });
}

const count = FEATURES.length;
let weights = new Array<number>(count).fill(0);
let bias = 0;
const RATE = 0.5;
const DECAY = 1e-3;
const total = examples.reduce((sum, { weight }) => sum + weight, 0);
for (let step = 0; step < 4000; step++) {
  const gradient = new Array<number>(count).fill(0);
  let biasGradient = 0;
  for (const { features, answers, weight } of examples) {
    const error = (answerability({ bias, weights }, features) - (answers ? 1 : 0)) * weight;
    for (let i = 0; i < count; i++) gradient[i] = (gradient[i] as number) + error * (features[i] as number);
    biasGradient += error;
  }
  weights = weights.map((value, i) => value - RATE * ((gradient[i] as number) / total + DECAY * value));
  bias -= (RATE * biasGradient) / total;
}
const model = { bias: round(bias), weights: weights.map(round) };
writeFileSync(
  join(root, 'models', 'answerability.json'),
  `${JSON.stringify({ features: FEATURES, ...model }, null, 2)}\n`,
);

console.log(Object.fromEntries(FEATURES.map((name, i) => [name, model.weights[i]])), 'bias', model.bias);
for (const name of [...new Set(examples.map(({ source: from }) => from))]) {
  const of = examples.filter(({ source: from }) => from === name);
  for (const threshold of [0.1, 0.15, 0.2, 0.3]) {
    const positives = of.filter(({ answers }) => answers);
    const negatives = of.filter(({ answers }) => !answers);
    const lost = positives.filter(({ features }) => answerability(model, features) < threshold).length;
    const passed = negatives.filter(({ features }) => answerability(model, features) >= threshold).length;
    console.log(
      `${name} at ${threshold}: refused ${lost} of ${positives.length} right, let through ${passed} of ${negatives.length} wrong`,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
