import { Problem } from '../problem.ts';
import { channelProblems } from '../texts/zh/telegram.ts';

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** A failure of the data folder as a line for a person: the cause and what to do about it. */
export function stateProblem(error: unknown, dataDir: string): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (FULL.has(code)) return new Problem('disk_full', channelProblems.diskFull(dataDir), { cause: error });
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new Problem('data_folder', channelProblems.brokenDatabase(dataDir), { cause: error });
  }
  return new Problem('data_folder', channelProblems.dataFolder(dataDir, code), { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
