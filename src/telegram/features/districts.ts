import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { replace, send, sendNotice } from '../deliver.ts';
import { createExamples } from '../examples.ts';
import { districtsTexts, formatDistrict, formatDistricts } from '../format/districts.ts';
import { districtLink, districtsLink } from '../links.ts';
import { onStartLink } from '../startLink.ts';

/** /districts: the units of the corpus, and what there is of each. */
export function createDistricts({ assistant }: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { corpus } = assistant;
  const units = corpusUnits(corpus);
  const examples = createExamples(assistant);

  onCommand(composer, 'districts', async (ctx, rest) => {
    const named = units.find(({ name }) => name === rest);
    if (named !== undefined && ctx.view.isPrivate) {
      await send(ctx, formatDistrict(named, await examples(named.name), corpus, 0, ctx.view));
    } else {
      await send(ctx, formatDistricts(corpus, 0, ctx.view));
    }
  });

  onStartLink(composer, 'districts', (ctx) => send(ctx, formatDistricts(corpus, 0, ctx.view)));

  onStartLink(composer, 'district', async (ctx, { unitKey }) => {
    const unit = units.find(({ key }) => key === unitKey);
    if (unit === undefined) return sendNotice(ctx, districtsTexts[ctx.view.language].unknown);
    await send(ctx, formatDistrict(unit, await examples(unit.name), corpus, 0, ctx.view));
  });

  // In a group nothing is turned over for everybody: such a button leads to the private chat.
  onButton(composer, 'districts', async (ctx, { page }) => {
    if (!ctx.view.isPrivate) return ctx.answerPressed({ url: districtsLink(ctx.view.botName) });
    await replace(ctx, formatDistricts(corpus, page, ctx.view));
  });

  onButton(composer, 'district', async (ctx, { unitKey, page }) => {
    const { isPrivate, botName, language } = ctx.view;
    const unit = units.find(({ key }) => key === unitKey);
    if (unit === undefined) {
      return ctx.answerPressed({ text: districtsTexts[language].unknown, show_alert: true });
    }
    if (!isPrivate) return ctx.answerPressed({ url: districtLink(botName, unitKey) });
    await replace(ctx, formatDistrict(unit, await examples(unit.name), corpus, page, ctx.view));
  });

  return composer;
}
