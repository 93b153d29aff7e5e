import type { Assistant } from '../assistant.ts';
import type { Settings } from '../config.ts';
import { createLog } from '../log.ts';
import { proxyAgent } from '../proxy.ts';
import { openState } from '../state/database.ts';
import { TELEGRAM_API_ROOT } from './bot.ts';
import { errorFields } from './errors.ts';
import { runBot } from './run.ts';
import { warmUp } from './warmUp.ts';

export interface TelegramChannel {
  readonly assistant: Assistant;
  readonly settings: Pick<Settings, 'dataDir' | 'proxy' | 'logLevel' | 'access' | 'embeddings'>;
  readonly telegram: NonNullable<Settings['telegram']>;
  /** Blacked out of every line of the log. */
  readonly secrets: readonly string[];
  /** Stops the bot; what is being answered is finished first. */
  readonly signal: AbortSignal;
  /** Told once the bot receives messages. */
  readonly onReady?: (botName: string) => void;
  /** Told once, in a line for a person, when Telegram isn't reached at the start and will be tried again. */
  readonly onWaiting?: (line: string) => void;
}

/**
 * The Telegram bot from its first call to its last, with the state it keeps in the data folder.
 *
 * @throws Problem `token`, `second_poller`, `network`, `data_folder`, `disk_full`
 */
export async function answerOnTelegram(channel: TelegramChannel): Promise<void> {
  const { assistant, settings, telegram, secrets, signal, onReady, onWaiting } = channel;
  const log = createLog({ level: settings.logLevel, secrets });
  const state = await openState({ dataDir: settings.dataDir, log });
  try {
    // Other embeddings would cost calls or seconds.
    if (settings.embeddings.kind === 'builtin') {
      await warmUp(assistant, signal).catch((error) => log.error(errorFields(error), 'not warmed up'));
    }
    await runBot({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      proxyAgent: proxyAgent(settings.proxy, telegram.apiRoot ?? TELEGRAM_API_ROOT),
      access: settings.access,
      embedsElsewhere: settings.embeddings.kind === 'openai',
      assistant,
      state,
      log,
      signal,
      ...(onWaiting !== undefined && { onWaiting }),
      ...(onReady !== undefined && { onReady: ({ username }) => onReady(username) }),
    });
  } finally {
    state.close();
  }
}
