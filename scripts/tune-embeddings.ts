/**
 * The last stage of the built-in embedding: draws everyday words nearer to the official ones, by the pairs of
 * scripts/training/paraphrases-*.jsonl (two reports of three, or all) and the thesaurus. Takes the file that
 * scripts/train-embeddings.ts wrote and writes it anew; less than a minute.
 *
 *   node --import tsx scripts/tune-embeddings.ts --from FILE --to FILE [--all] [--data DIR]
 */
import { join } from 'node:path';
import { createTrainedEmbedder } from '../src/embeddings/trainedEmbedder.ts';
import { openWordVectors } from '../src/embeddings/wordVectors.ts';
import { fold } from '../src/text/fold.ts';
import { createSegmenter } from '../src/text/segmenter.ts';
import thesaurus from '../src/text/thesaurus.json' with { type: 'json' };
import { measureCmrc } from './training/measureCmrc.ts';
import { measureParaphrases } from './training/measureParaphrases.ts';
import { measureWords } from './training/measureWords.ts';
import { writeModel } from './training/modelFile.ts';
import { type Paraphrase, readParaphrases } from './training/paraphrases.ts';
import { readModel } from './training/readModel.ts';
import { type TuningPair, tuneOnPairs } from './training/tuneOnPairs.ts';
import { argumentsOrExit, exitWithUsage } from './usage.ts';

const USAGE = 'node --import tsx scripts/tune-embeddings.ts --from FILE --to FILE [--all] [--data DIR]';
const NAME = 'builtin-zh/3';
/** Chosen on the reports kept from it and on word pairs, of a handful of settings. */
const SETTINGS = { seed: 1, epochs: 8, batch: 128, rate: 0.03, temperature: 0.08, pull: 0.005 };

const options = argumentsOrExit(
  {
    from: { type: 'string' },
    to: { type: 'string' },
    /** The kept reports as well: for use, since then nothing is left to measure with. */
    all: { type: 'boolean', default: false },
    data: { type: 'string' },
  },
  USAGE,
);
if (options.from === undefined || options.to === undefined)
  exitWithUsage('--from and --to are needed', USAGE);

const segmenter = createSegmenter();
const model = readModel(options.from);
const rowOf = new Map(model.words.map((word, row) => [word, row]));
const rowsOf = (text: string): number[] =>
  segmenter
    .searchWords(fold(text))
    .flatMap((word) => rowOf.get(word) ?? [...word].flatMap((character) => rowOf.get(character) ?? []));

const { pairs, reports } = readParaphrases();
const learned = options.all ? pairs : pairs.filter(({ use }) => use === 'vectors');
const kept = pairs.filter(({ use }) => use === 'measuring');
const tuning = [
  ...learned.map(ofParaphrase),
  ...thesaurus.groups.flatMap(({ words }) => ofGroup(words)),
].filter(({ question, text }) => question.length > 0 && text.length > 0 && question.join() !== text.join());

await report('before', options.from);
const started = Date.now();
tuneOnPairs(model, tuning, SETTINGS);
writeModel(options.to, { name: NAME, ...withLengths(model) });
console.error(`${tuning.length} pairs, ${((Date.now() - started) / 1000).toFixed(0)} s`);
await report('after', options.to);

function ofParaphrase({ question, sentence, others }: Paraphrase): TuningPair {
  return { question: rowsOf(question), text: rowsOf(sentence), others: others.map(rowsOf) };
}

/** Each word of a group with the next one, and back. */
function ofGroup(words: readonly string[]): TuningPair[] {
  return words.map((word, i) => ({
    question: rowsOf(word),
    text: rowsOf(words[(i + 1) % words.length] as string),
    others: [],
  }));
}

/** The file keeps directions: the length that a row has grown to goes into its weights. */
function withLengths({ words, dimension, rows, weights, queryWeights }: typeof model) {
  const lengths = weights.map((_, row) =>
    Math.hypot(...rows.subarray(row * dimension, (row + 1) * dimension)),
  );
  const scaled = (of: Float32Array) => of.map((weight, row) => weight * (lengths[row] as number));
  return { words, dimension, rows, weights: scaled(weights), queryWeights: scaled(queryWeights) };
}

async function report(when: string, path: string): Promise<void> {
  const vectors = openWordVectors(path);
  const embedder = createTrainedEmbedder(vectors, segmenter);
  const figures = {
    keptReports: await measureParaphrases(embedder, kept, reports.flat()),
    words: measureWords(vectors, model.words),
    ...(options.data === undefined
      ? {}
      : { cmrc: (await measureCmrc(join(options.data, 'cmrc2018_dev.json'), embedder, segmenter)).vectors }),
  };
  console.log(when, JSON.stringify({ identity: vectors.identity, ...figures }));
}
