import { Composer } from 'grammy';
import { answerScreenTexts } from '../answerScreenTexts.ts';
import { type BotContext, type Channel, onButton } from '../context.ts';

/** ⏹ under a message, and Telegram's own button under a draft: the model's work ends, what there is is shown. */
export function createStop({ underway }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onButton(composer, 'stop', async (ctx, { key }) => {
    const words = answerScreenTexts[ctx.view.language];
    const outcome = underway.stops.stop(key, ctx.from?.id ?? 0);
    const told = { stopped: words.stopped, not_theirs: words.notYours, over: words.tooLate };
    await ctx.answerPressed({ text: told[outcome] });
  });

  composer.use(async (ctx, next) => {
    const stopped = ctx.stoppedMessageGeneration;
    if (stopped === undefined) return next();
    underway.stops.stopDraft(stopped.chat.id, stopped.draft_id);
  });
  return composer;
}
