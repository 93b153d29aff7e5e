import { createRandom, shuffledOrder } from './random.ts';

/** Texts as rows of words; a question, a text that goes with it, and texts that look like it and don't. */
export interface TuningPair {
  readonly question: readonly number[];
  readonly text: readonly number[];
  readonly others: readonly (readonly number[])[];
}

/** Trained in place: unit rows at the start, and the words' weights in questions and in texts. */
export interface Tunable {
  readonly dimension: number;
  readonly rows: Float32Array;
  readonly weights: Float32Array;
  readonly queryWeights: Float32Array;
}

export interface TuningSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly temperature: number;
  /** How strongly a touched row is drawn back to where it began, each step. */
  readonly pull: number;
}

/**
 * Contrast (InfoNCE, van den Oord et al. 2018) over few pairs: each question's text against all others of the batch.
 * Only the rows of words in the pairs move, and not far.
 */
export function tuneOnPairs(model: Tunable, pairs: readonly TuningPair[], settings: TuningSettings): void {
  const start = model.rows.slice();
  const squares = {
    rows: new Float32Array(model.weights.length),
    weights: new Float32Array(2 * model.weights.length),
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = shuffledOrder(pairs.length, createRandom(settings.seed, 9, epoch));
    for (let from = 0; from + settings.batch <= pairs.length; from += settings.batch) {
      const batch = Array.from(order.subarray(from, from + settings.batch), (i) => pairs[i] as TuningPair);
      step(model, batch, start, squares, settings);
    }
  }
}

interface Embedded {
  readonly words: readonly number[];
  readonly unit: Float32Array;
  readonly length: number;
  readonly gradient: Float32Array;
}

function step(
  model: Tunable,
  batch: readonly TuningPair[],
  start: Float32Array,
  squares: { readonly rows: Float32Array; readonly weights: Float32Array },
  { rate, temperature, pull }: TuningSettings,
): void {
  const { dimension, weights, queryWeights } = model;
  const questions = batch.map(({ question }) => embed(model, question, queryWeights));
  const texts = batch.flatMap(({ text, others }) => [text, ...others]);
  const passages = texts.map((words) => embed(model, words, weights));
  const rightAt: number[] = [];
  let at = 0;
  for (const { others } of batch) {
    rightAt.push(at);
    at += 1 + others.length;
  }
  const keys = texts.map((words) => words.join());
  questions.forEach((question, i) => {
    const right = rightAt[i] as number;
    const cosines = passages.map((passage, j) =>
      // The same text behind another question is no wrong answer.
      j !== right && keys[j] === keys[right] ? -Infinity : dot(question.unit, passage.unit) / temperature,
    );
    const top = Math.max(...cosines);
    const shares = cosines.map((value) => Math.exp(value - top));
    const all = shares.reduce((sum, value) => sum + value, 0);
    passages.forEach((passage, j) => {
      const push = (((shares[j] as number) / all - (j === right ? 1 : 0)) / temperature) * (1 / batch.length);
      if (Math.abs(push) < 1e-7) return;
      for (let d = 0; d < dimension; d++) {
        question.gradient[d] = (question.gradient[d] as number) + push * (passage.unit[d] as number);
        passage.gradient[d] = (passage.gradient[d] as number) + push * (question.unit[d] as number);
      }
    });
  });
  const rowGradients = new Map<number, Float32Array>();
  const size = weights.length;
  const weightGradients = new Map<number, number>();
  collect(model, questions, queryWeights, size, rowGradients, weightGradients);
  collect(model, passages, weights, 0, rowGradients, weightGradients);
  for (const [row, gradient] of rowGradients) {
    squares.rows[row] = (squares.rows[row] as number) + dot(gradient, gradient) / dimension;
    const pace = rate / Math.sqrt((squares.rows[row] as number) + 1e-8);
    for (let d = 0; d < dimension; d++) {
      const place = row * dimension + d;
      const drift = (model.rows[place] as number) - (start[place] as number);
      model.rows[place] = (model.rows[place] as number) - pace * (gradient[d] as number) - pull * drift;
    }
  }
  for (const [place, gradient] of weightGradients) {
    squares.weights[place] = (squares.weights[place] as number) + gradient ** 2;
    const of = place < size ? weights : queryWeights;
    const row = place % size;
    const change = (rate * gradient) / Math.sqrt((squares.weights[place] as number) + 1e-8);
    // Weights are learned as their logarithms: they stay above zero.
    of[row] = (of[row] as number) * Math.exp(-change);
  }
}

function embed({ rows, dimension }: Tunable, words: readonly number[], weights: Float32Array): Embedded {
  const unit = new Float32Array(dimension);
  for (const row of words) {
    const weight = weights[row] as number;
    for (let d = 0; d < dimension; d++)
      unit[d] = (unit[d] as number) + weight * (rows[row * dimension + d] as number);
  }
  const length = Math.sqrt(dot(unit, unit)) || 1;
  for (let d = 0; d < dimension; d++) unit[d] = (unit[d] as number) / length;
  return { words, unit, length, gradient: new Float32Array(dimension) };
}

function collect(
  { rows, dimension }: Tunable,
  embedded: readonly Embedded[],
  weights: Float32Array,
  offset: number,
  rowGradients: Map<number, Float32Array>,
  weightGradients: Map<number, number>,
): void {
  for (const { words, unit, length, gradient } of embedded) {
    // Of a direction only what stands across it can change.
    const along = dot(unit, gradient);
    const across = gradient.map((value, d) => (value - along * (unit[d] as number)) / length);
    for (const row of words) {
      const weight = weights[row] as number;
      const own = rowGradients.get(row) ?? new Float32Array(dimension);
      rowGradients.set(row, own);
      let slope = 0;
      for (let d = 0; d < dimension; d++) {
        own[d] = (own[d] as number) + weight * (across[d] as number);
        slope += (across[d] as number) * (rows[row * dimension + d] as number);
      }
      weightGradients.set(offset + row, (weightGradients.get(offset + row) ?? 0) + weight * slope);
    }
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
