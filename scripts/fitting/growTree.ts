import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import { type BinnedRows, MOST_BINS } from './bins.ts';
import type { Gradients } from './boosting.ts';

export interface GrowSettings {
  readonly leaves: number;
  readonly leastRows: number;
  /** Added to the second derivatives of a leaf: keeps small leaves small. */
  readonly ridge: number;
}

/** Of each bin of each column of a tree what its rows add up to. */
interface Histograms {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly counts: Int32Array;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly first: number;
  readonly second: number;
  /** Null where it is too small to be parted. */
  readonly histograms: Histograms | null;
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
  const open = (part: Int32Array, histogramsOf: () => Histograms): Leaf => {
    let first = 0;
    let second = 0;
    for (const row of part) {
      first += gradients.first[row] as number;
      second += gradients.second[row] as number;
    }
    if (part.length < 2 * settings.leastRows)
      return { rows: part, first, second, histograms: null, best: null, parts: null };
    const histograms = histogramsOf();
    const best = bestSplit(binned, part.length, first, second, columns, histograms, settings);
    return { rows: part, first, second, histograms, best, parts: null };
  };
  const counted = (part: Int32Array) => () => histogramsOf(binned, part, columns, gradients);
  const root = open(rows, counted(rows));
  const leaves = [root];
  while (leaves.length < settings.leaves) {
    let widest: Leaf | null = null;
    for (const leaf of leaves) if ((leaf.best?.gain ?? 0) > (widest?.best?.gain ?? 0)) widest = leaf;
    if (widest === null || widest.best === null) break;
    const { column, bin } = widest.best;
    const bins = binned.bins[column] as Uint8Array;
    const left = widest.rows.filter((row) => (bins[row] as number) <= bin);
    const right = widest.rows.filter((row) => (bins[row] as number) > bin);
    // Only the smaller part is counted: the larger one is what is left.
    const whole = widest.histograms as Histograms;
    const [smaller, larger] = left.length <= right.length ? [left, right] : [right, left];
    const least = histogramsOf(binned, smaller, columns, gradients);
    const ofSmaller = open(smaller, () => least);
    const ofLarger = open(larger, () => without(whole, least));
    widest.parts = smaller === left ? [ofSmaller, ofLarger] : [ofLarger, ofSmaller];
    leaves.splice(leaves.indexOf(widest), 1, ...widest.parts);
  }
  return toNode(root, settings.ridge);
}

function toNode({ parts, best, first, second }: Leaf, ridge: number): TreeNode {
  if (parts === null || best === null) return -first / (second + ridge);
  return [best.column, best.bin, toNode(parts[0], ridge), toNode(parts[1], ridge)];
}

function histogramsOf(
  { bins }: BinnedRows,
  rows: Int32Array,
  columns: readonly number[],
  gradients: Gradients,
): Histograms {
  const first = new Float64Array(columns.length * MOST_BINS);
  const second = new Float64Array(columns.length * MOST_BINS);
  const counts = new Int32Array(columns.length * MOST_BINS);
  for (const [place, column] of columns.entries()) {
    const from = place * MOST_BINS;
    const of = bins[column] as Uint8Array;
    for (const row of rows) {
      const at = from + (of[row] as number);
      first[at] = (first[at] as number) + (gradients.first[row] as number);
      second[at] = (second[at] as number) + (gradients.second[row] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return { first, second, counts };
}

/** What is left of the whole, written over it: no one looks at the whole again. */
function without(whole: Histograms, part: Histograms): Histograms {
  for (let at = 0; at < whole.counts.length; at++) {
    whole.first[at] = (whole.first[at] as number) - (part.first[at] as number);
    whole.second[at] = (whole.second[at] as number) - (part.second[at] as number);
    whole.counts[at] = (whole.counts[at] as number) - (part.counts[at] as number);
  }
  return whole;
}

function bestSplit(
  { edges }: BinnedRows,
  rows: number,
  allFirst: number,
  allSecond: number,
  columns: readonly number[],
  { first, second, counts }: Histograms,
  { leastRows, ridge }: GrowSettings,
): Split | null {
  let best: Split | null = null;
  const whole = allFirst ** 2 / (allSecond + ridge);
  for (const [place, column] of columns.entries()) {
    let leftFirst = 0;
    let leftSecond = 0;
    let leftCount = 0;
    const from = place * MOST_BINS;
    const last = (edges[column] as Float64Array).length;
    for (let bin = 0; bin < last; bin++) {
      leftFirst += first[from + bin] as number;
      leftSecond += second[from + bin] as number;
      leftCount += counts[from + bin] as number;
      if (leftCount < leastRows) continue;
      if (rows - leftCount < leastRows) break;
      const left = leftFirst ** 2 / (leftSecond + ridge);
      const right = (allFirst - leftFirst) ** 2 / (allSecond - leftSecond + ridge);
      const gain = left + right - whole;
      if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { column, bin, gain };
    }
  }
  return best;
}
