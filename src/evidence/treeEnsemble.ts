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

/**
 * Lays the trees out in flat arrays, to be walked without a pointer chase.
 * @throws Error when the model was fitted to other features
 */
export function createTreeScorer(model: TreeEnsemble, features: readonly string[]): TreeScorer {
  if (model.features.join() !== features.join()) {
    throw new Error('the model was fitted to other features: run scripts/fit-answers.ts again');
  }
  const feature: number[] = [];
  const value: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const add = (node: TreeNode): number => {
    const at = feature.length;
    const leaf = typeof node === 'number';
    feature.push(leaf ? -1 : node[0]);
    value.push(leaf ? node : node[1]);
    left.push(0);
    right.push(0);
    if (!leaf) {
      left[at] = add(node[2]);
      right[at] = add(node[3]);
    }
    return at;
  };
  const roots = Int32Array.from(model.trees.map(add));
  const columns = Int16Array.from(feature);
  const values = Float64Array.from(value);
  const lefts = Int32Array.from(left);
  const rights = Int32Array.from(right);
  return (row) => {
    let sum = model.bias;
    for (const root of roots) {
      let at = root;
      for (let column = columns[at] as number; column >= 0; column = columns[at] as number)
        at = ((row[column] as number) <= (values[at] as number) ? lefts[at] : rights[at]) as number;
      sum += values[at] as number;
    }
    return sum;
  };
}
