import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../../src/app.ts';
import { type Environment, readSettings, type Settings, secretsOf } from '../../src/config.ts';
import { Problem } from '../../src/problem.ts';
import { answerOnTelegram } from '../../src/telegram/channel.ts';
import { problemTextsZh as problems } from '../../src/texts/zh/problems.ts';
import type { BotApiServer } from '../../test/botApi/server.ts';

/** The product's own bot, over the real corpus, connected to a local Bot API server. */
export interface RealBot {
  readonly app: App;
  /** Settles when the bot has ended; rejects with the Problem it ended with. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Settings come from the environment, as for the real start; the state is kept in a folder that goes with the bot,
 * so that nothing of a trial gets among real people's.
 *
 * @throws Problem `settings`, `corpus` and what else a start can meet
 */
export async function startRealBot(
  server: BotApiServer,
  env: Environment,
  tell: (line: string) => void,
): Promise<RealBot> {
  const settings = settingsOf(env);
  const app = await openApp(settings, tell);
  const dataDir = mkdtempSync(join(tmpdir(), 'trial-bot-'));
  const stopping = new AbortController();
  let onReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const ended = answerOnTelegram({
    assistant: app.assistant,
    settings: { ...settings, dataDir },
    telegram: { ...settings.telegram, token: server.token, apiRoot: server.apiRoot },
    secrets: secretsOf(env),
    signal: stopping.signal,
    onReady,
  }).finally(() => rmSync(dataDir, { recursive: true, force: true }));
  ended.catch(() => undefined);
  await Promise.race([ready, ended]);
  return {
    app,
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Without a token of its own: the trial has one. Only warnings are logged unless told otherwise. */
function settingsOf(env: Environment): Settings {
  const result = readSettings({ LOG_LEVEL: 'warn', ...env, BOT_TOKEN: '', TELEGRAM_API_ROOT: '' });
  if (result.kind === 'invalid') throw new Problem('settings', problems.settings.all(result.problems));
  return result.settings;
}
