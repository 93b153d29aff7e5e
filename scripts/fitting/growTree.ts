import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import { type BinnedRows, MOST_BINS } from './bins.ts';
import type { Gradients } from './boosting.ts';

export interface GrowSettings {
  readonly leaves: number;
  readonly leastRows: number;
  /** Added to the second derivatives of a leaf: keeps small leaves small. */
  readonly ridge: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly first: number;
  readonly second: number;
  readonly best: Split | null;
  parts: readonly [Leaf, Leaf] | null;
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

/** One tree, best split first; thresholds are bin numbers. */
export function growTree(
  binned: BinnedRows,
  rows: Int32Array,
  columns: readonly number[],
  gradients: Gradients,
  settings: GrowSettings,
): TreeNode {
  const open = (part: Int32Array): Leaf => {
    let first = 0;
    let second = 0;
    for (const row of part) {
      first += gradients.first[row] as number;
      second += gradients.second[row] as number;
    }
    const best = bestSplit(binned, part, first, second, columns, gradients, settings);
    return { rows: part, first, second, best, parts: null };
  };
  const root = open(rows);
  const leaves = [root];
  while (leaves.length < settings.leaves) {
    let widest: Leaf | null = null;
    for (const leaf of leaves) if ((leaf.best?.gain ?? 0) > (widest?.best?.gain ?? 0)) widest = leaf;
    if (widest === null || widest.best === null) break;
    const { column, bin } = widest.best;
    const bins = binned.bins[column] as Uint8Array;
    widest.parts = [
      open(widest.rows.filter((row) => (bins[row] as number) <= bin)),
      open(widest.rows.filter((row) => (bins[row] as number) > bin)),
    ];
    leaves.splice(leaves.indexOf(widest), 1, ...widest.parts);
  }
  return toNode(root, settings.ridge);
}

function toNode({ parts, best, first, second }: Leaf, ridge: number): TreeNode {
  if (parts === null || best === null) return -first / (second + ridge);
  return [best.column, best.bin, toNode(parts[0], ridge), toNode(parts[1], ridge)];
}

function bestSplit(
  { bins, edges }: BinnedRows,
  rows: Int32Array,
  allFirst: number,
  allSecond: number,
  columns: readonly number[],
  gradients: Gradients,
  { leastRows, ridge }: GrowSettings,
): Split | null {
  if (rows.length < 2 * leastRows) return null;
  let best: Split | null = null;
  const whole = allFirst ** 2 / (allSecond + ridge);
  const first = new Float64Array(MOST_BINS);
  const second = new Float64Array(MOST_BINS);
  const counts = new Int32Array(MOST_BINS);
  for (const column of columns) {
    first.fill(0);
    second.fill(0);
    counts.fill(0);
    const of = bins[column] as Uint8Array;
    for (const row of rows) {
      const bin = of[row] as number;
      first[bin] = (first[bin] as number) + (gradients.first[row] as number);
      second[bin] = (second[bin] as number) + (gradients.second[row] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let leftFirst = 0;
    let leftSecond = 0;
    let leftCount = 0;
    const last = (edges[column] as Float64Array).length;
    for (let bin = 0; bin < last; bin++) {
      leftFirst += first[bin] as number;
      leftSecond += second[bin] as number;
      leftCount += counts[bin] as number;
      if (leftCount < leastRows) continue;
      if (rows.length - leftCount < leastRows) break;
      const left = leftFirst ** 2 / (leftSecond + ridge);
      const right = (allFirst - leftFirst) ** 2 / (allSecond - leftSecond + ridge);
      const gain = left + right - whole;
      if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { column, bin, gain };
    }
  }
  return best;
}
