import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton } from '../context.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { replace } from '../deliver.ts';
import { createExamples } from '../examples.ts';
import { formatRephrase } from '../format/rephrase.ts';
import { withTyping } from '../typing.ts';
import { unitsIn } from '../unitIn.ts';
import { shownBefore } from '../wayBack.ts';
import { answerAsking } from './answering.ts';

/** The buttons under an answer that lead to another question. */
export function createAskingOn(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant } = channel;
  const examples = createExamples(assistant);

  onButton(composer, 'followUp', async (ctx, { index }) => {
    const followUp = (await shownBefore(ctx, channel))?.followUps?.[index];
    if (followUp === undefined || !ctx.view.isPrivate) return isOver(ctx);
    await ctx.answerPressed({});
    await answerAsking(ctx, channel, {
      view: 'example',
      isTurn: true,
      work: (options) => assistant.ask(followUp.question, { ...options, history: [] }),
    });
  });

  onButton(composer, 'rephrase', async (ctx) => {
    const shown = await shownBefore(ctx, channel);
    if (shown === undefined || !ctx.view.isPrivate) return isOver(ctx);
    const units = corpusUnits(assistant.corpus).map(({ name }) => name);
    const [named] = unitsIn(shown.understood ?? shown.answer.question, units);
    const ofUnit = named === undefined ? [] : await withTyping(ctx, () => examples(named.unit));
    const natural = ofUnit.filter(({ kind }) => kind !== 'heading');
    const shownExamples = natural.length > 0 ? natural : await withTyping(ctx, () => examples());
    await replace(ctx, formatRephrase(shownExamples, ctx.view));
  });
  return composer;
}

function isOver(ctx: BotContext): Promise<boolean> {
  return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
}
