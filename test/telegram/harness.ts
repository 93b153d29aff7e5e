import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { openState, type State } from '../../src/state/database.ts';
import { type RunSettings, runBot } from '../../src/telegram/run.ts';
import type { ApiCall } from '../botApi/callLog.ts';
import { type BotApiServer, type BotApiServerOptions, createBotApiServer } from '../botApi/server.ts';
import { scriptedAssistant } from './fixture.ts';

/** A bot that runs, as a process would, against the Bot API server of the test. */
export interface RunningBot {
  readonly state: State;
  /** Lines of the log, as JSON. */
  readonly log: readonly string[];
  /** Settles when the bot has ended; rejects with the Problem it ended with. */
  readonly ended: Promise<void>;
  /** As SIGTERM does. */
  stop(): Promise<void>;
}

export interface Stage {
  readonly server: BotApiServer;
  readonly dataDir: string;
  /** Starts a bot over the same data folder and waits until it receives messages. */
  run(assistant?: Assistant, settings?: Partial<RunSettings>): Promise<RunningBot>;
  /** A refusal that belongs to the test. */
  expectRefusal(isExpected: (call: ApiCall) => boolean): void;
  /** Stops everything; nothing else may have been refused or left unanswered. */
  close(): Promise<void>;
}

export async function openStage(options: BotApiServerOptions = {}): Promise<Stage> {
  const server = createBotApiServer({ floodLimits: 'off', ...options });
  await server.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'telegram-'));
  const bots: RunningBot[] = [];
  const expected: ((call: ApiCall) => boolean)[] = [];
  return {
    server,
    dataDir,
    async run(assistant = scriptedAssistant(), settings = {}) {
      const limited = options.floodLimits !== undefined && options.floodLimits !== 'off';
      const bot = await start(server, dataDir, assistant, {
        ...(limited ? {} : { rates: null }),
        ...settings,
      });
      bots.push(bot);
      return bot;
    },
    expectRefusal: (isExpected) => expected.push(isExpected),
    async close() {
      for (const bot of bots) await bot.stop().catch(() => undefined);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
      expect(server.refused.filter((call) => !expected.some((isExpected) => isExpected(call)))).toEqual([]);
      expect(server.unanswered()).toEqual([]);
      expect(server.calls.flatMap(({ ignored }) => ignored)).toEqual([]);
    },
  };
}

async function start(
  server: BotApiServer,
  dataDir: string,
  assistant: Assistant,
  settings: Partial<RunSettings>,
): Promise<RunningBot> {
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => log.push(line) });
  const state = await openState({ dataDir, log: logger });
  const stopping = new AbortController();
  let onReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const ended = runBot({
    token: server.token,
    apiRoot: server.apiRoot,
    ...settings,
    assistant,
    state,
    log: logger,
    signal: stopping.signal,
    onReady: () => onReady(),
    connectDelaysMs: [10, 10],
  }).finally(() => state.close());
  ended.catch(() => undefined);
  await Promise.race([ready, ended]);
  return {
    state,
    log,
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
