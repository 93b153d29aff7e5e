import { parentPort } from 'node:worker_threads';
import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import { createRandom } from '../training/random.ts';
import type { BinnedRows } from './bins.ts';
import { type BoostSettings, boost, type Objective } from './boosting.ts';
import { lambdaRank, logistic, type RankingGroup } from './objectives.ts';

/** What trees are grown on, and for what. */
export interface TreeTask {
  readonly name: string;
  readonly seed: number;
  readonly binned: BinnedRows;
  /** The group of each row: whole groups are left out of a tree. */
  readonly groups: Int32Array;
  readonly goal:
    | { readonly kind: 'rank'; readonly questions: readonly RankingGroup[]; readonly holds: Uint8Array }
    | { readonly kind: 'tell'; readonly labels: Uint8Array; readonly weights: Float64Array };
  readonly settings: BoostSettings;
}

function objectiveOf(goal: TreeTask['goal']): Objective {
  return goal.kind === 'rank' ? lambdaRank(goal.questions, goal.holds) : logistic(goal.labels, goal.weights);
}

parentPort?.on('message', ({ name, seed, binned, groups, goal, settings }: TreeTask) => {
  const random = createRandom(seed, binned.count);
  const trees: TreeNode[] = boost(binned, groups, objectiveOf(goal), settings, random.fraction);
  console.error(`${name}: ${trees.length} trees on ${binned.count} sentences`);
  parentPort?.postMessage(trees);
});
