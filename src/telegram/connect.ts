import { type Bot, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { Problem } from '../problem.ts';
import { channelProblems } from '../texts/zh/telegram.ts';
import { timeLimit } from '../timeLimit.ts';
import { apiSignal } from './apiSignal.ts';
import { setCommandMenu } from './commands.ts';
import type { BotContext } from './context.ts';
import { errorFields, fatalProblem, faultOf, isPassing, networkCode } from './errors.ts';
import { pause } from './pause.ts';

export interface ConnectSettings {
  readonly bot: Bot<BotContext>;
  readonly apiRoot: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Told once, in a line for a person, when Telegram isn't reached and will be tried again. */
  readonly onWaiting?: ((line: string) => void) | undefined;
  /** How long to wait before each further attempt. */
  readonly delaysMs?: readonly number[];
}

const DELAYS_MS = [1000, 2000, 4000, 8000];
const ATTEMPT_MS = 10_000;
const MAX_TOLD_SECONDS = 30;

/**
 * Introduces the bot to Telegram: who am I, no webhook (it would keep polling from working), the commands.
 * Undefined when told to stop meanwhile.
 *
 * @throws Problem `token`, `network`; a fault of the program as it is
 */
export async function connect(settings: ConnectSettings): Promise<UserFromGetMe | undefined> {
  const { bot, signal, log } = settings;
  const me = await identify(settings);
  if (me === undefined) return undefined;
  bot.botInfo = me;
  try {
    await bot.api.deleteWebhook({}, apiSignal(signal));
    await setCommandMenu(bot.api, apiSignal(signal));
  } catch (error) {
    // Not worth staying away for: polling will tell if a webhook is really in the way.
    if (!signal.aborted) log.warn(errorFields(error), 'start not complete');
  }
  return signal.aborted ? undefined : me;
}

async function identify(settings: ConnectSettings): Promise<UserFromGetMe | undefined> {
  const { bot, apiRoot, signal, log, onWaiting, delaysMs = DELAYS_MS } = settings;
  for (let attempt = 0; ; attempt++) {
    if (signal.aborted) return undefined;
    const ended = timeLimit(ATTEMPT_MS, signal);
    try {
      return await bot.api.getMe(apiSignal(ended.signal));
    } catch (error) {
      if (signal.aborted) return undefined;
      const delay = delaysMs[attempt];
      if (delay === undefined || !isPassing(error)) throw startProblem(error, apiRoot);
      if (attempt === 0) onWaiting?.(waitingLine(error, apiRoot));
      log.warn(errorFields(error), 'Telegram not reached, trying again');
      const told = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      await pause(told === undefined ? delay : Math.min(told, MAX_TOLD_SECONDS) * 1000, signal);
    } finally {
      ended.clear();
    }
  }
}

function waitingLine(error: unknown, apiRoot: string): string {
  if (error instanceof GrammyError) return channelProblems.waitingForServer(apiRoot, error.error_code);
  return channelProblems.waitingForNetwork(apiRoot, error instanceof HttpError ? networkCode(error) : '');
}

/** Without the error as its cause: that one knows the token. */
function startProblem(error: unknown, apiRoot: string): Error {
  const problem = fatalProblem(error) ?? faultOf(error);
  if (problem !== undefined) return problem;
  if (error instanceof HttpError) {
    return new Problem('network', channelProblems.network(apiRoot, networkCode(error)));
  }
  const code = error instanceof GrammyError ? error.error_code : 0;
  return new Problem('network', channelProblems.refusedStart(apiRoot, code));
}
