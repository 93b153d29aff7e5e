import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { askAndRemember, askedBy } from './asking.ts';

/** /check 一句话, or as a reply to the message that says it. */
export function createCheck(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'check', async (ctx) => {
    const asked = askedBy(ctx.incoming);
    if (asked === undefined || asked.text === '') return sendNotice(ctx, ctx.view.texts.usage.check);
    await askAndRemember(ctx, channel, asked);
  });
  return composer;
}
