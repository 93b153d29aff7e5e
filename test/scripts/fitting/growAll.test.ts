import { describe, expect, it } from 'vitest';
import { binRows } from '../../../scripts/fitting/bins.ts';
import { boost } from '../../../scripts/fitting/boosting.ts';
import { growAll } from '../../../scripts/fitting/growAll.ts';
import { logistic } from '../../../scripts/fitting/objectives.ts';
import type { TreeTask } from '../../../scripts/fitting/treeWorker.ts';
import { createRandom } from '../../../scripts/training/random.ts';

const SETTINGS = { trees: 5, rate: 0.2, rowShare: 0.9, columnShare: 1, leaves: 4, leastRows: 5, ridge: 1 };

function taskOf(seed: number): TreeTask {
  const random = createRandom(seed);
  const rows = Array.from({ length: 120 }, () => [random.fraction(), random.fraction()]);
  return {
    name: `${seed}`,
    seed,
    binned: binRows(rows),
    groups: Int32Array.from(rows, (_, i) => i),
    goal: {
      kind: 'tell',
      labels: Uint8Array.from(rows, ([a = 0, b = 0]) => (a > b ? 1 : 0)),
      weights: new Float64Array(rows.length).fill(1),
    },
    settings: SETTINGS,
  };
}

describe('growAll', () => {
  it('grows the trees that grow without workers, in the order of more tasks than workers', async () => {
    const tasks = [1, 2, 3].map(taskOf);
    const alone = tasks.map(({ binned, groups, goal, seed }) => {
      if (goal.kind !== 'tell') throw new Error('not this goal');
      const random = createRandom(seed, binned.count);
      return boost(binned, groups, logistic(goal.labels, goal.weights), SETTINGS, random.fraction);
    });
    expect(await growAll(tasks)).toEqual(alone);
    expect(alone[0]).not.toEqual(alone[1]);
  });

  it('fails with its cause where a worker fails', async () => {
    const broken = { ...taskOf(1), binned: null as never };
    await expect(growAll([broken])).rejects.toMatchObject({
      message: expect.stringContaining('treeWorker.ts'),
      cause: expect.any(Error),
    });
  });
});
