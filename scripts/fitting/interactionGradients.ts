import type { Phrases, Told } from '../../src/evidence/interaction.ts';
import { rowProducts } from '../../src/evidence/rowProducts.ts';
import type { SparseRows } from './optimisers.ts';

/** What is lost where the right sentences don't have all the weight, and how that changes with each score. */
export function softmaxLoss(scores: Float64Array, holds: readonly boolean[], sharpness: number) {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(sharpness * (score - top)));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const right = odds.reduce((sum, each, i) => sum + (holds[i] === true ? each : 0), 0) + 1e-9 * all;
  const gradients = odds.map((each, i) => sharpness * (each / all - (holds[i] === true ? each / right : 0)));
  return { loss: -Math.log(right / all), gradients };
}

/** To each row of the projection the phrases' rows, by how each should move there. */
export function addProjectionGradients(
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
export function projectBack(
  { places, dimension }: Phrases,
  ofProjected: Float32Array,
  projection: Float32Array,
) {
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
export function addAskedGradients(
  { places, words, rows, dimension }: Phrases,
  ofRows: Float32Array,
  shifts: SparseRows,
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

export function addToldGradients(
  { numbers }: Told,
  touched: ReadonlySet<number>,
  ofTold: Float32Array,
  shifts: SparseRows,
  dimension: number,
): void {
  for (const place of touched) {
    const gradient = shifts.gradient(numbers[place] as number);
    for (let i = 0, at = place * dimension; i < dimension; i++, at++)
      gradient[i] = (gradient[i] as number) + (ofTold[at] as number);
  }
}
