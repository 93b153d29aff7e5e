import { Composer } from 'grammy';
import { type BotContext, type Channel, onCommand } from '../context.ts';
import { sendNotice } from '../deliver.ts';
import { answerWith } from './answering.ts';

/** Questions: any text in a private chat, what is meant for the bot in a group, /ask anywhere. */
export function createAsk(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const ask = (ctx: BotContext, question: string): Promise<void> =>
    answerWith(ctx, channel, 'answer', () => channel.assistant.ask(question));

  onCommand(composer, 'ask', async (ctx, rest, quoted) => {
    const question = rest === '' ? quoted : rest;
    if (question === '') await sendNotice(ctx, ctx.view.texts.usage.ask);
    else await ask(ctx, question);
  });

  composer.use(async (ctx, next) => {
    const { incoming } = ctx;
    if (incoming?.kind !== 'question') return next();
    // A bare mention under somebody's question asks that question.
    const question = incoming.text === '' ? incoming.quoted : incoming.text;
    if (question === '') await sendNotice(ctx, ctx.view.texts.usage.mention);
    else await ask(ctx, question);
  });
  return composer;
}
