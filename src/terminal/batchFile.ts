import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../problem.ts';
import { problemTextsZh as texts } from '../texts/zh/problems.ts';

/** Bytes of a batch file; `-` is standard input. Opened at once, so that a wrong path fails before loading. */
export async function openBatchFile(
  file: string,
  folders: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return standardInput;
  let failure: unknown;
  for (const folder of folders) {
    const path = resolve(folder, file);
    try {
      const handle = await open(path);
      if (!(await handle.stat()).isDirectory()) return bytesOf(file, handle.createReadStream());
      await handle.close();
      failure ??= { code: 'EISDIR' };
    } catch (cause) {
      failure ??= cause;
    }
  }
  throw unreadable(file, failure);
}

/**
 * Where a relative path is looked for: npm runs scripts in the project folder, but the person stood in
 * INIT_CWD when typing it.
 */
export function foldersForPaths(
  env: Readonly<Record<string, string | undefined>>,
  currentFolder: string,
): string[] {
  const typedIn = env.npm_lifecycle_event === 'ask' ? env.INIT_CWD : undefined;
  return typedIn === undefined ? [currentFolder] : [typedIn, currentFolder];
}

async function* bytesOf(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): Problem {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new Problem('document', texts.batchFile(file, code), { cause });
}
