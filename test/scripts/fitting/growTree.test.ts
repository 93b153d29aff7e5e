import { describe, expect, it } from 'vitest';
import { binRows } from '../../../scripts/fitting/bins.ts';
import { growTree } from '../../../scripts/fitting/growTree.ts';
import { createRandom } from '../../../scripts/training/random.ts';
import type { TreeNode } from '../../../src/evidence/treeEnsemble.ts';

const SETTINGS = { leaves: 8, leastRows: 10, ridge: 1 };
const random = createRandom(9);
const rows = Array.from({ length: 600 }, () => [random.fraction(), random.fraction(), random.fraction()]);
const binned = binRows(rows);
const gradients = {
  first: Float64Array.from(rows, ([a = 0, b = 0]) => (a > 0.5 !== b > 0.3 ? -1 : 1) + 0.1 * a),
  second: new Float64Array(rows.length).fill(1),
};

function gainOf(of: readonly number[], column: number, bin: number): number {
  const parts = [0, 1].map((side) =>
    of.filter((row) => ((binned.bins[column] as Uint8Array)[row] as number) <= bin !== (side === 1)),
  );
  if (parts.some(({ length }) => length < SETTINGS.leastRows)) return 0;
  const worth = (rowsOf: readonly number[]) =>
    rowsOf.reduce((sum, row) => sum + (gradients.first[row] as number), 0) ** 2 /
    (rowsOf.length + SETTINGS.ridge);
  return parts.reduce((sum, part) => sum + worth(part), 0) - worth(of);
}

/** Each leaf with the rows that end there. */
function leaves(tree: TreeNode): Map<TreeNode, number[]> {
  const of = new Map<TreeNode, number[]>();
  for (let row = 0; row < rows.length; row++) {
    let node = tree;
    while (typeof node !== 'number')
      node = ((binned.bins[node[0]] as Uint8Array)[row] as number) <= node[1] ? node[2] : node[3];
    of.set(node, [...(of.get(node) ?? []), row]);
  }
  return of;
}

describe('growTree', () => {
  const all = Int32Array.from(rows, (_, row) => row);
  const tree = growTree(binned, all, [0, 1, 2], gradients, SETTINGS);
  const found = leaves(tree);

  it('parts every node where it gains most, though only the smaller part of its parent was counted', () => {
    const visit = (node: TreeNode, of: readonly number[]): number => {
      if (typeof node === 'number') return 0;
      const [column, bin, left, right] = node;
      const best = Math.max(
        ...binned.edges.flatMap((edges, other) => Array.from(edges, (_, at) => gainOf(of, other, at))),
      );
      expect(gainOf(of, column, bin)).toBeCloseTo(best, 6);
      const isLeft = (row: number) => ((binned.bins[column] as Uint8Array)[row] as number) <= bin;
      return (
        1 +
        visit(
          left,
          of.filter((row) => isLeft(row)),
        ) +
        visit(
          right,
          of.filter((row) => !isLeft(row)),
        )
      );
    };
    expect(visit(tree, [...all])).toBe(found.size - 1);
  });

  it('gives each leaf the step that its own rows ask for, wherever they were counted', () => {
    expect(found.size).toBeGreaterThan(3);
    for (const [step, own] of found) {
      const sum = (of: Float64Array) => own.reduce((total, row) => total + (of[row] as number), 0);
      expect(step).toBeCloseTo(-sum(gradients.first) / (sum(gradients.second) + SETTINGS.ridge), 9);
    }
  });

  it('leaves no leaf with fewer rows than the least', () => {
    for (const own of found.values()) expect(own.length).toBeGreaterThanOrEqual(SETTINGS.leastRows);
  });
});
