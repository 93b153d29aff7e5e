import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { askAndRemember, askedBy, nameOf } from './asking.ts';

/**
 * Questions: any text in a private chat, what is meant for the bot in a group, /ask anywhere. A question that is
 * edited soon after gets its new answer where the old one stands.
 */
export function createAsk(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, 'ask', async (ctx) => {
    const asked = askedBy(ctx.incoming);
    if (asked === undefined || asked.text === '') await sendNotice(ctx, ctx.view.texts.usage.ask);
    else await askAndRemember(ctx, channel, asked);
  });

  composer.use(async (ctx, next) => {
    if (ctx.incoming?.kind !== 'question') return next();
    const asked = askedBy(ctx.incoming);
    if (asked === undefined || asked.text === '') await sendNotice(ctx, ctx.view.texts.usage.mention);
    else await askAndRemember(ctx, channel, asked);
  });

  composer.on('edited_message', async (ctx) => {
    const { chat, message_id } = ctx.editedMessage;
    const before = channel.underway.answered.find(chat.id, message_id);
    const asked = askedBy(ctx.edited);
    // What is no question any more keeps its answer; a link's preview edits a message, too.
    if (before === undefined || asked === undefined || asked.text === '') return;
    if (before.question === nameOf(asked)) return;
    await askAndRemember(ctx, channel, asked, before.answers);
  });
  return composer;
}
