import { describe, expect, it } from 'vitest';
import {
  addAskedGradients,
  addProjectionGradients,
  projectBack,
  softmaxLoss,
} from '../../../scripts/fitting/interactionGradients.ts';
import { createAdagrad } from '../../../scripts/fitting/optimisers.ts';
import { createRandom } from '../../../scripts/training/random.ts';
import { type Phrases, project } from '../../../src/evidence/interaction.ts';

const DIMENSION = 4;
const random = createRandom(3);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random.fraction() - 0.5);
/** Five words and no phrases: four are taken at once, one is left. */
const phrases: Phrases = {
  places: [[0], [1], [2], [3], [4]],
  words: [7, 8, 9, 7, 6],
  rows: numbers(5 * DIMENSION),
  weights: new Float64Array(5).fill(1),
  dimension: DIMENSION,
};
const projection = numbers(DIMENSION * DIMENSION);
/** How much each projected number is worth: a value whose slopes are known. */
const worth = numbers(5 * DIMENSION);
const worthOf = (of: Phrases, matrix: Float32Array) =>
  project(of, matrix).reduce((sum, each, i) => sum + each * (worth[i] as number), 0);
const STEP = 0.01;

function moved(values: Float32Array, at: number, by: number): Float32Array {
  const other = values.slice();
  other[at] = (other[at] as number) + by;
  return other;
}

describe('gradients of learning interaction', () => {
  it('tell how the loss changes with each score', () => {
    const scores = Float64Array.from([0.2, 0.5, 0.4, 0.1]);
    const holds = [false, true, false, true];
    const { gradients } = softmaxLoss(scores, holds, 12);
    for (const [at, gradient] of gradients.entries()) {
      const lossAt = (by: number) =>
        softmaxLoss(
          scores.map((score, i) => (i === at ? score + by : score)),
          holds,
          12,
        ).loss;
      expect(gradient).toBeCloseTo((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5, 4);
    }
  });

  it('tell how a projected value changes with the matrix', () => {
    const gradients = new Float32Array(projection.length);
    addProjectionGradients(phrases, worth, gradients);
    for (const [at, gradient] of gradients.entries()) {
      const slope =
        (worthOf(phrases, moved(projection, at, STEP)) - worthOf(phrases, moved(projection, at, -STEP))) /
        (2 * STEP);
      expect(gradient).toBeCloseTo(slope, 3);
    }
  });

  it('tell how a projected value changes with the phrases’ rows', () => {
    for (const [at, gradient] of projectBack(phrases, worth, projection).entries()) {
      const withRow = (by: number) => worthOf({ ...phrases, rows: moved(phrases.rows, at, by) }, projection);
      expect(gradient).toBeCloseTo((withRow(STEP) - withRow(-STEP)) / (2 * STEP), 3);
    }
  });

  it('go to the words that the phrases are of, from wherever they stand', () => {
    const shifts = createAdagrad(DIMENSION, 0, 0.1);
    addAskedGradients(phrases, worth, shifts);
    const twice = worth.subarray(0, DIMENSION).map((each, i) => each + (worth[3 * DIMENSION + i] as number));
    expect([...shifts.gradient(7)]).toEqual([...twice]);
    expect([...shifts.gradient(6)]).toEqual([...worth.subarray(4 * DIMENSION)]);
  });

  it('turn a pair of words, and don’t make it longer', () => {
    const rows = Float32Array.from([0.6, 0.8, 0, 0]);
    const shifts = createAdagrad(DIMENSION, 0, 0.1);
    const pair: Phrases = {
      places: [[0, 1]],
      words: [1, 2],
      rows,
      weights: new Float64Array([1]),
      dimension: DIMENSION,
    };
    addAskedGradients(pair, rows, shifts);
    expect(Math.hypot(...shifts.gradient(1))).toBeCloseTo(0, 6);
    const across = Float32Array.from([-0.8, 0.6, 0, 0]);
    addAskedGradients(pair, across, shifts);
    expect(shifts.gradient(2)[0]).toBeLessThan(0);
    expect([...shifts.gradient(2)]).toEqual([...shifts.gradient(1)]);
  });
});
