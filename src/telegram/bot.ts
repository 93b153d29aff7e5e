import type { Agent } from 'node:http';
import { sequentialize } from '@grammyjs/runner';
import { Bot, GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { answerCallbacks } from './callbackAnswer.ts';
import { BotContext, type Channel } from './context.ts';
import { sendNotice } from './deliver.ts';
import { errorFields } from './errors.ts';
import { createAsk } from './features/ask.ts';
import { createCheck } from './features/check.ts';
import { createCitation } from './features/citation.ts';
import { createHelp } from './features/help.ts';
import { createSearch } from './features/search.ts';
import { createSources } from './features/sources.ts';
import { createStart } from './features/start.ts';
import { createUnhandled } from './features/unhandled.ts';
import { installRetrying } from './retrying.ts';

export interface BotSettings extends Channel {
  readonly token: string;
  /** Telegram's own servers unless given. */
  readonly apiRoot?: string | null;
  readonly proxyAgent?: Agent | undefined;
  readonly botInfo?: UserFromGetMe;
  /** Ends every call under way, waits between attempts included. */
  readonly abandon?: AbortSignal;
}

export const TELEGRAM_API_ROOT = 'https://api.telegram.org';

/** Longer than a long poll (30 s). */
const CALL_TIMEOUT_SECONDS = 50;

/** The bot, without anything that fetches updates for it. One composer a feature, in the order they are asked. */
export function createBot(settings: BotSettings): Bot<BotContext> {
  const { token, apiRoot, proxyAgent, botInfo, log, abandon = new AbortController().signal } = settings;
  const bot = new Bot<BotContext>(token, {
    ContextConstructor: BotContext,
    client: {
      apiRoot: apiRoot ?? TELEGRAM_API_ROOT,
      timeoutSeconds: CALL_TIMEOUT_SECONDS,
      ...(proxyAgent !== undefined && { baseFetchConfig: { agent: proxyAgent } }),
    },
    ...(botInfo !== undefined && { botInfo }),
  });
  installRetrying(bot.api, abandon, log);
  bot.use(
    sequentialize(inOrder),
    answerCallbacks(log),
    apologise(log),
    createStart(settings),
    createHelp(),
    createCheck(settings),
    createSearch(settings),
    createSources(settings),
    createAsk(settings),
    createCitation(settings),
    createUnhandled(),
  );
  return bot;
}

/** One chat's updates one after the other; what belongs to no chat, one person's. */
function inOrder(ctx: BotContext): string | undefined {
  if (ctx.chat !== undefined) return `chat:${ctx.chat.id}`;
  return ctx.from === undefined ? undefined : `user:${ctx.from.id}`;
}

/** A fault of ours is logged, and told to the person in a friendly word; Telegram's refusals are for the caller. */
function apologise(log: Logger): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (error instanceof GrammyError || error instanceof HttpError) throw error;
      log.error(errorFields(error), 'update failed');
      const { failed } = ctx.view.texts.answer;
      const isTold = await ctx.answerPressed({ text: failed, show_alert: true });
      if (!isTold && ctx.chat !== undefined) await sendNotice(ctx, failed);
    }
  };
}
