import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { send, sendNotice } from '../deliver.ts';
import { createExamples, type Example } from '../examples.ts';
import { districtsTexts, formatDistrict, formatDistricts } from '../format/districts.ts';
import { districtLink, districtsLink } from '../links.ts';
import { onStartLink } from '../startLink.ts';
import { unitsIn } from '../unitIn.ts';
import { browse } from '../wayBack.ts';

/** /districts: the units of the corpus, and what there is of each. */
export function createDistricts(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant } = channel;
  const { corpus } = assistant;
  const units = corpusUnits(corpus);
  const names = units.map(({ name }) => name);
  const examples = createExamples(assistant);

  onCommand(composer, 'districts', async (ctx, rest) => {
    const [called] = unitsIn(rest, names);
    const named = units.find(({ name }) => name === called?.unit);
    if (named !== undefined && ctx.view.isPrivate) {
      await send(ctx, formatDistrict(named, await questionsOf(named.name), corpus, 0, ctx.view));
    } else {
      await send(ctx, formatDistricts(corpus, 0, ctx.view));
    }
  });

  onStartLink(composer, 'districts', (ctx) => send(ctx, formatDistricts(corpus, 0, ctx.view)));

  onStartLink(composer, 'district', async (ctx, { unitKey }) => {
    const unit = units.find(({ key }) => key === unitKey);
    if (unit === undefined) return sendNotice(ctx, districtsTexts[ctx.view.language].unknown);
    await send(ctx, formatDistrict(unit, await questionsOf(unit.name), corpus, 0, ctx.view));
  });

  // In a group nothing is turned over for everybody: such a button leads to the private chat.
  onButton(composer, 'districts', async (ctx, { page }) => {
    if (!ctx.view.isPrivate) return ctx.answerPressed({ url: districtsLink(ctx.view.botName) });
    await browse(ctx, channel, formatDistricts(corpus, page, ctx.view));
  });

  onButton(composer, 'district', async (ctx, { unitKey, page }) => {
    const { isPrivate, botName, language } = ctx.view;
    const unit = units.find(({ key }) => key === unitKey);
    if (unit === undefined) {
      return ctx.answerPressed({ text: districtsTexts[language].unknown, show_alert: true });
    }
    if (!isPrivate) return ctx.answerPressed({ url: districtLink(botName, unitKey) });
    await browse(ctx, channel, formatDistrict(unit, await questionsOf(unit.name), corpus, page, ctx.view));
  });

  /** The headings stand there themselves. */
  async function questionsOf(unit: string): Promise<Example[]> {
    return (await examples(unit)).filter(({ kind }) => kind !== 'heading');
  }
  return composer;
}
