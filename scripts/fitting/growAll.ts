import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import { createCrew } from '../training/crew.ts';
import type { TreeTask } from './treeWorker.ts';

/** Grows several forests beside each other; in the tasks' order, and the same whatever runs beside them. */
export async function growAll(tasks: readonly TreeTask[]): Promise<TreeNode[][]> {
  const crew = createCrew(new URL('treeWorker.ts', import.meta.url), null);
  try {
    return await crew.inTurn<TreeNode[]>(tasks);
  } finally {
    await crew.close();
  }
}
