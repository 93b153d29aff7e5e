import { spawn } from 'node:child_process';
import { projectRoot } from '../../src/projectRoot.ts';

export interface Ran {
  readonly stdout: string;
  /** From the start of the process to the first thing it printed. */
  readonly firstOutputMs: number;
  readonly ms: number;
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

/** Runs a command in the project's folder. @throws Error when it fails, with what it said */
export function run(command: string, args: readonly string[], dataDir: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const env = { ...process.env, ...NEUTRAL, DATA_DIR: dataDir };
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let firstOutputMs: number | null = null;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      firstOutputMs ??= performance.now() - started;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const ms = performance.now() - started;
      if (status === 0) resolve({ stdout, firstOutputMs: firstOutputMs ?? ms, ms });
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${status}\n${stderr}`));
    });
  });
}
