/**
 * Adam (Kingma and Ba 2015) for numbers that all move at every step.
 * @param pull how strongly they are drawn back to `start`
 */
export function createAdam(values: Float32Array, start: Float32Array, pull: number, rate: number) {
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

/** Rows by word number. */
export interface SparseRows {
  readonly values: Map<number, Float32Array>;
  /** To be added to; taken up by the next move. */
  gradient(word: number): Float32Array;
  move(examples: number, pace: number): void;
}

/** Adagrad (Duchi et al. 2011) for rows of which few come up at a step; each begins at nothing, and is drawn back there. */
export function createAdagrad(dimension: number, pull: number, rate: number): SparseRows {
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
