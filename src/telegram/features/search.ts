import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { answerWith } from './answering.ts';

/** /search 词: ranked passages, no answer. */
export function createSearch(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, 'search', async (ctx, rest) => {
    if (rest === '') return sendNotice(ctx, ctx.view.texts.usage.search);
    await answerWith(ctx, channel, 'search', () => channel.assistant.search(rest));
  });
  return composer;
}
