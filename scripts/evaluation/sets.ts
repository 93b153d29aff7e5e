import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Sets that tuning never looks into: only their totals are read. */
const HELD_OUT = /^report(?:-\d+)?$|-report$/u;
/** What is asked when no set is named: all sets that are quoted, of those that are there. */
const QUOTED = [
  'report',
  'report-2',
  'report-4',
  'report-5',
  'report-6',
  'report-7',
  'report-8',
  'report-9',
  'unseen-report',
  'unseen-2-report',
  'unseen-3-report',
  'conversations-report',
] as const;

export function isHeldOut(set: string): boolean {
  return HELD_OUT.test(set);
}

export function setPath(folder: string, set: string): string {
  return join(folder, `${set}.jsonl`);
}

/** The folder of the documents that a set asks about, where it has some of its own; null where it asks about the project's. */
export function ownFolder(folder: string, set: string): string | null {
  const documents = join(folder, set);
  return existsSync(documents) ? documents : null;
}

/**
 * The sets named by `--half`, by commas; the quoted ones when it is left out.
 * @throws Error naming a set that is not in the folder
 */
export function chosenSets(folder: string, named: string | undefined): string[] {
  if (named === undefined) return QUOTED.filter((set) => existsSync(setPath(folder, set)));
  const sets = [...new Set(named.split(',').map((set) => set.trim()))];
  for (const set of sets) {
    // A name only: no path leads out of the folder.
    if (!/^[\w-]+$/u.test(set) || !existsSync(setPath(folder, set)))
      throw new Error(`--half ${named}: there is no set ${JSON.stringify(set)} in evaluation/`);
  }
  return sets;
}
