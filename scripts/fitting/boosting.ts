import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import type { BinnedRows } from './bins.ts';
import { type GrowSettings, growTree } from './growTree.ts';

/** First and second derivative of the loss by each row's score. */
export interface Gradients {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Fills the derivatives at the present scores. */
export type Objective = (scores: Float64Array, gradients: Gradients) => void;

export interface BoostSettings extends GrowSettings {
  readonly trees: number;
  readonly rate: number;
  /** Share of the groups of rows (questions) and of the columns that a tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
}

/** Fills the derivatives of each class's scores at the present scores of all. */
export type ClassObjective = (scores: readonly Float64Array[], gradients: readonly Gradients[]) => void;

/**
 * Gradient boosting with Newton steps over histograms (as in Chen & Guestrin 2016, "XGBoost"); the same rows, settings
 * and random numbers give the same trees.
 * @param groups the group of each row: whole groups are left out of a tree
 */
export function boost(
  binned: BinnedRows,
  groups: Int32Array,
  objective: Objective,
  settings: BoostSettings,
  random: () => number,
): TreeNode[] {
  const byClass: ClassObjective = ([scores], [gradients]) =>
    objective(scores as Float64Array, gradients as Gradients);
  return boostClasses(binned, groups, 1, byClass, settings, random)[0] as TreeNode[];
}

/** The same for classes that exclude each other: a tree a class and a round, all grown at the same scores. */
export function boostClasses(
  binned: BinnedRows,
  groups: Int32Array,
  classes: number,
  objective: ClassObjective,
  settings: BoostSettings,
  random: () => number,
): TreeNode[][] {
  const scores = Array.from({ length: classes }, () => new Float64Array(binned.count));
  const gradients = scores.map(({ length }) => ({
    first: new Float64Array(length),
    second: new Float64Array(length),
  }));
  const groupCount = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const trees = scores.map((): TreeNode[] => []);
  for (let i = 0; i < settings.trees; i++) {
    objective(scores, gradients);
    const inTree = Uint8Array.from({ length: groupCount }, () => (random() < settings.rowShare ? 1 : 0));
    const sampled = rowsOf(groups, inTree);
    const columns = binned.edges.map((_, column) => column).filter(() => random() < settings.columnShare);
    for (const [at, own] of scores.entries()) {
      const grown = growTree(binned, sampled, columns, gradients[at] as Gradients, settings);
      addScores(own, binned, grown, settings.rate);
      (trees[at] as TreeNode[]).push(finished(grown, binned, settings.rate));
    }
  }
  return trees;
}

function rowsOf(groups: Int32Array, wanted: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < groups.length; row++) if (wanted[groups[row] as number] === 1) rows.push(row);
  return Int32Array.from(rows);
}

function addScores(scores: Float64Array, { bins, count }: BinnedRows, tree: TreeNode, rate: number): void {
  for (let row = 0; row < count; row++) {
    let node = tree;
    while (typeof node !== 'number') {
      const column = bins[node[0]] as Uint8Array;
      node = (column[row] as number) <= node[1] ? node[2] : node[3];
    }
    scores[row] = (scores[row] as number) + rate * node;
  }
}

/** Bin numbers become the values that part the bins; leaves take the rate in. */
function finished(node: TreeNode, binned: BinnedRows, rate: number): TreeNode {
  if (typeof node === 'number') return round(node * rate);
  const threshold = (binned.edges[node[0]] as Float64Array)[node[1]] as number;
  return [node[0], round(threshold), finished(node[2], binned, rate), finished(node[3], binned, rate)];
}

/** Five figures: the file stays small, and no row stands that near to an edge. */
function round(value: number): number {
  return Number(value.toPrecision(5));
}
