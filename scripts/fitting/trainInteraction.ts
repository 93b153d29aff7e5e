import type { InteractionModel, Shifts } from '../../src/embeddings/interactionModel.ts';
import type { WordVectors } from '../../src/embeddings/wordVectors.ts';
import {
  meetings,
  phrasesOf,
  project,
  scoresOf,
  type ToldWords,
  toldWords,
  weightsOf,
  worth,
  worthSlope,
} from '../../src/evidence/interaction.ts';
import { quantiseRow } from '../training/quantiseRow.ts';
import { createRandom, shuffledOrder } from '../training/random.ts';
import {
  addAskedGradients,
  addProjectionGradients,
  addToldGradients,
  projectBack,
  softmaxLoss,
} from './interactionGradients.ts';
import { createAdagrad, createAdam, type SparseRows } from './optimisers.ts';

/** A question with the sentences that were weighed for it; some of them hold its answer, or none does. */
export interface AskedSentences {
  readonly asked: readonly number[];
  readonly sentences: readonly ToldWords[];
  readonly holds: readonly boolean[];
}

export interface InteractionSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  /** Of the projection and the emphasis (Adam); words' shifts move `shiftRate` and `toldRate` (Adagrad). */
  readonly rate: number;
  readonly shiftRate: number;
  readonly toldRate: number;
  /** By which scores are multiplied before they are compared. */
  readonly sharpness: number;
  /** The score of no sentence at all, at first: it is learned, and right where no sentence holds the answer. Null for none: all must have one. */
  readonly silence: number | null;
  /** Of the model: how much more a phrase that is hardly met costs. */
  readonly severity: number;
  /** How strongly the projection is drawn to the identity, the emphasis and the shifts to nothing. */
  readonly projectionPull: number;
  readonly emphasisPull: number;
  readonly shiftPull: number;
}

/** Rates fall to this share of themselves in the course of the epochs. */
const LAST_RATE = 0.3;
/** How far the score of no sentence moves at a step. */
const SILENCE_RATE = 0.002;
/** Where a sentence's score hardly matters, no word is moved for it. */
const LEAST_GRADIENT = 0.02;

/**
 * Learns which words and phrases of questions are met by which words of reports: the sentences that hold the answer against the
 * others that were weighed for the question, and against none of them where that counts (softmax), by stochastic gradients. The same
 * seed gives the same model.
 * @throws Error where there are no examples, or one without an answer and `silence` is null
 */
export function trainInteraction(
  examples: readonly AskedSentences[],
  vectors: WordVectors,
  settings: InteractionSettings,
  onEpoch: (epoch: number, loss: number) => void = () => {},
): InteractionModel {
  if (examples.length === 0) throw new Error('there is nothing to learn from');
  if (settings.silence === null && examples.some(({ holds }) => !holds.includes(true)))
    throw new Error('a question that nothing answers, where all must have an answer');
  const learner = createLearner(vectors, settings);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = shuffledOrder(examples.length, createRandom(settings.seed, epoch));
    const pace = 1 - (epoch / settings.epochs) * (1 - LAST_RATE);
    let loss = 0;
    for (let from = 0; from < order.length; from += settings.batch) {
      const batch = Array.from(
        order.subarray(from, from + settings.batch),
        (i) => examples[i] as AskedSentences,
      );
      loss += learner.step(batch, pace);
    }
    onEpoch(epoch, loss / examples.length);
  }
  return learner.model();
}

function createLearner(vectors: WordVectors, settings: InteractionSettings) {
  const { dimension } = vectors;
  const { severity } = settings;
  const identity = new Float32Array(dimension * dimension);
  for (let i = 0; i < dimension; i++) identity[i * dimension + i] = 1;
  const projection = createAdam(identity.slice(), identity, settings.projectionPull, settings.rate);
  const emphasis = createAdam(
    new Float32Array(dimension),
    new Float32Array(dimension),
    settings.emphasisPull,
    settings.rate,
  );
  const asked = createAdagrad(dimension, settings.shiftPull, settings.shiftRate);
  const told = createAdagrad(dimension, settings.shiftPull, settings.toldRate);
  const rowOf = (shifts: SparseRows) => (word: number, row: Float32Array, at: number) => {
    vectors.direction(word, row, at);
    const shift = shifts.values.get(word);
    if (shift !== undefined)
      for (let i = 0; i < dimension; i++) row[at + i] = (row[at + i] as number) + (shift[i] as number);
  };

  let silence = settings.silence;
  let ofSilence = 0;
  const lossOf = (scores: Float64Array, holds: readonly boolean[]) => {
    if (silence === null) return softmaxLoss(scores, holds, settings.sharpness);
    const { loss, gradients } = softmaxLoss(
      Float64Array.of(...scores, silence),
      [...holds, !holds.includes(true)],
      settings.sharpness,
    );
    ofSilence += gradients[scores.length] as number;
    return { loss, gradients: gradients.subarray(0, scores.length) };
  };

  /**
   * Adds one example's gradients, and returns its loss. How much a phrase counts moves the emphasis only, not the words that it
   * depends on, and beyond the bounds of the emphasis as well: the pull draws it back.
   */
  const learn = ({ asked: words, sentences, holds }: AskedSentences): number => {
    const phrases = phrasesOf(words, dimension, rowOf(asked), vectors.numberedQueryWeight);
    const weights = weightsOf(phrases, emphasis.values);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const projected = project(phrases, projection.values);
    const ofSentences = toldWords(sentences, dimension, rowOf(told));
    const { met, by, share } = meetings(phrases, projected, ofSentences, sentences);
    const scores = scoresOf(met, weights, sentences.length, severity);
    const { loss, gradients } = lossOf(scores, holds);

    const count = weights.length;
    const ofProjected = new Float32Array(projected.length);
    const ofTold = new Float32Array(ofSentences.rows.length);
    const touched = new Set<number>();
    const ofWeights = new Float64Array(count);
    for (const [sentence, gradient] of gradients.entries()) {
      const score = scores[sentence] as number;
      for (let phrase = 0; phrase < count; phrase++) {
        const at = sentence * count + phrase;
        ofWeights[phrase] =
          (ofWeights[phrase] as number) + (gradient * (worth(met[at] as number, severity) - score)) / total;
      }
      if (Math.abs(gradient) <= LEAST_GRADIENT) continue;
      for (let phrase = 0; phrase < count; phrase++) {
        const at = sentence * count + phrase;
        const word = by[at] as number;
        if (word < 0) continue;
        touched.add(word);
        const weight = ((weights[phrase] as number) / total) * worthSlope(met[at] as number, severity);
        const pull = gradient * weight * (share[at] as number);
        for (let i = 0, p = phrase * dimension, w = word * dimension; i < dimension; i++, p++, w++) {
          ofProjected[p] = (ofProjected[p] as number) + pull * (ofSentences.rows[w] as number);
          ofTold[w] = (ofTold[w] as number) + pull * (projected[p] as number);
        }
      }
    }
    addProjectionGradients(phrases, ofProjected, projection.gradients);
    for (let phrase = 0; phrase < count; phrase++) {
      const scale = (ofWeights[phrase] as number) * (weights[phrase] as number);
      for (let i = 0, p = phrase * dimension; i < dimension; i++, p++)
        emphasis.gradients[i] = (emphasis.gradients[i] as number) + scale * (phrases.rows[p] as number);
    }
    const ofRows = projectBack(phrases, ofProjected, projection.values);
    addAskedGradients(phrases, ofRows, asked);
    addToldGradients(ofSentences, touched, ofTold, told, dimension);
    return loss;
  };

  return {
    step(batch: readonly AskedSentences[], pace: number): number {
      const loss = batch.reduce((sum, example) => sum + learn(example), 0);
      for (const part of [projection, emphasis, asked, told]) part.move(batch.length, pace);
      if (silence !== null) silence -= (pace * SILENCE_RATE * ofSilence) / batch.length;
      ofSilence = 0;
      return loss;
    },
    model: (): InteractionModel => ({
      dimension,
      identity: vectors.identity,
      projection: projection.values,
      emphasis: emphasis.values,
      severity,
      asked: quantised(asked.values, dimension),
      told: quantised(told.values, dimension),
    }),
  };
}

function quantised(values: ReadonlyMap<number, Float32Array>, dimension: number): Shifts {
  const words = [...values.keys()].sort((a, b) => a - b);
  const rows = new Int8Array(words.length * dimension);
  const scales = new Float32Array(words.length);
  for (const [row, word] of words.entries()) {
    const shift = values.get(word) as Float32Array;
    scales[row] = quantiseRow(shift, rows, row * dimension);
  }
  return { rowOf: new Map(words.map((word, row) => [word, row])), rows, scales };
}
