import type { InteractionModel, Shifts } from '../../src/embeddings/interactionModel.ts';
import type { WordVectors } from '../../src/embeddings/wordVectors.ts';
import {
  meetings,
  type Phrases,
  phrasesOf,
  project,
  scoresOf,
  type Told,
  type ToldWords,
  toldWords,
  weightsOf,
} from '../../src/evidence/interaction.ts';
import { rowProducts } from '../../src/evidence/rowProducts.ts';
import { createRandom, shuffledOrder } from '../training/random.ts';

/** A question with the sentences that were weighed for it; some of them hold its answer, some don't. */
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
  /** How strongly the projection is drawn to the identity, the emphasis and the shifts to nothing. */
  readonly projectionPull: number;
  readonly emphasisPull: number;
  readonly shiftPull: number;
}

/** Rates fall to this share of themselves in the course of the epochs. */
const LAST_RATE = 0.3;
/** Where a sentence's score hardly matters, no word is moved for it. */
const LEAST_GRADIENT = 0.02;

/**
 * Learns which words and phrases of questions are met by which words of reports: the sentences that hold the answer against the
 * others that were weighed for the question (softmax), by stochastic gradients. The same seed gives the same model.
 */
export function trainInteraction(
  examples: readonly AskedSentences[],
  vectors: WordVectors,
  settings: InteractionSettings,
  onEpoch: (epoch: number, loss: number) => void = () => {},
): InteractionModel {
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
  const identity = new Float32Array(dimension * dimension);
  for (let i = 0; i < dimension; i++) identity[i * dimension + i] = 1;
  const projection = createAdam(identity.slice(), identity, settings.projectionPull, settings.rate);
  const emphasis = createAdam(
    new Float32Array(dimension),
    new Float32Array(dimension),
    settings.emphasisPull,
    settings.rate,
  );
  const asked = createSparse(dimension, settings.shiftPull, settings.shiftRate);
  const told = createSparse(dimension, settings.shiftPull, settings.toldRate);
  const rowOf = (shifts: Sparse) => (word: number, row: Float32Array, at: number) => {
    vectors.direction(word, row, at);
    const shift = shifts.values.get(word);
    if (shift !== undefined)
      for (let i = 0; i < dimension; i++) row[at + i] = (row[at + i] as number) + (shift[i] as number);
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
    const scores = scoresOf(met, weights, sentences.length);
    const { loss, gradients } = softmaxLoss(scores, holds, settings.sharpness);

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
          (ofWeights[phrase] as number) + (gradient * ((met[at] as number) - score)) / total;
      }
      if (Math.abs(gradient) <= LEAST_GRADIENT) continue;
      for (let phrase = 0; phrase < count; phrase++) {
        const at = sentence * count + phrase;
        const word = by[at] as number;
        if (word < 0) continue;
        touched.add(word);
        const pull = ((gradient * (weights[phrase] as number)) / total) * (share[at] as number);
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
      return loss;
    },
    model: (): InteractionModel => ({
      dimension,
      identity: vectors.identity,
      projection: projection.values,
      emphasis: emphasis.values,
      asked: quantised(asked.values, dimension),
      told: quantised(told.values, dimension),
    }),
  };
}

/** What is lost where the right sentences don't have all the weight, and how each score should move to lose less, reversed. */
function softmaxLoss(scores: Float64Array, holds: readonly boolean[], sharpness: number) {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(sharpness * (score - top)));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const right = odds.reduce((sum, each, i) => sum + (holds[i] === true ? each : 0), 0) + 1e-9 * all;
  const gradients = odds.map((each, i) => sharpness * (each / all - (holds[i] === true ? each / right : 0)));
  return { loss: -Math.log(right / all), gradients };
}

/** To each row of the projection the phrases' rows, by how each should move there. */
function addProjectionGradients(
  { rows, places, dimension }: Phrases,
  ofProjected: Float32Array,
  gradients: Float32Array,
): void {
  // Four phrases at once: a gradient is read and written a quarter as often.
  const whole = places.length - (places.length % 4);
  for (let j = 0, to = 0; j < dimension; j++, to += dimension) {
    for (let phrase = 0; phrase < whole; phrase += 4) {
      const first = phrase * dimension;
      const second = first + dimension;
      const third = second + dimension;
      const fourth = third + dimension;
      const pull0 = ofProjected[first + j] as number;
      const pull1 = ofProjected[second + j] as number;
      const pull2 = ofProjected[third + j] as number;
      const pull3 = ofProjected[fourth + j] as number;
      for (let i = 0; i < dimension; i++)
        gradients[to + i] =
          (gradients[to + i] as number) +
          pull0 * (rows[first + i] as number) +
          pull1 * (rows[second + i] as number) +
          pull2 * (rows[third + i] as number) +
          pull3 * (rows[fourth + i] as number);
    }
    for (let phrase = whole; phrase < places.length; phrase++) {
      const at = phrase * dimension;
      const pull = ofProjected[at + j] as number;
      for (let i = 0; i < dimension; i++)
        gradients[to + i] = (gradients[to + i] as number) + pull * (rows[at + i] as number);
    }
  }
}

/** How the phrases' own rows should move. */
function projectBack({ places, dimension }: Phrases, ofProjected: Float32Array, projection: Float32Array) {
  const columns = new Float32Array(projection.length);
  for (let j = 0; j < dimension; j++)
    for (let i = 0; i < dimension; i++) columns[i * dimension + j] = projection[j * dimension + i] as number;
  const products = rowProducts(ofProjected, columns, dimension);
  const back = new Float32Array(ofProjected.length);
  for (let phrase = 0; phrase < places.length; phrase++)
    for (let i = 0; i < dimension; i++)
      back[phrase * dimension + i] = products[i * places.length + phrase] as number;
  return back;
}

/** A phrase's gradient goes to each of its words; a longer one's direction is of length 1, so only what turns it counts. */
function addAskedGradients(
  { places, words, rows, dimension }: Phrases,
  ofRows: Float32Array,
  shifts: Sparse,
) {
  for (const [phrase, of] of places.entries()) {
    const at = phrase * dimension;
    let along = 0;
    if (of.length > 1)
      for (let i = at; i < at + dimension; i++) along += (ofRows[i] as number) * (rows[i] as number);
    // The sum of two unit vectors is about 1.5 long, by which its direction turns less.
    const share = of.length > 1 ? 1.3 / of.length : 1;
    for (const place of of) {
      const gradient = shifts.gradient(words[place] as number);
      for (let i = 0; i < dimension; i++) {
        const turned = (ofRows[at + i] as number) - along * (rows[at + i] as number);
        gradient[i] = (gradient[i] as number) + share * turned;
      }
    }
  }
}

function addToldGradients(
  { numbers }: Told,
  touched: ReadonlySet<number>,
  ofTold: Float32Array,
  shifts: Sparse,
  dimension: number,
): void {
  for (const place of touched) {
    const gradient = shifts.gradient(numbers[place] as number);
    for (let i = 0, at = place * dimension; i < dimension; i++, at++)
      gradient[i] = (gradient[i] as number) + (ofTold[at] as number);
  }
}

/** Adam (Kingma and Ba 2015). */
function createAdam(values: Float32Array, start: Float32Array, pull: number, rate: number) {
  const gradients = new Float32Array(values.length);
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  let steps = 0;
  return {
    values,
    gradients,
    move(examples: number, pace: number): void {
      steps += 1;
      const [bias, squareBias] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
      for (let i = 0; i < values.length; i++) {
        const gradient =
          (gradients[i] as number) / examples + pull * ((values[i] as number) - (start[i] as number));
        means[i] = 0.9 * (means[i] as number) + 0.1 * gradient;
        squares[i] = 0.999 * (squares[i] as number) + 0.001 * gradient * gradient;
        values[i] =
          (values[i] as number) -
          (pace * rate * ((means[i] as number) / bias)) /
            (Math.sqrt((squares[i] as number) / squareBias) + 1e-8);
        gradients[i] = 0;
      }
    },
  };
}

interface Sparse {
  readonly values: Map<number, Float32Array>;
  /** To be added to; taken up by the next move. */
  gradient(word: number): Float32Array;
  move(examples: number, pace: number): void;
}

/** Adagrad (Duchi et al. 2011) for the words that come up. */
function createSparse(dimension: number, pull: number, rate: number): Sparse {
  const values = new Map<number, Float32Array>();
  const squares = new Map<number, Float32Array>();
  const gradients = new Map<number, Float32Array>();
  return {
    values,
    gradient(word) {
      let own = gradients.get(word);
      if (own === undefined) {
        own = new Float32Array(dimension);
        gradients.set(word, own);
      }
      return own;
    },
    move(examples, pace) {
      for (const [word, own] of gradients) {
        const value = values.get(word) ?? new Float32Array(dimension);
        const square = squares.get(word) ?? new Float32Array(dimension);
        for (let i = 0; i < dimension; i++) {
          const gradient = (own[i] as number) / examples + pull * (value[i] as number);
          square[i] = (square[i] as number) + gradient * gradient;
          value[i] =
            (value[i] as number) - (pace * rate * gradient) / (Math.sqrt(square[i] as number) + 1e-6);
        }
        values.set(word, value);
        squares.set(word, square);
      }
      gradients.clear();
    },
  };
}

function quantised(values: ReadonlyMap<number, Float32Array>, dimension: number): Shifts {
  const words = [...values.keys()].sort((a, b) => a - b);
  const rows = new Int8Array(words.length * dimension);
  const scales = new Float32Array(words.length);
  for (const [row, word] of words.entries()) {
    const shift = values.get(word) as Float32Array;
    const largest = shift.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    scales[row] = largest / 127;
    shift.forEach((value, i) => {
      rows[row * dimension + i] = Math.round((value / largest) * 127);
    });
  }
  return { rowOf: new Map(words.map((word, row) => [word, row])), rows, scales };
}
