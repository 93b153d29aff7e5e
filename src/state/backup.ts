import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { stateProblem } from './failures.ts';

export interface BackupSettings {
  readonly dataDir: string;
  /** Where the copies lie; made where missing. */
  readonly folder: string;
  /** How many copies stay, the newest; all where left out. */
  readonly keep?: number;
  readonly now?: Date;
}

/** `none`: there is no state yet. */
export type BackupOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'written'; readonly file: string; readonly bytes: number; readonly removed: string[] };

const COPY = /^state-\d{8}-\d{6}\.db$/;
const BUSY_TIMEOUT = 30_000;

/**
 * Copies the state database while bots may be writing to it: one consistent state of it, checked, and only then
 * given its dated name. Readable by its owner only, as it holds what people said.
 *
 * @throws Problem `data_folder`, `disk_full`
 */
export async function backUpState(settings: BackupSettings): Promise<BackupOutcome> {
  const { dataDir, folder, keep, now = new Date() } = settings;
  const source = join(dataDir, 'state.db');
  if (!existsSync(source)) return { kind: 'none' };
  const file = join(folder, `state-${stamp(now)}.db`);
  const unfinished = `${file}.${process.pid}.part`;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw stateProblem(error, folder);
  }
  try {
    await copy(source, unfinished);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, file);
    return { kind: 'written', file, bytes: statSync(file).size, removed: removeOld(folder, keep) };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw stateProblem(error, folder);
  }
}

async function copy(source: string, target: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(source).href, timeout: BUSY_TIMEOUT, concurrency: 1 });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [target] });
  } finally {
    client.close();
  }
  const written = createClient({ url: pathToFileURL(target).href, concurrency: 1 });
  try {
    const check = (await written.execute('PRAGMA integrity_check')).rows[0]?.integrity_check;
    if (check !== 'ok') throw Object.assign(new Error(String(check)), { code: 'SQLITE_CORRUPT' });
  } finally {
    written.close();
  }
}

function removeOld(folder: string, keep: number | undefined): string[] {
  if (keep === undefined) return [];
  const old = readdirSync(folder)
    .filter((name) => COPY.test(name))
    .sort()
    .slice(0, -keep)
    .map((name) => join(folder, name));
  for (const file of old) rmSync(file);
  return old;
}

/** 20250131-080000, in the server's time zone. */
function stamp(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
