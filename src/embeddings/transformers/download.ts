import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import type { Agent, IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../problem.ts';
import { appTextsZh } from '../../texts/zh/app.ts';
import { problemTextsZh } from '../../texts/zh/problems.ts';
import { httpCall, networkReason } from '../httpCall.ts';
import { createProgress } from '../progress.ts';
import { CONFIG_FILES, POOLING, QUANTISED, WHOLE } from './model.ts';

const texts = problemTextsZh.embeddings;

export interface Download {
  readonly model: string;
  /** The root of a hub or a mirror. */
  readonly hub: string;
  readonly folder: string;
  readonly agentFor: (url: string) => Agent | undefined;
  readonly tell: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Weights last: a folder that has them has everything. */
const FILES = [...CONFIG_FILES, POOLING, QUANTISED];
const IDLE_MS = 30_000;
const MOST_REDIRECTS = 5;
const MEGABYTE = 1_000_000;

/**
 * Fetches the files that the folder lacks from `<hub>/<model>/resolve/main/`. By itself rather than through the
 * library, whose fetch goes past the proxy setting and whose errors name no remedy. A file appears under its name
 * only when it is whole.
 *
 * @throws Problem `embeddings` that says what is missing and what to do
 */
export async function downloadModel(download: Download): Promise<void> {
  const { model, hub, folder, tell } = download;
  const missing: string[] = [];
  for (const file of FILES) if (!(await isThere(join(folder, file)))) missing.push(file);
  // A person may have put the whole model there, which is as good.
  if (missing.includes(QUANTISED) && (await isThere(join(folder, WHOLE)))) missing.pop();
  // Many models have no word on their pooling.
  if (missing.every((file) => file === POOLING)) return;
  const { host } = new URL(hub);
  tell(appTextsZh.embeddings.downloading(model, host, folder));
  for (const file of missing) {
    try {
      await fetchFile(download, file);
    } catch (cause) {
      if (cause instanceof Problem) throw cause;
      download.signal?.throwIfAborted();
      const { code = '' } = cause as NodeJS.ErrnoException;
      const ofDisk = /^(EACCES|EROFS|ENOSPC|EPERM|EEXIST|ENOTDIR|EISDIR|EDQUOT)$/.test(code);
      const message = ofDisk
        ? texts.notWritable(folder, code)
        : texts.notDownloaded(model, file, host, networkReason(cause), folder);
      throw new Problem('embeddings', message, { cause });
    }
  }
}

async function fetchFile({ model, hub, folder, agentFor, tell, signal }: Download, file: string) {
  const { host } = new URL(hub);
  const response = await follow(`${hub}/${model}/resolve/main/${file}`, agentFor, signal);
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    if (status === 404 && file === POOLING) return;
    // The hub says 401 for a model that doesn't exist.
    if (status === 404 || status === 401) throw new Problem('embeddings', texts.notOnHub(model, file, host));
    throw new Problem('embeddings', texts.notDownloaded(model, file, host, `HTTP ${status}`, folder));
  }
  const length = Number(response.headers['content-length'] ?? Number.NaN);
  const total = Number.isNaN(length) ? null : length;
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  const progress = createProgress(total ?? 0, (done) =>
    tell(appTextsZh.embeddings.downloaded(file, megabytes(done), total === null ? null : megabytes(total))),
  );
  try {
    let size = 0;
    const counting = new Transform({
      transform(part: Buffer, _, pass) {
        size += part.length;
        progress(part.length);
        pass(null, part);
      },
    });
    await pipeline(response, counting, createWriteStream(temporary));
    if (total !== null && size !== total) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** Hubs lead to other servers for the large files. */
async function follow(
  url: string,
  agentFor: Download['agentFor'],
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  let at = url;
  for (let redirects = 0; ; redirects++) {
    const response = await httpCall(at, { agent: agentFor(at), signal, idleMs: IDLE_MS });
    const { location } = response.headers;
    const leads = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location !== undefined;
    if (!leads) return response;
    response.destroy();
    if (redirects >= MOST_REDIRECTS) throw Object.assign(new Error('redirects'), { code: 'ELOOP' });
    at = new URL(location, at).href;
  }
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
