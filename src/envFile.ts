import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './config.ts';
import { Problem } from './problem.ts';
import { problemTextsZh as texts } from './texts/zh/problems.ts';

/**
 * The environment with the `.env` files of these folders below it: what is really set wins, also when it
 * is set to nothing, then the earlier folder. Nothing is written to `process.env`.
 * @throws Problem `settings` when a `.env` is there but can't be used
 */
export function withEnvFiles(env: Environment, folders: readonly string[]): Environment {
  const paths = new Set(folders.map((folder) => resolve(folder, '.env')));
  const files = [...paths].filter((path) => existsSync(path)).map(readEnvFile);
  return Object.assign({}, ...files.reverse(), env);
}

function readEnvFile(path: string): Record<string, string | undefined> {
  const text = decode(path, readBytes(path));
  const wrong = malformedLines(text);
  if (wrong.length > 0) throw new Problem('settings', texts.envFile.malformed(path, wrong));
  return parseEnv(text);
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Problem('settings', texts.envFile.unreadable(path, code), { cause });
  }
}

/** Strict, since PowerShell's `>` writes UTF-16, which would otherwise read as no settings at all. */
function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('settings', texts.envFile.notUtf8(path), { cause });
  }
}

/** Numbers of the lines that Node's parser would pass over in silence: `BOT_TOKEN: 1`, an unclosed quote. */
export function malformedLines(text: string): number[] {
  const lines = text.split(/\r?\n/);
  const wrong: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const value = /^(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*(.*)$/.exec(line)?.[1];
    const quote = value === undefined ? undefined : /^["'`]/.exec(value)?.[0];
    if (value === undefined) wrong.push(index + 1);
    else if (quote !== undefined && !value.slice(1).includes(quote)) {
      const end = lines.findIndex((later, at) => at > index && later.includes(quote));
      if (end === -1) wrong.push(index + 1);
      else index = end;
    }
  }
  return wrong;
}
