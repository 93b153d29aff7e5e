import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { answerWith } from './answering.ts';

/** /check 一句话, or as a reply to the message that says it. */
export function createCheck(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'check', async (ctx, rest, quoted) => {
    const statement = rest === '' ? quoted : rest;
    if (statement === '') return sendNotice(ctx, ctx.view.texts.usage.check);
    await answerWith(ctx, channel, 'answer', () => channel.assistant.check(statement));
  });
  return composer;
}
