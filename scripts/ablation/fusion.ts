/** Cormack, Clarke and Büttcher 2009: what a rank counts is 1 / (k + rank), with k = 60. */
const K = 60;

/**
 * Reciprocal rank fusion with equal weights. What scores 0 or less in a list has no rank there; of equal scores
 * the earlier place ranks first.
 *
 * @param lists scores by place, all of one length
 * @returns the fused score of each place
 */
export function reciprocalRanks(lists: readonly ArrayLike<number>[]): Float64Array {
  const fused = new Float64Array(lists[0]?.length ?? 0);
  for (const scores of lists) {
    bestFirst(scores).forEach((place, i) => {
      fused[place] = (fused[place] as number) + 1 / (K + i + 1);
    });
  }
  return fused;
}

/** The places that score above 0, best first, equal ones in order. */
export function bestFirst(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, place) => place)
    .filter((place) => (scores[place] as number) > 0)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number));
}
