/** How the same questions fare in two ways. */
export interface Turned {
  readonly gained: number;
  readonly lost: number;
  /** Probability of a difference so large or larger if each turned question were a toss of a coin, 0 to 1. */
  readonly chance: number;
}

/** Exact two-sided sign test on the questions that turn (McNemar 1947, with the binomial in place of chi-squared). */
export function signTest(before: readonly boolean[], after: readonly boolean[]): Turned {
  let [gained, lost] = [0, 0];
  before.forEach((right, i) => {
    if (!right && after[i] === true) gained += 1;
    if (right && after[i] === false) lost += 1;
  });
  const turned = gained + lost;
  let term = 0.5 ** turned;
  let tail = 0;
  for (let i = 0; i <= Math.min(gained, lost); i++) {
    tail += term;
    term = (term * (turned - i)) / (i + 1);
  }
  return { gained, lost, chance: Math.min(1, 2 * tail) };
}
