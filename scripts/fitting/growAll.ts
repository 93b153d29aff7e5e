import type { TreeNode } from '../../src/evidence/treeEnsemble.ts';
import { CREW_SIZE, createCrew } from '../training/crew.ts';
import type { TreeTask } from './treeWorker.ts';

/** Grows several forests beside each other; in the tasks' order, and the same whatever runs beside them. */
export async function growAll(tasks: readonly TreeTask[]): Promise<TreeNode[][]> {
  const crew = createCrew(new URL('treeWorker.ts', import.meta.url), null);
  try {
    const grown: TreeNode[][] = [];
    for (let from = 0; from < tasks.length; from += CREW_SIZE)
      grown.push(...(await crew.all<TreeNode[]>(tasks.slice(from, from + CREW_SIZE))));
    return grown;
  } finally {
    await crew.close();
  }
}
