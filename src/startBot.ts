import type { App } from './app.ts';
import type { Settings } from './config.ts';
import { createLog } from './log.ts';
import { openState } from './state/database.ts';
import { TELEGRAM_API_ROOT } from './telegram/bot.ts';
import { proxyAgent } from './telegram/proxy.ts';
import { runBot } from './telegram/run.ts';
import { terminalTextsZh as texts } from './texts/zh/terminal.ts';

export interface BotContext {
  readonly app: App;
  readonly settings: Settings;
  readonly telegram: NonNullable<Settings['telegram']>;
  readonly secrets: readonly string[];
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** The Telegram bot with its log and its state, until the signal. */
export async function startBot({
  app,
  settings,
  telegram,
  secrets,
  signal,
  tell,
}: BotContext): Promise<void> {
  const { token, apiRoot } = telegram;
  const log = createLog({ level: settings.logLevel, secrets });
  const state = await openState({ dataDir: settings.dataDir, log });
  try {
    await runBot({
      token,
      apiRoot,
      proxyAgent: proxyAgent(settings.proxy, apiRoot ?? TELEGRAM_API_ROOT),
      assistant: app.assistant,
      state,
      log,
      signal,
      onReady: (me) => tell(texts.botReady(me.username)),
    });
  } finally {
    state.close();
  }
}
