import { spawn } from 'node:child_process';
import { projectRoot } from '../../src/projectRoot.ts';

export interface Ran {
  readonly stdout: string;
  /** From the start of the process to the first thing it printed. */
  readonly firstOutputMs: number;
  readonly ms: number;
}

/** A process that was ended because it took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Set to nothing, so that neither the shell nor a .env file decides what is measured. */
const NEUTRAL = {
  BOT_TOKEN: '',
  CORPUS_DIR: '',
  EMBEDDINGS: '',
  LLM_BASE_URL: '',
  LLM_API_KEY: '',
  LLM_MODEL: '',
};

/** The arguments for a TypeScript file of the benchmark as a process of its own. */
export function scriptArguments(path: string, ...args: readonly string[]): string[] {
  return ['--expose-gc', '--import', 'tsx', path, ...args];
}

/**
 * Runs a command in the project's folder.
 * @throws TookTooLong after `limitMs`; Error when it fails, with the end of what it said
 */
export function run(
  command: string,
  args: readonly string[],
  dataDir: string,
  limitMs?: number,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const env = { ...process.env, ...NEUTRAL, DATA_DIR: dataDir };
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let firstOutputMs: number | null = null;
    let tooLong = false;
    const limit =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            tooLong = true;
            child.kill('SIGKILL');
          }, limitMs);
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      firstOutputMs ??= performance.now() - started;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(limit);
      process.removeListener('exit', end);
      const ms = performance.now() - started;
      if (status === 0) resolve({ stdout, firstOutputMs: firstOutputMs ?? ms, ms });
      else if (tooLong) reject(new TookTooLong(`${Math.round(ms / 1000)} s`));
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${status ?? signal}\n${stderr}`));
    });
  });
}
