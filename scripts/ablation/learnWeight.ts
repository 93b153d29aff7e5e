/** A question to learn from: the scores of all chunks, and the places of those that answer it. */
export interface Example {
  readonly keywords: ArrayLike<number>;
  readonly cosines: ArrayLike<number>;
  readonly gold: readonly number[];
}

export interface LearnedWeight {
  /** What a cosine of 1 counts beside a keyword score of 1. */
  readonly weight: number;
  /** 95 %, by the delta method; questions on one paragraph are taken for independent, so it is a little narrow. */
  readonly interval: readonly [low: number, high: number];
}

const STEPS = 60;

/**
 * Conditional logit (McFadden 1974): that chunk i answers has the probability softmax(a × keyword + b × cosine).
 * The likeliest a and b are found by Newton's method; the weight is b / a. Unlike R@1 it is smooth, and every
 * question tells something of it, not only those that a change turns.
 *
 * @param examples each with a gold chunk, and at least one other
 */
export function learnWeight(examples: readonly Example[]): LearnedWeight {
  let [a, b] = [10, 3];
  let at = curve(examples, a, b);
  for (let step = 0; step < STEPS; step++) {
    const [da, db] = solve(at.information, at.slope);
    let share = 1;
    let next = curve(examples, a + da, b + db);
    for (
      ;
      next.likelihood < at.likelihood && share > 1e-6;
      next = curve(examples, a + share * da, b + share * db)
    )
      share /= 2;
    const gained = next.likelihood - at.likelihood;
    if (gained < 0) break;
    [a, b, at] = [a + share * da, b + share * db, next];
    if (gained < 1e-9) break;
  }
  const weight = b / a;
  // Of b / a: its gradient is (-b / a², 1 / a), the covariance of a and b the inverse of the information.
  const gradient = [-weight / a, 1 / a] as const;
  const [ga, gb] = solve(at.information, gradient);
  const deviation = Math.sqrt(Math.max(0, gradient[0] * ga + gradient[1] * gb));
  return { weight, interval: [weight - 1.96 * deviation, weight + 1.96 * deviation] };
}

type Pair = readonly [number, number];
/** Symmetric: [aa, ab, bb]. */
type Matrix = readonly [number, number, number];

/** The logarithm of the likelihood, its slope, and the variance of the features: the information in the examples. */
function curve(examples: readonly Example[], a: number, b: number) {
  let likelihood = 0;
  const slope: [number, number] = [0, 0];
  const information: [number, number, number] = [1e-9, 0, 1e-9];
  for (const { keywords, cosines, gold } of examples) {
    const all = moments(keywords, cosines, a, b, null);
    const right = moments(keywords, cosines, a, b, gold);
    likelihood += right.log - all.log;
    slope[0] += right.mean[0] - all.mean[0];
    slope[1] += right.mean[1] - all.mean[1];
    for (const i of [0, 1, 2] as const) information[i] += all.variance[i];
  }
  return { likelihood, slope: slope as Pair, information: information as Matrix };
}

/** Over some places or, with null, all of them: log of the summed weights, mean and variance of the two scores. */
function moments(
  keywords: ArrayLike<number>,
  cosines: ArrayLike<number>,
  a: number,
  b: number,
  places: readonly number[] | null,
): { log: number; mean: Pair; variance: Matrix } {
  const count = places?.length ?? keywords.length;
  const scoreOf = (place: number) => a * (keywords[place] as number) + b * (cosines[place] as number);
  // The largest is taken off: no exponential overflows, and not all of them vanish.
  let shift = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) shift = Math.max(shift, scoreOf(places?.[i] ?? i));
  let [sum, k, c, kk, kc, cc] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const place = places?.[i] ?? i;
    const keyword = keywords[place] as number;
    const cosine = cosines[place] as number;
    const weight = Math.exp(scoreOf(place) - shift);
    sum += weight;
    k += weight * keyword;
    c += weight * cosine;
    kk += weight * keyword * keyword;
    kc += weight * keyword * cosine;
    cc += weight * cosine * cosine;
  }
  k /= sum;
  c /= sum;
  return {
    log: Math.log(sum) + shift,
    mean: [k, c],
    variance: [kk / sum - k * k, kc / sum - k * c, cc / sum - c * c],
  };
}

function solve([aa, ab, bb]: Matrix, [x, y]: Pair): Pair {
  const determinant = aa * bb - ab * ab;
  return [(bb * x - ab * y) / determinant, (aa * y - ab * x) / determinant];
}
