import type { ClassObjective, Gradients, Objective } from './boosting.ts';

/** Rows of one question, `start` inclusive, `end` exclusive. */
export interface RankingGroup {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Only places down to here count. */
const PLACES = 5;

/**
 * LambdaRank (Burges 2010, "From RankNet to LambdaRank to LambdaMART") with NDCG cut off at PLACES: each pair of a
 * sentence that holds the answer and one that does not is pushed apart by what swapping them would cost.
 */
export function lambdaRank(groups: readonly RankingGroup[], holds: Uint8Array): Objective {
  return (scores, { first, second }) => {
    first.fill(0);
    second.fill(0);
    for (const { start, end, weight } of groups) {
      const order = Array.from({ length: end - start }, (_, i) => start + i).sort(
        (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
      );
      const relevant = order.filter((row) => holds[row] === 1).length;
      if (relevant === 0) continue;
      let ideal = 0;
      for (let place = 0; place < Math.min(PLACES, relevant); place++) ideal += discount(place);
      const spread = (scores[order[0] as number] as number) > (scores[order.at(-1) as number] as number);
      let pushes = 0;
      for (let i = 0; i < Math.min(PLACES, order.length); i++) {
        for (let j = i + 1; j < order.length; j++) {
          const a = order[i] as number;
          const b = order[j] as number;
          if (holds[a] === holds[b]) continue;
          const [good, bad] = holds[a] === 1 ? [a, b] : [b, a];
          const ahead = (scores[good] as number) - (scores[bad] as number);
          // A pair that is near counts more, or a few far ones would rule the tree.
          const near = spread ? 1 / (0.01 + Math.abs(ahead)) : 1;
          const cost = (near * Math.abs(discount(i) - (j < PLACES ? discount(j) : 0))) / ideal;
          const wrong = 1 / (1 + Math.exp(ahead));
          const push = cost * wrong;
          pushes += 2 * push;
          const bend = push * (1 - wrong);
          first[good] = (first[good] as number) - push;
          first[bad] = (first[bad] as number) + push;
          second[good] = (second[good] as number) + bend;
          second[bad] = (second[bad] as number) + bend;
        }
      }
      // Questions with many pairs don't outweigh those with few.
      const level = pushes > 0 ? (weight * Math.log2(1 + pushes)) / pushes : 0;
      for (let row = start; row < end; row++) {
        first[row] = (first[row] as number) * level;
        second[row] = (second[row] as number) * level;
      }
    }
  };
}

function discount(place: number): number {
  return 1 / Math.log2(place + 2);
}

/** Logistic loss, each row with its weight. */
export function logistic(labels: Uint8Array, weights: Float64Array): Objective {
  return (scores, { first, second }) => {
    for (let row = 0; row < labels.length; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
      const weight = weights[row] as number;
      first[row] = weight * (chance - (labels[row] as number));
      second[row] = weight * Math.max(1e-6, chance * (1 - chance));
    }
  };
}

/** Softmax loss of classes that exclude each other, each row with its weight. @param labels the class of each row */
export function softmax(labels: Uint8Array, weights: Float64Array): ClassObjective {
  return (scores, gradients) => {
    const chances = new Float64Array(scores.length);
    for (let row = 0; row < labels.length; row++) {
      const most = scores.reduce((best, own) => Math.max(best, own[row] as number), Number.NEGATIVE_INFINITY);
      let sum = 0;
      for (const [at, own] of scores.entries()) sum += chances[at] = Math.exp((own[row] as number) - most);
      const weight = weights[row] as number;
      // Friedman's factor: K scores that only count against each other bend K / (K - 1) times as much.
      const bend = scores.length / (scores.length - 1);
      for (const [at, { first, second }] of (gradients as readonly Gradients[]).entries()) {
        const chance = (chances[at] as number) / sum;
        first[row] = weight * (chance - (labels[row] === at ? 1 : 0));
        second[row] = weight * Math.max(1e-6, bend * chance * (1 - chance));
      }
    }
  };
}
