import { addShift, type InteractionModel } from '../embeddings/interactionModel.ts';
import type { WordVectors } from '../embeddings/wordVectors.ts';
import { rowProducts } from './rowProducts.ts';

/** A sentence with what governs it, as numbers of words. */
export interface ToldWords {
  readonly own: readonly number[];
  readonly heading: readonly number[];
  /** Of the sentence before it. */
  readonly before: readonly number[];
}

/** How a sentence meets a question's phrases. */
export interface Met {
  /** The phrases' weighted mean, 0 to about 1, and below where the model is severe. */
  readonly score: number;
  /** What is met least, the heaviest first: a phrase's weight against the heaviest one's, times what is missing. */
  readonly unmet: readonly [number, number];
}

/** Of each sentence how it meets what is asked. */
export type Interaction = (asked: readonly number[], sentences: readonly ToldWords[]) => Met[];

/**
 * Late interaction (MaxSim: Khattab and Zaharia 2020) over learned vectors of words and of phrases of two words: each
 * of the question's phrases is met by the word that meets it best, in the sentence, its heading or the sentence before,
 * and counts by what it tells.
 */
export function createInteraction(model: InteractionModel, vectors: WordVectors): Interaction {
  const { dimension } = model;
  const askedRow = (word: number, row: Float32Array, at: number) => {
    vectors.direction(word, row, at);
    addShift(model.asked, word, row, at, dimension);
  };
  const toldRow = (word: number, row: Float32Array, at: number) => {
    vectors.direction(word, row, at);
    addShift(model.told, word, row, at, dimension);
  };
  return (asked, sentences) => {
    const phrases = phrasesOf(asked, dimension, askedRow, vectors.numberedQueryWeight);
    const weights = weightsOf(phrases, model.emphasis);
    const projected = project(phrases, model.projection);
    const words = toldWords(sentences, dimension, toldRow);
    const { met } = meetings(phrases, projected, words, sentences);
    const scores = scoresOf(met, weights, sentences.length, model.severity);
    return Array.from(scores, (score, sentence) => ({
      score,
      unmet: unmetIn(met.subarray(sentence * weights.length, (sentence + 1) * weights.length), weights),
    }));
  };
}

function unmetIn(met: Float32Array, weights: Float64Array): [number, number] {
  let [most, second, heaviest] = [0, 0, LEAST_WEIGHT];
  for (const weight of weights) heaviest = Math.max(heaviest, weight);
  for (let phrase = 0; phrase < weights.length; phrase++) {
    const missing = ((weights[phrase] as number) / heaviest) * Math.max(0, 1 - (met[phrase] as number));
    if (missing > most) [most, second] = [missing, most];
    else if (missing > second) second = missing;
  }
  return [most, second];
}

/** What a heading and the sentence before are worth against the sentence's own words. */
export const SHARES = { own: 1, heading: 0.8, before: 0.7 } as const;
const PHRASE_LENGTHS = [1, 2] as const;
/** A phrase that tells nothing still counts for this. */
const LEAST_WEIGHT = 1e-4;
const MOST_EMPHASIS = 3;

/** A question's words and neighbours among them. */
export interface Phrases {
  /** Of each its words, as places in the question. */
  readonly places: readonly (readonly number[])[];
  readonly words: readonly number[];
  /** Row after row: a word's own, or the direction of the sum of several. */
  readonly rows: Float32Array;
  /** What their words tell in questions. */
  readonly weights: Float64Array;
  readonly dimension: number;
}

/**
 * A question's words, then its pairs of neighbours.
 * @param write puts a word's row of `dimension` numbers into `row` from `at` on
 */
export function phrasesOf(
  words: readonly number[],
  dimension: number,
  write: (word: number, row: Float32Array, at: number) => void,
  weightOf: (word: number) => number,
): Phrases {
  const singles = new Float32Array(words.length * dimension);
  for (const [i, word] of words.entries()) write(word, singles, i * dimension);
  const places = PHRASE_LENGTHS.flatMap((length) =>
    words.slice(length - 1).map((_, from) => Array.from({ length }, (_, i) => from + i)),
  );
  const rows = new Float32Array(places.length * dimension);
  const weights = new Float64Array(places.length);
  for (const [number, of] of places.entries()) {
    const at = number * dimension;
    for (const place of of) {
      for (let i = 0; i < dimension; i++)
        rows[at + i] = (rows[at + i] as number) + (singles[place * dimension + i] as number);
      weights[number] = (weights[number] as number) + weightOf(words[place] as number) / of.length;
    }
    if (of.length > 1) normalise(rows, at, dimension);
  }
  return { places, words, rows, weights, dimension };
}

function normalise(rows: Float32Array, at: number, dimension: number): void {
  let squares = 0;
  for (let i = at; i < at + dimension; i++) squares += (rows[i] as number) ** 2;
  const scale = 1 / Math.max(Math.sqrt(squares), 1e-6);
  for (let i = at; i < at + dimension; i++) rows[i] = (rows[i] as number) * scale;
}

/** How much each phrase counts. */
export function weightsOf({ rows, weights, dimension }: Phrases, emphasis: Float32Array): Float64Array {
  return weights.map((weight, number) => {
    let sum = 0;
    for (let i = 0; i < dimension; i++)
      sum += (rows[number * dimension + i] as number) * (emphasis[i] as number);
    return weight * Math.exp(Math.max(-MOST_EMPHASIS, Math.min(MOST_EMPHASIS, sum))) + LEAST_WEIGHT;
  });
}

/** Where phrases lie among what meets them: row after row. */
export function project({ rows, dimension, places }: Phrases, projection: Float32Array): Float32Array {
  const products = rowProducts(rows, projection, dimension);
  const projected = new Float32Array(rows.length);
  for (let phrase = 0; phrase < places.length; phrase++)
    for (let i = 0; i < dimension; i++)
      projected[phrase * dimension + i] = products[i * places.length + phrase] as number;
  return projected;
}

/** The distinct words of some sentences. */
export interface Told {
  readonly numbers: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  readonly rows: Float32Array;
}

/** @param write puts a word's row of `dimension` numbers into `row` from `at` on */
export function toldWords(
  sentences: readonly ToldWords[],
  dimension: number,
  write: (word: number, row: Float32Array, at: number) => void,
): Told {
  const placeOf = new Map<number, number>();
  for (const { own, heading, before } of sentences) {
    for (const words of [own, heading, before])
      for (const word of words) if (!placeOf.has(word)) placeOf.set(word, placeOf.size);
  }
  const rows = new Float32Array(placeOf.size * dimension);
  for (const [word, place] of placeOf) write(word, rows, place * dimension);
  return { numbers: [...placeOf.keys()], placeOf, rows };
}

/** How a question's phrases are met: of each sentence a number for each phrase, sentence after sentence. */
export interface Meetings {
  /** Never below 0. */
  readonly met: Float32Array;
  /** By which of the words told, by its place; -1 where nothing is to be learned: none meets it, or the very word stands there. */
  readonly by: Int32Array;
  /** What the part where it stands is worth. */
  readonly share: Float32Array;
}

const SAME = -1;

export function meetings(
  { places, words, dimension }: Phrases,
  projected: Float32Array,
  told: Told,
  sentences: readonly ToldWords[],
): Meetings {
  const count = places.length;
  const nearness = rowProducts(projected, told.rows, dimension);
  const same = new Uint8Array(nearness.length);
  for (const [phrase, word] of words.entries()) {
    const place = told.placeOf.get(word);
    if (place === undefined) continue;
    const at = place * count + phrase;
    same[at] = 1;
    nearness[at] = Math.max(nearness[at] as number, 1);
  }
  const met = new Float32Array(sentences.length * count);
  const by = new Int32Array(met.length).fill(SAME);
  const shares = new Float32Array(met.length);
  for (const [number, { own, heading, before }] of sentences.entries()) {
    const from = number * count;
    const parts = [
      [own, SHARES.own],
      [heading, SHARES.heading],
      [before, SHARES.before],
    ] as const;
    for (const [of, share] of parts) {
      for (const word of of) {
        const place = told.placeOf.get(word) as number;
        for (let phrase = 0, at = place * count; phrase < count; phrase++, at++) {
          const value = share * (nearness[at] as number);
          if (value <= (met[from + phrase] as number)) continue;
          met[from + phrase] = value;
          by[from + phrase] = same[at] === 1 ? SAME : place;
          shares[from + phrase] = share;
        }
      }
    }
  }
  return { met, by, share: shares };
}

/**
 * The phrases' weighted mean, of each sentence, less `severity` times the mean of what they miss, squared: one phrase that nothing
 * meets tells more of a sentence that does not answer than several that are met half.
 */
export function scoresOf(
  met: Float32Array,
  weights: Float64Array,
  sentences: number,
  severity: number,
): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Float64Array(sentences);
  if (total === 0) return scores;
  for (let sentence = 0; sentence < sentences; sentence++) {
    let sum = 0;
    for (let phrase = 0; phrase < weights.length; phrase++)
      sum += (weights[phrase] as number) * worth(met[sentence * weights.length + phrase] as number, severity);
    scores[sentence] = sum / total;
  }
  return scores;
}

/** What a phrase met so well adds to the score. */
export function worth(met: number, severity: number): number {
  return met - severity * Math.max(0, 1 - met) ** 2;
}

/** How what it adds grows with how it is met. */
export function worthSlope(met: number, severity: number): number {
  return 1 + 2 * severity * Math.max(0, 1 - met);
}
