import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process';
import { projectRoot } from '../../src/projectRoot.ts';

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves when standard error has said it. */
  told(words: string): Promise<void>;
}

// Set to nothing, so that neither the developer's shell nor a .env file decides what a test sees.
const UNSET = Object.fromEntries(
  [
    'BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'HTTPS_PROXY',
    'https_proxy',
    'CORPUS_DIR',
    'DATA_DIR',
    'LLM_BASE_URL',
    'LLM_API_KEY',
    'LLM_MODEL',
    'LLM_TIMEOUT',
    'EMBEDDINGS',
    'EMBEDDINGS_BASE_URL',
    'LOG_LEVEL',
  ].map((name) => [name, '']),
);

/** Starts a program in the project's folder with nothing in its environment but what is given. */
export function startProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: SpawnOptions = {},
): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    cwd: projectRoot,
    ...options,
    stdio: 'pipe',
    env: { PATH, HOME, ...UNSET, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  async function told(words: string): Promise<void> {
    while (!stderr.includes(words)) {
      await Promise.race([
        new Promise((resolve) => child.stderr.once('data', resolve)),
        ended.then(() => {
          throw new Error(`ended without telling ${words}:\n${stderr}`);
        }),
      ]);
    }
  }
  return { child, ended, told };
}

/** Runs the program to its end, standard input given and closed. */
export function runMain(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<Ended> {
  const { child, ended } = startProgram(process.execPath, ['scripts/launch.mjs', ...args], env);
  child.stdin.end(input);
  return ended;
}
