import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import { appTextsZh } from '../../texts/zh/app.ts';
import { type EmbeddingServer, hostOf } from './request.ts';
import { createCall, type RetryParts } from './retry.ts';

/** Somebody sits before the first start and waits. */
const FIRST_CALL = { attempts: 2, timeoutMs: 20_000, longestWaitMs: 30_000 };
const memorySchema = z.object({ dimension: z.int().positive() });

/** The server's place is part of it: elsewhere the same name may be another model. */
export function openaiIdentity(
  server: Pick<EmbeddingServer, 'baseUrl' | 'model'>,
  dimension: number,
): string {
  return `openai/${server.model}/${dimension}/${placeOf(server.baseUrl)}`;
}

/** What a server's vectors measure, as asked once and kept in the data folder. */
export interface KnownDimension {
  readonly dimension: number;
  /** Ask again at the next start. */
  forget(): void;
}

/**
 * Asked only the first time: a start with a finished index needs no server, and keywords answer while it is down.
 *
 * @throws Problem `embeddings` when it isn't known yet and the server doesn't answer
 */
export async function openDimension(
  server: EmbeddingServer,
  dataDir: string,
  parts: RetryParts & { readonly tell: (line: string) => void; readonly signal?: AbortSignal },
): Promise<KnownDimension> {
  const path = join(dataDir, 'embeddings', `${placeOf(`${server.baseUrl}/${server.model}`)}.json`);
  const forget = (): void => {
    // At once: the failure that follows may end the program.
    rmSync(path, { force: true });
  };
  const known = await read(path);
  if (known !== null) return { dimension: known, forget };
  parts.tell(appTextsZh.embeddings.asking(server.model, hostOf(server.baseUrl)));
  const outcome = await createCall(server, parts)(
    ['教育'],
    FIRST_CALL,
    parts.signal ?? new AbortController().signal,
  );
  if (outcome.kind === 'refused') throw new Problem('embeddings', outcome.message);
  const dimension = (outcome.vectors[0] as number[]).length;
  // A data folder that can't be written costs a call at the next start, nothing else.
  await write(path, JSON.stringify({ dimension })).catch(() => undefined);
  return { dimension, forget };
}

async function read(path: string): Promise<number | null> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(path, 'utf8'))).dimension;
  } catch {
    return null;
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}-${randomBytes(4).toString('hex')}`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}

/** Without the name and the password that an address may hold. */
function placeOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return createHash('sha256').update(`${host}${pathname}${search}`).digest('hex').slice(0, 12);
}
