import { createCheckpoint } from './checkpoint.ts';
import type { ContrastMatrices } from './contrast.ts';
import type { ContrastShared, ContrastTask } from './contrastWorker.ts';
import { CREW_SIZE, createCrew } from './crew.ts';
import { hasPair } from './pairs.ts';
import { createProgress } from './progress.ts';
import type { QuestionPair } from './questions.ts';
import { createRandom, type Random, shuffledOrder } from './random.ts';
import type { Texts } from './texts.ts';
import { createSharedMatrices } from './vectorKernels.ts';

export interface ContrastSettings {
  readonly seed: number;
  readonly dimension: number;
  readonly batch: number;
  readonly passes: number;
  /** Epochs of the skip-gram that it starts from: a checkpoint of another start is not taken up. */
  readonly after: number;
}

export interface ContrastResult {
  readonly rows: Float32Array;
  readonly weights: Float32Array;
  readonly queryWeights: Float32Array;
}

const CHECKPOINT_SECONDS = 60;
/** In the last part of the steps, this share of each batch is questions: there are too few for more. */
const LAST_PART = 0.2;
const QUESTION_SHARE = 0.2;
/** Different rows of one worker in a batch, at most. */
const SLOTS = 24_000;

/** Rows and weights such that a sentence is near the sentences around it. `undefined` when stopped. */
export async function trainContrast(
  texts: Texts,
  questions: readonly QuestionPair[],
  start: { readonly rows: Float32Array; readonly weights: Float32Array },
  settings: ContrastSettings,
  workFolder: string,
  stopped: () => boolean,
): Promise<ContrastResult | undefined> {
  const { seed, batch, passes, dimension } = settings;
  const size = start.weights.length;
  const matrices = createMatrices(size, dimension, batch);
  const { rows, rowSquares, logWeights, weightSquares } = matrices;
  const checkpoint = createCheckpoint(workFolder, 'contrast', JSON.stringify(settings), [
    rows,
    rowSquares,
    logWeights,
    weightSquares,
  ]);
  const sentences = usable(texts);
  const stepsPerPass = Math.floor(sentences.length / batch);
  const steps = stepsPerPass * passes;
  let step = checkpoint.load() ?? 0;
  if (step === 0) {
    rows.set(start.rows);
    start.weights.forEach((weight, row) => {
      logWeights[row] = Math.log(weight);
      logWeights[size + row] = Math.log(weight);
    });
  }
  const shared: ContrastShared = { seed, workers: CREW_SIZE, texts, questions, matrices, size };
  const crew = createCrew(new URL('./contrastWorker.ts', import.meta.url), shared);
  const progress = createProgress('contrast', steps, step);
  let saved = Date.now();
  let pass = -1;
  let order: Uint32Array = new Uint32Array();
  let loss = Number.NaN;
  for (; step < steps && !stopped(); step++) {
    if (Math.floor(step / stepsPerPass) !== pass) {
      pass = Math.floor(step / stepsPerPass);
      order = shuffledOrder(sentences.length, createRandom(seed, 4, pass));
    }
    const asked =
      step >= steps * (1 - LAST_PART) ? Math.min(questions.length, Math.round(batch * QUESTION_SHARE)) : 0;
    const from = (step % stepsPerPass) * batch;
    const chosen = Int32Array.from(order.subarray(from, from + batch - asked), (i) => sentences[i] as number);
    const chosenQuestions = drawQuestions(questions.length, asked, createRandom(seed, 6, step));
    for (const phase of [1, 2, 3, 4] as const) {
      const task: ContrastTask = { phase, step, sentences: chosen, questions: chosenQuestions };
      await crew.all(Array.from({ length: crew.size }, () => task));
    }
    const now = matrices.loss.reduce((sum, value) => sum + value, 0);
    loss = Number.isNaN(loss) ? now : 0.98 * loss + 0.02 * now;
    progress.at(step + 1, `loss ${loss.toFixed(3)}`);
    if (Date.now() - saved > CHECKPOINT_SECONDS * 1000) {
      checkpoint.save(step + 1);
      saved = Date.now();
    }
  }
  checkpoint.save(step);
  if (step === steps) progress.end();
  await crew.close();
  if (step < steps) return undefined;
  const weights = Float32Array.from(logWeights, Math.exp);
  return { rows, weights: weights.slice(0, size), queryWeights: weights.slice(size) };
}

/** Different ones: two of the same would be each other's wrong answer. */
function drawQuestions(count: number, wanted: number, random: Random): Int32Array {
  const drawn = new Set<number>();
  while (drawn.size < wanted) drawn.add(random.below(count));
  return Int32Array.from(drawn);
}

function createMatrices(size: number, dimension: number, batch: number): ContrastMatrices {
  const lengths = {
    rows: size * dimension,
    rowSquares: size,
    logWeights: 2 * size,
    weightSquares: 2 * size,
    units: 2 * batch * dimension,
    lengths: 2 * batch,
    gradients: batch * dimension,
    partial: CREW_SIZE * batch * dimension,
    logits: batch * batch,
    columnSums: CREW_SIZE * batch,
    loss: CREW_SIZE,
    slots: CREW_SIZE * SLOTS * dimension,
  };
  const { memory, floats } = createSharedMatrices(
    Object.values(lengths).reduce((sum, length) => sum + length, 0),
  );
  return {
    memory,
    dimension,
    batch,
    slotCount: SLOTS,
    rows: floats(lengths.rows),
    rowSquares: floats(lengths.rowSquares),
    logWeights: floats(lengths.logWeights),
    weightSquares: floats(lengths.weightSquares),
    units: floats(lengths.units),
    lengths: floats(lengths.lengths),
    gradients: floats(lengths.gradients),
    partial: floats(lengths.partial),
    logits: floats(lengths.logits),
    columnSums: floats(lengths.columnSums),
    loss: floats(lengths.loss),
    slots: floats(lengths.slots),
  };
}

function usable(texts: Texts): Int32Array {
  const all = Int32Array.from({ length: texts.articles.length }, (_, sentence) => sentence);
  return all.filter((sentence) => hasPair(texts, sentence));
}
