import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { sendNotice } from '../deliver.ts';

/** What no feature took: a friendly word in a private chat, nothing in a group unless the bot was named. */
export function createUnhandled(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    const { texts } = ctx.view;
    if (ctx.callbackQuery !== undefined) {
      await ctx.answerPressed({ text: texts.button.invalid, show_alert: true });
      return;
    }
    if (ctx.incoming?.kind === 'unusable') return sendNotice(ctx, texts.usage.textOnly);
    if (ctx.incoming?.kind === 'command') return sendNotice(ctx, texts.usage.unknownCommand);
    return next();
  });
  return composer;
}
