import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import type { BotApiServer } from '../../test/botApi/server.ts';

/** A bot in a process of its own, so that it and the server don't share a thread. */
export interface BotProcess {
  stop(): Promise<void>;
}

const START_MS = 120_000;

/** The product as `npm start` starts it. */
export function startProduct(server: BotApiServer, dataDir: string): Promise<BotProcess> {
  return start(server, [join(projectRoot, 'scripts', 'launch.mjs')], dataDir);
}

/** The smallest bot that grammY makes: it says what it hears. */
export function startEcho(server: BotApiServer, dataDir: string): Promise<BotProcess> {
  return start(server, ['--import', 'tsx', join(import.meta.dirname, 'echoBot.ts')], dataDir);
}

async function start(server: BotApiServer, args: readonly string[], dataDir: string): Promise<BotProcess> {
  const env = {
    ...process.env,
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    // Set to nothing, so that neither the shell nor a .env file decides what is measured.
    CORPUS_DIR: '',
    EMBEDDINGS: '',
    LLM_BASE_URL: '',
    LLM_API_KEY: '',
    LLM_MODEL: '',
  };
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  // Polling: it receives messages.
  await Promise.race([
    server.waitFor(() => server.callsTo('getUpdates').length > 0, START_MS),
    failureOf(child),
  ]);
  return {
    async stop() {
      process.removeListener('exit', end);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.exitCode === null) await ended;
    },
  };
}

async function failureOf(child: ChildProcess): Promise<never> {
  const [status] = await once(child, 'exit');
  throw new Error(`the bot ended with ${status} before it received messages`);
}
