/** A leaf's value, or a split: rows whose feature is at most the threshold go left. */
export type TreeNode =
  | number
  | readonly [feature: number, threshold: number, left: TreeNode, right: TreeNode];

/** Boosted regression trees (Friedman 2001, "Greedy Function Approximation"): a row's score is the sum over trees. */
export interface TreeEnsemble {
  /** Names of the columns, to notice a model that was fitted to others. */
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly TreeNode[];
}

export type TreeScorer = (row: readonly number[]) => number;

/** A tree's leaves are the bits of one number. */
export const MOST_LEAVES = 32;

/** A split that a row fails when its feature is above the threshold: then no leaf on the left can be its own. */
interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly tree: number;
  /** All leaves but those on the left. */
  readonly others: number;
}

/**
 * Scores as QuickScorer does (Lucchese et al. 2015): instead of walking down each tree, the splits of all trees are
 * gone through feature by feature, smallest threshold first, as far as the row fails them. Each takes leaves
 * away from its tree; of those that are left, the leftmost is where a walk would have ended. No branch that a processor
 * can't foresee: some four times as fast as walking, and the sum is the same to the last bit.
 * @throws Error when the model was fitted to other features, or a tree has more leaves than MOST_LEAVES
 */
export function createTreeScorer(model: TreeEnsemble, features: readonly string[]): TreeScorer {
  if (model.features.join() !== features.join()) {
    throw new Error('the model was fitted to other features: run scripts/fit-answers.ts again');
  }
  const count = model.trees.length;
  const splits: Split[] = [];
  const leaves = new Float64Array(count * MOST_LEAVES);
  for (const [tree, root] of model.trees.entries()) {
    let size = 0;
    const add = (node: TreeNode): void => {
      if (typeof node === 'number') {
        if (size === MOST_LEAVES) throw new Error(`a tree has more than ${MOST_LEAVES} leaves`);
        leaves[tree * MOST_LEAVES + size++] = node;
        return;
      }
      const [feature, threshold, left, right] = node;
      const from = size;
      add(left);
      splits.push({ feature, threshold, tree, others: ~bitsBetween(from, size) });
      add(right);
    };
    add(root);
  }
  splits.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const thresholds = Float64Array.from(splits, ({ threshold }) => threshold);
  const trees = Uint16Array.from(splits, ({ tree }) => tree);
  const others = Int32Array.from(splits, (split) => split.others);
  /** `ends[f]`: where the splits of feature f end. */
  const ends = endsOf(splits, features.length);
  const left = new Int32Array(count);
  return (row) => {
    left.fill(-1);
    let at = 0;
    for (let feature = 0; feature < ends.length; feature++) {
      const value = row[feature] as number;
      const end = ends[feature] as number;
      // Said so that a value that is no number goes right everywhere, as in a walk.
      for (; at < end && !(value <= (thresholds[at] as number)); at++) {
        const tree = trees[at] as number;
        left[tree] = (left[tree] as number) & (others[at] as number);
      }
      at = end;
    }
    let sum = model.bias;
    for (let tree = 0; tree < count; tree++) {
      const bits = left[tree] as number;
      sum += leaves[tree * MOST_LEAVES + 31 - Math.clz32(bits & -bits)] as number;
    }
    return sum;
  };
}

function endsOf(splits: readonly Split[], features: number): Int32Array {
  const ends = new Int32Array(features);
  for (const { feature } of splits) ends[feature] = (ends[feature] as number) + 1;
  for (let f = 1; f < features; f++) ends[f] = (ends[f] as number) + (ends[f - 1] as number);
  return ends;
}

/** Bits `from` to `end` - 1. */
function bitsBetween(from: number, end: number): number {
  return (end === MOST_LEAVES ? -1 : (1 << end) - 1) & ~((1 << from) - 1);
}
