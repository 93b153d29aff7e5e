import { type Api, GrammyError, type MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import type { State } from '../state/database.ts';
import type { BotContext } from './context.ts';

/** What Telegram says where the bot may not write: blocked, removed, restricted, closed, deleted. */
const OUT_OF_REACH =
  /chat not found|not enough rights|have no rights|administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED|TOPIC_DELETED|message thread not found|USER_IS_BLOCKED|PEER_ID_INVALID|deactivated|kicked/i;

/** A chat that can't be written to, for no fault of the program: trying again is no use. */
export function isOutOfReach(error: unknown): error is GrammyError {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || (error.error_code === 400 && OUT_OF_REACH.test(error.description));
}

/**
 * Lets an update go whose chat can't be written to, and says so in the log once a chat, under its scrambled
 * name, until the bot's membership changes there.
 */
export function tolerateUnreachable(state: State, log: Logger): MiddlewareFn<BotContext> {
  const told = new Set<string>();
  return async (ctx, next) => {
    const chat = ctx.chat === undefined ? '' : state.nameOf(ctx.chat.id);
    if (ctx.myChatMember !== undefined) {
      told.delete(chat);
      log.info({ chat, status: ctx.myChatMember.new_chat_member.status }, 'membership changed');
    }
    try {
      await next();
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      if (told.has(chat)) return;
      told.add(chat);
      log.warn({ chat, method: error.method, description: error.description }, 'chat out of reach');
    }
  };
}

/**
 * A group that became a supergroup has a new id: Telegram names it when it refuses the old one, and the call is
 * made again there; later ones go there at once.
 */
export function installMigration(api: Api, log: Logger): void {
  const moved = new Map<number | string, number>();
  api.config.use(async (previous, method, payload, signal) => {
    const chatId = (payload as { readonly chat_id?: number | string }).chat_id;
    const known = chatId === undefined ? undefined : moved.get(chatId);
    const response = await previous(
      method,
      known === undefined ? payload : { ...payload, chat_id: known },
      signal,
    );
    if (response.ok || chatId === undefined) return response;
    const target = response.parameters?.migrate_to_chat_id;
    if (target === undefined || target === known) return response;
    moved.set(chatId, target);
    log.info('group became a supergroup');
    return previous(method, { ...payload, chat_id: target }, signal);
  });
}
