import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTrainedEmbedder } from '../src/embeddings/trainedEmbedder.ts';
import { openWordVectors } from '../src/embeddings/wordVectors.ts';
import { createSegmenter } from '../src/text/segmenter.ts';
import { cutCorpus } from './training/corpus.ts';
import { blend, centre, sifWeights } from './training/finish.ts';
import { measureCmrc } from './training/measureCmrc.ts';
import { measureWords } from './training/measureWords.ts';
import { modelCard } from './training/modelCard.ts';
import { writeModel } from './training/modelFile.ts';
import { matchQuestions } from './training/questions.ts';
import { readTexts } from './training/texts.ts';
import { trainContrast } from './training/trainContrast.ts';
import { trainSkipGram } from './training/trainSkipGram.ts';
import { buildVocabulary } from './training/vocabulary.ts';

/**
 * Trains the built-in embedding model:
 *
 *   node --import tsx --max-old-space-size=8000 scripts/train-embeddings.ts --data ../shared/data --out models [--work DIR]
 *
 * Ctrl-C stops at the next step; the same command goes on from there. The same seed gives the same file.
 */
const NAME = 'builtin-zh/1';
const FILE = 'builtin-zh.bin';
const DIMENSION = 176;
const SKIP_GRAM_EPOCHS = 5;
const CONTRAST_PASSES = 2;
const CONTRAST_BATCH = 512;
/**
 * Of the skip-gram in the rows written: with 0, vectors alone find 0.70 of CMRC, but words of one meaning drift
 * apart (0.69 of them among the nearest 100); with 0.4 it is 0.63 and 0.84, and beside BM25 the same.
 */
const SKIP_GRAM_SHARE = 0.4;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    work: { type: 'string', default: '/tmp/train-embeddings' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.data === undefined || values.out === undefined) {
  console.error('usage: scripts/train-embeddings.ts --data DIR --out DIR [--work DIR] [--seed NUMBER]');
  process.exit(2);
}
const finished = await train(
  resolve(values.data),
  resolve(values.out),
  resolve(values.work),
  Number(values.seed),
);
process.exit(finished ? 0 : 130);

/** `false` when stopped; what is done is in the work folder. */
async function train(data: string, out: string, workFolder: string, seed: number): Promise<boolean> {
  const work = join(workFolder, fingerprint(join(data, 'news')));
  mkdirSync(work, { recursive: true });
  mkdirSync(out, { recursive: true });
  let stop = false;
  process.once('SIGINT', () => {
    stop = true;
    console.error('\nstopping at the next step (once more: at once)');
  });
  const stopped = (): boolean => stop;
  const started = Date.now();

  const corpus = await cutCorpus(join(data, 'news'), work);
  const vocabulary = buildVocabulary(corpus);
  const { words, counts } = vocabulary;
  const dimension = DIMENSION;
  const skipGram = await trainSkipGram(
    corpus,
    vocabulary,
    { seed, dimension, epochs: SKIP_GRAM_EPOCHS },
    work,
    stopped,
  );
  if (skipGram === undefined) return false;
  centre(skipGram, dimension);

  const segmenter = createSegmenter();
  const texts = readTexts(corpus, vocabulary);
  const questions = matchQuestions(
    join(data, 'news', 'questions.jsonl'),
    corpus,
    vocabulary,
    texts,
    segmenter,
  );
  console.error(`${texts.articles.length} sentences, ${questions.length} questions with their passage`);
  const contrast = await trainContrast(
    texts,
    questions,
    { rows: skipGram, weights: sifWeights(counts) },
    { seed, dimension, batch: CONTRAST_BATCH, passes: CONTRAST_PASSES, after: SKIP_GRAM_EPOCHS },
    work,
    stopped,
  );
  if (contrast === undefined) return false;

  const path = join(out, FILE);
  const minutes = (Date.now() - started) / 60_000;
  const before = {
    name: NAME,
    dimension,
    words,
    rows: skipGram,
    weights: sifWeights(counts),
    queryWeights: sifWeights(counts),
  };
  const skipGramPath = join(work, 'skip-gram.bin');
  writeModel(skipGramPath, before);
  writeModel(path, {
    name: NAME,
    dimension,
    words,
    ...blend(contrast, skipGram, dimension, SKIP_GRAM_SHARE),
  });

  const vectors = openWordVectors(path);
  const figures = {
    wordsBefore: measureWords(openWordVectors(skipGramPath), words),
    words: measureWords(vectors, words),
    cmrc: await measureCmrc(
      join(data, 'cmrc2018_dev.json'),
      createTrainedEmbedder(vectors, segmenter),
      segmenter,
    ),
  };
  console.log(JSON.stringify({ identity: vectors.identity, minutes, ...figures }, null, 2));
  const facts = {
    identity: vectors.identity,
    bytes: statSync(path).size,
    seed,
    sentences: texts.articles.length,
    questions: questions.length,
    skipGramEpochs: SKIP_GRAM_EPOCHS,
    contrastPasses: CONTRAST_PASSES,
    contrastBatch: CONTRAST_BATCH,
    skipGramShare: SKIP_GRAM_SHARE,
  };
  writeFileSync(join(out, 'builtin-zh.md'), modelCard(facts, figures));
  return true;
}

/** Names the data by its files and their sizes: what was cut and learned from others isn't taken up. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder).sort();
  const listing = files.map((name) => `${name} ${statSync(join(folder, name)).size}`).join('\n');
  return createHash('sha256').update(listing).digest('hex').slice(0, 12);
}
