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
  if (file === '-') return inUtf8(texts.standardInput, standardInput);
  let failure: unknown;
  for (const folder of folders) {
    const path = resolve(folder, file);
    try {
      const handle = await open(path);
      if (!(await handle.stat()).isDirectory()) return inUtf8(file, bytesOf(file, handle.createReadStream()));
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

/** UTF-16, as Windows programs write it, has a line feed inside characters: no line of it would be right. */
async function* inUtf8(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 2) continue;
    if (isUtf16(start)) throw new Problem('document', texts.batchUtf16(name));
    yield start;
    start = null;
  }
  if (start !== null) yield start;
}

/** By its mark, or by the zero in the first character, which JSON begins with { and nothing else. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || first === 0 || second === 0;
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
