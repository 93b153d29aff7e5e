import { GrammyError, type MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import type { BotContext } from './context.ts';

const TEXT_LIMIT = 200;

/**
 * Every pressed button gets exactly one answer, or it would keep spinning: the one that a feature gives, else
 * an empty one when all is done, also where the feature failed.
 */
export function answerCallbacks(log: Logger): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.callbackQuery === undefined) return next();
    let isAnswered = false;
    ctx.answerPressed = async (given) => {
      if (isAnswered) return false;
      isAnswered = true;
      try {
        await ctx.answerCallbackQuery({
          ...given,
          ...(given.text !== undefined && { text: given.text.slice(0, TEXT_LIMIT) }),
        });
      } catch (error) {
        // Pressed while the bot was down: Telegram has stopped waiting, the person hasn't.
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        log.debug({ description: error.description }, 'callback query was gone');
      }
      return true;
    };
    try {
      await next();
    } finally {
      await ctx.answerPressed({});
    }
  };
}
