import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRowsScorer,
  createTreeScorer,
  MOST_LEAVES,
  type TreeNode,
} from '../../src/evidence/treeEnsemble.ts';

const COLUMNS = 3;
const features = ['a', 'b', 'c'];

const tree: fc.Arbitrary<TreeNode> = fc.letrec<{ node: TreeNode; leaf: TreeNode; split: TreeNode }>(
  (tie) => ({
    node: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('split')),
    leaf: fc.double({ min: -5, max: 5, noNaN: true }),
    split: fc.tuple(
      fc.integer({ min: 0, max: COLUMNS - 1 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      tie('node'),
      tie('node'),
    ),
  }),
).node;

function walk(node: TreeNode, row: readonly number[]): number {
  if (typeof node === 'number') return node;
  return walk((row[node[0]] as number) <= node[1] ? node[2] : node[3], row);
}

describe('createTreeScorer', () => {
  it('gives the bias and the sum of the leaves that a row falls into', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 6 }),
        fc.tuple(...features.map(() => fc.double({ min: -1, max: 1, noNaN: true }))),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (trees, row, bias) => {
          const expected = trees.reduce<number>((sum, each) => sum + walk(each, row), bias);
          expect(createTreeScorer({ features, bias, trees }, features)(row)).toBe(expected);
        },
      ),
    );
  });

  it('sends a row that stands on the threshold to the left', () => {
    const score = createTreeScorer({ features, bias: 0, trees: [[1, 0.5, -1, 1]] }, features);
    expect([score([0, 0.5, 0]), score([0, 0.500001, 0])]).toEqual([-1, 1]);
  });

  it('sends what is no number to the right, as a walk does', () => {
    const trees: TreeNode[] = [[0, 0.5, -1, [0, 0.7, -2, [1, 0, 3, 4]]]];
    const score = createTreeScorer({ features, bias: 0, trees }, features);
    expect(score([Number.NaN, 0, 0])).toBe(3);
  });

  it('takes trees of up to 32 leaves and no larger ones', () => {
    const comb = (leaves: number): TreeNode =>
      Array.from({ length: leaves - 1 }, (_, i) => i).reduce<TreeNode>((rest, i) => [0, -i, rest, i], -1);
    const largest = comb(MOST_LEAVES);
    const score = createTreeScorer({ features, bias: 0, trees: [largest] }, features);
    for (let value = -MOST_LEAVES; value <= 1; value++)
      expect(score([value, 0, 0])).toBe(walk(largest, [value, 0, 0]));
    const tooLarge = { features, bias: 0, trees: [comb(MOST_LEAVES + 1)] };
    expect(() => createTreeScorer(tooLarge, features)).toThrow(/more than 32 leaves/);
  });

  it('refuses a model that was fitted to other columns', () => {
    const model = { features: ['a', 'c', 'b'], bias: 0, trees: [] };
    expect(() => createTreeScorer(model, features)).toThrow(/other features/);
  });
});

describe('createRowsScorer', () => {
  const cell = fc.oneof(fc.double({ min: -1, max: 1 }), fc.constantFrom(0, 0.5, Number.POSITIVE_INFINITY));
  it('gives each of several rows the very score that it has alone', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 6 }),
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 9 }),
        (trees, rows) => {
          const model = { features, bias: 0.25, trees };
          const alone = rows.map((row) => trees.reduce<number>((sum, each) => sum + walk(each, row), 0.25));
          expect([...createRowsScorer(model, features)(rows)]).toEqual(alone);
        },
      ),
    );
  });
});
