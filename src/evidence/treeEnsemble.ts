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

/** Several rows' scores at once, each the very one that it has alone. */
export type RowsScorer = (rows: readonly (readonly number[])[]) => Float64Array;

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

/** @throws Error when the model was fitted to other features, or a tree has more leaves than MOST_LEAVES */
export function createTreeScorer(model: TreeEnsemble, features: readonly string[]): TreeScorer {
  const score = createRowsScorer(model, features);
  return (row) => score([row])[0] as number;
}

/**
 * Scores as QuickScorer does (Lucchese et al. 2015): instead of walking down each tree, the splits of all trees are
 * gone through feature by feature, smallest threshold first, as far as the row fails them. Each takes leaves
 * away from its tree; of those that are left, the leftmost is where a walk would have ended. What all rows fail is gone
 * through once, then what half of them fail, and so on: neighbours are sentences of one question and one paragraph, and
 * share more than half. Nearly three times as fast as walking, and the sum is the same to the last bit.
 * @throws Error when the model was fitted to other features, or a tree has more leaves than MOST_LEAVES
 */
export function createRowsScorer(model: TreeEnsemble, features: readonly string[]): RowsScorer {
  if (model.features.join() !== features.join()) {
    throw new Error(
      'the model was fitted to other features: run scripts/fit-answers.ts and scripts/fit-checks.ts again',
    );
  }
  const trees = model.trees.length;
  const columns = features.length;
  const { splits, leaves, firstLeaves } = layOut(model.trees);
  const thresholds = Float64Array.from(splits, ({ threshold }) => threshold);
  const treeOf = Uint16Array.from(splits, ({ tree }) => tree);
  const others = Int32Array.from(splits, (split) => split.others);
  const { starts, ends } = stretchesOf(splits, columns);
  const halvings: Halving[] = [];

  const sumOf = (left: Int32Array): number => {
    let sum = model.bias;
    for (let tree = 0; tree < trees; tree++) {
      const bits = left[tree] as number;
      sum += leaves[(firstLeaves[tree] as number) + 31 - Math.clz32(bits & -bits)] as number;
    }
    return sum;
  };

  /** Scores the rows `from` to `end` - 1, of which the splits before `reached` have been gone through. */
  const scoreRows = (
    values: Float64Array,
    from: number,
    end: number,
    depth: number,
    scores: Float64Array,
  ) => {
    halvings[depth] ??= { reached: new Int32Array(columns), left: new Int32Array(trees) };
    const { reached, left } = halvings[depth] as Halving;
    const above = halvings[depth - 1];
    if (above === undefined) left.fill(-1);
    else left.set(above.left);
    for (let feature = 0; feature < columns; feature++) {
      // What is no number goes right everywhere, as in a walk: it fails as much as the largest.
      let least = Number.POSITIVE_INFINITY;
      for (let row = from; row < end; row++) {
        const value = values[row * columns + feature] as number;
        if (value < least) least = value;
      }
      const last = ends[feature] as number;
      let at = (above === undefined ? starts : above.reached)[feature] as number;
      for (; at < last && least > (thresholds[at] as number); at++) {
        const tree = treeOf[at] as number;
        left[tree] = (left[tree] as number) & (others[at] as number);
      }
      reached[feature] = at;
    }
    if (end - from === 1) {
      scores[from] = sumOf(left);
      return;
    }
    const middle = (from + end) >> 1;
    scoreRows(values, from, middle, depth + 1, scores);
    scoreRows(values, middle, end, depth + 1, scores);
  };

  return (rows) => {
    const scores = new Float64Array(rows.length);
    if (rows.length === 0) return scores;
    const values = new Float64Array(rows.length * columns);
    let at = 0;
    for (const row of rows)
      for (let feature = 0; feature < columns; feature++) values[at++] = row[feature] as number;
    scoreRows(values, 0, rows.length, 0, scores);
    return scores;
  };
}

/** How far a run of rows has come, before it is halved. */
interface Halving {
  /** By feature the first split that not all of them fail. */
  readonly reached: Int32Array;
  /** By tree the leaves that are left. */
  readonly left: Int32Array;
}

/** All splits by feature and threshold; the leaves of all trees, left to right, and where each tree's begin. */
function layOut(trees: readonly TreeNode[]): {
  readonly splits: readonly Split[];
  readonly leaves: Float64Array;
  readonly firstLeaves: Int32Array;
} {
  const splits: Split[] = [];
  const leaves: number[] = [];
  const firstLeaves = new Int32Array(trees.length);
  for (const [tree, root] of trees.entries()) {
    const first = leaves.length;
    firstLeaves[tree] = first;
    const add = (node: TreeNode): void => {
      if (typeof node === 'number') {
        if (leaves.push(node) - first > MOST_LEAVES)
          throw new Error(`a tree has more than ${MOST_LEAVES} leaves`);
        return;
      }
      const [feature, threshold, left, right] = node;
      const from = leaves.length - first;
      add(left);
      splits.push({ feature, threshold, tree, others: ~bitsBetween(from, leaves.length - first) });
      add(right);
    };
    add(root);
  }
  splits.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  return { splits, leaves: Float64Array.from(leaves), firstLeaves };
}

/** Where the splits of each feature start and end. */
function stretchesOf(
  splits: readonly Split[],
  features: number,
): { readonly starts: Int32Array; readonly ends: Int32Array } {
  const starts = new Int32Array(features);
  const ends = new Int32Array(features);
  for (const { feature } of splits) ends[feature] = (ends[feature] as number) + 1;
  for (let feature = 1; feature < features; feature++) {
    starts[feature] = ends[feature - 1] as number;
    ends[feature] = (ends[feature] as number) + (starts[feature] as number);
  }
  return { starts, ends };
}

/** Bits `from` to `end` - 1. */
function bitsBetween(from: number, end: number): number {
  return (end === MOST_LEAVES ? -1 : (1 << end) - 1) & ~((1 << from) - 1);
}
