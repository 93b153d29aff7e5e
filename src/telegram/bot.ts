import { setMaxListeners } from 'node:events';
import type { Agent } from 'node:http';
import { sequentialize } from '@grammyjs/runner';
import { Bot, GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { onceAnAlbum } from './albums.ts';
import { answerCallbacks } from './callbackAnswer.ts';
import { BotContext, type Channel } from './context.ts';
import { sendNotice } from './deliver.ts';
import { errorFields } from './errors.ts';
import { type AccessSettings, createInvite, guardAccess, OPEN } from './features/access.ts';
import { createAsk } from './features/ask.ts';
import { createAskingOn } from './features/askingOn.ts';
import { createCheck } from './features/check.ts';
import { createCitation } from './features/citation.ts';
import { createCompare } from './features/compare.ts';
import { createDigest } from './features/digest.ts';
import { createDistricts } from './features/districts.ts';
import { createFeedback } from './features/feedback.ts';
import { createForget } from './features/forget.ts';
import { createHelp } from './features/help.ts';
import { createInline } from './features/inline.ts';
import { createLanguage, rememberLanguage } from './features/language.ts';
import { createNewConversation } from './features/newConversation.ts';
import { createPrivacy } from './features/privacy.ts';
import { createSearch } from './features/search.ts';
import { createSources } from './features/sources.ts';
import { createStart } from './features/start.ts';
import { createStop } from './features/stop.ts';
import { createUnhandled } from './features/unhandled.ts';
import { createFlood, FLOOD_LIMITS, type FloodLimits } from './flood.ts';
import { guardFlood } from './floodGuard.ts';
import { installOutgoing, type OutgoingRates } from './outgoing.ts';
import { installRetrying } from './retrying.ts';
import { installUnchanged } from './unchanged.ts';
import { createUnderway } from './underway.ts';
import { installMigration, tolerateUnreachable } from './unreachable.ts';

export interface BotSettings extends Omit<Channel, 'underway' | 'hasRoom'> {
  readonly token: string;
  /** Telegram's own servers unless given. */
  readonly apiRoot?: string | null;
  readonly proxyAgent?: Agent | undefined;
  readonly botInfo?: UserFromGetMe;
  /** How fast it may send; null: as fast as it can, for a server that refuses nothing. Telegram's unless given. */
  readonly rates?: OutgoingRates | null | undefined;
  /** Who may use it; everybody unless given. */
  readonly access?: AccessSettings;
  /** How fast people may ask; null: as fast as they can. */
  readonly floodLimits?: FloodLimits | null;
  /** The clock of those limits, in milliseconds. */
  readonly now?: () => number;
  /** Ends every call under way, waits between attempts included. */
  readonly abandon?: AbortSignal;
}

export const TELEGRAM_API_ROOT = 'https://api.telegram.org';

/** Longer than a long poll (30 s). */
const CALL_TIMEOUT_SECONDS = 50;

/** The bot, without anything that fetches updates for it. One composer a feature, in the order they are asked. */
export function createBot(settings: BotSettings): Bot<BotContext> {
  const { token, apiRoot, proxyAgent, botInfo, log, abandon = new AbortController().signal } = settings;
  const { state, access = OPEN, floodLimits = FLOOD_LIMITS, now = Date.now } = settings;
  const underway = createUnderway(now);
  const bot = new Bot<BotContext>(token, {
    ContextConstructor: BotContext,
    client: {
      apiRoot: apiRoot ?? TELEGRAM_API_ROOT,
      timeoutSeconds: CALL_TIMEOUT_SECONDS,
      ...(proxyAgent !== undefined && { baseFetchConfig: { agent: proxyAgent } }),
    },
    ...(botInfo !== undefined && { botInfo }),
  });
  // Every call under way listens to it: hundreds of them are no leak.
  setMaxListeners(0, abandon);
  // Innermost, so that a second attempt waits its turn as well.
  const outgoing = settings.rates === null ? null : installOutgoing(bot.api, settings.rates);
  const channel: Channel = { ...settings, underway, ...(outgoing && { hasRoom: outgoing.hasRoom }) };
  installRetrying(bot.api, abandon, log);
  installMigration(bot.api, log);
  installUnchanged(bot.api);
  bot.use(
    sequentialize(inOrder),
    tolerateUnreachable(state, log),
    answerCallbacks(log),
    apologise(log),
    onceAnAlbum(),
    rememberLanguage(channel),
    ...(floodLimits === null ? [] : [guardFlood(createFlood(floodLimits, now), channel)]),
    guardAccess(channel, access),
    createInvite(channel, access),
    createDigest(channel, access),
    createForget(channel),
    createFeedback(channel),
    createLanguage(channel),
    createNewConversation(channel),
    createPrivacy(channel),
    createInline(channel, { isOpen: access.allowed.length === 0 }),
    createCompare(channel),
    createDistricts(channel),
    createSearch(channel),
    createStart(channel),
    createHelp(access),
    createCheck(channel),
    createSources(channel),
    createAsk(channel),
    createCitation(channel),
    createAskingOn(channel),
    createStop(channel),
    createUnhandled(),
  );
  return bot;
}

/**
 * One chat's updates one after the other, in a group each person's; what belongs to no chat, one person's. What ends
 * a model's work can't wait for that work.
 */
function inOrder(ctx: BotContext): string | undefined {
  // Whoever types waits for the newest only, and for no answer of their own.
  if (ctx.inlineQuery !== undefined) return undefined;
  if (ctx.pressed?.kind === 'stop' || ctx.stoppedMessageGeneration !== undefined) return undefined;
  if (ctx.chat?.type === 'private') return `chat:${ctx.chat.id}`;
  if (ctx.chat !== undefined) return `chat:${ctx.chat.id}:${ctx.from?.id ?? 0}`;
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
