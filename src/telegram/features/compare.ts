import { Composer } from 'grammy';
import { MOST_PICKED } from '../browsingData.ts';
import {
  type Comparison,
  comparisonAsked,
  comparisonQuestion,
  LONGEST_TOPIC,
  readComparison,
} from '../comparison.ts';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { corpusUnits } from '../corpusUnits.ts';
import { replace, send, sendNotice } from '../deliver.ts';
import { checkOf, compareTexts, formatCompareUsage, formatPicker } from '../format/compare.ts';
import { onStartLink } from '../startLink.ts';
import { topicsOf } from '../topics.ts';
import { withTyping } from '../typing.ts';
import { browse } from '../wayBack.ts';
import { answerAsking } from './answering.ts';

/** /compare 主题 区县…: a block a unit; other units chosen by buttons, in place. */
export function createCompare(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant, state } = channel;
  const { corpus } = assistant;
  const units = corpusUnits(corpus);
  const names = units.map(({ name }) => name);

  onCommand(composer, 'compare', async (ctx, rest, quoted) => {
    const texts = compareTexts[ctx.view.language];
    const text = rest === '' ? quoted : rest;
    const { topic } = readComparison(text, names);
    if (topic === '') return usage(ctx);
    if (topic.length > LONGEST_TOPIC) return sendNotice(ctx, texts.tooLong(LONGEST_TOPIC));
    const comparison = await comparisonAsked(text, assistant, names);
    const [only, ...others] = comparison.names;
    // With one alone there is nothing to compare: the others are a tap away.
    if (only !== undefined && others.length === 0 && names.includes(only) && ctx.view.isPrivate) {
      const picker = { topic: comparison.topic, picked: [only], page: 0, hasBack: false };
      return void (await send(ctx, formatPicker(picker, corpus, ctx.view)));
    }
    await compare(ctx, comparison, 'below');
  });

  onStartLink(composer, 'topics', usage);

  onStartLink(composer, 'topic', async (ctx, { topic, choose }) => {
    if (topic === '' || topic.length > LONGEST_TOPIC) return usage(ctx);
    if (!choose) return compare(ctx, { topic, names: [] }, 'below');
    await send(ctx, formatPicker({ topic, picked: [], page: 0, hasBack: false }, corpus, ctx.view));
  });

  onButton(composer, 'topics', async (ctx, { unitKey }) => {
    if (await isElsewhere(ctx)) return;
    const unit = units.find(({ key }) => key === unitKey) ?? null;
    await browse(ctx, channel, formatCompareUsage(await topicsOf(assistant), corpus, unit, ctx.view));
  });

  onButton(composer, 'topic', async (ctx, { topic, choose }) => {
    if (await isElsewhere(ctx)) return;
    if (topic === '' || topic.length > LONGEST_TOPIC) return lost(ctx);
    if (choose) await pick(ctx, topic, [], 0);
    else await compare(ctx, { topic, names: [] }, 'in place');
  });

  onButton(composer, 'pick', async (ctx, { page, check, picked }) => {
    if (await isElsewhere(ctx)) return;
    const topic = await topicOf(ctx);
    if (topic === undefined) return lost(ctx);
    const texts = compareTexts[ctx.view.language];
    if (check !== checkOf(units)) {
      await ctx.answerPressed({ text: texts.changed, show_alert: true });
      return pick(ctx, topic, [], 0);
    }
    if (picked.length > MOST_PICKED) return ctx.answerPressed({ text: texts.tooMany(MOST_PICKED) });
    await pick(ctx, topic, picked, page);
  });

  onButton(composer, 'compare', async (ctx, { check, picked }) => {
    if (await isElsewhere(ctx)) return;
    const topic = await topicOf(ctx);
    if (topic === undefined) return lost(ctx);
    const texts = compareTexts[ctx.view.language];
    if (check !== checkOf(units)) {
      await ctx.answerPressed({ text: texts.changed, show_alert: true });
      return pick(ctx, topic, [], 0);
    }
    const chosen = namesAt(picked.slice(0, MOST_PICKED));
    if (chosen.length === 1) return ctx.answerPressed({ text: texts.atLeastTwo, show_alert: true });
    await compare(ctx, { topic, names: chosen }, 'in place');
  });

  async function usage(ctx: BotContext): Promise<void> {
    await send(
      ctx,
      formatCompareUsage(await withTyping(ctx, () => topicsOf(assistant)), corpus, null, ctx.view),
    );
  }

  /** Asks, and shows the comparison below or in the place of the message whose button was pressed. */
  async function compare(
    ctx: BotContext,
    comparison: Comparison,
    where: 'below' | 'in place',
  ): Promise<void> {
    const texts = compareTexts[ctx.view.language];
    if (names.length < 2) return sendNotice(ctx, texts.noUnits);
    const message = ctx.callbackQuery?.message;
    if (message !== undefined) await ctx.answerPressed(assistant.drafts ? { text: texts.comparing } : {});
    const question = comparisonQuestion(comparison, names);
    await answerAsking(ctx, channel, {
      view: 'compare',
      // Whole as it is: what was said before must not be read into it.
      work: (options) => assistant.ask(question, { ...options, history: [] }),
      isTurn: true,
      ...(where === 'in place' && message !== undefined && { into: [message.message_id] }),
    });
  }

  async function pick(
    ctx: BotContext,
    topic: string,
    picked: readonly number[],
    page: number,
  ): Promise<void> {
    const message = ctx.callbackQuery?.message;
    const shown = message && (await state.shownAnswers.find(message.chat.id, message.message_id));
    const picker = { topic, picked: namesAt(picked), page, hasBack: shown !== undefined };
    await replace(ctx, formatPicker(picker, corpus, ctx.view));
  }

  function namesAt(places: readonly number[]): string[] {
    return [...new Set(places)].flatMap((place) => names[place] ?? []);
  }

  /** What the message compares: as it was kept, or as it says itself in its first, bold line. */
  async function topicOf(ctx: BotContext): Promise<string | undefined> {
    const message = ctx.callbackQuery?.message;
    if (message === undefined) return undefined;
    const first = ctx.msg?.entities?.find(({ type, offset }) => type === 'bold' && offset === 0);
    const said = first === undefined ? '' : (ctx.msg?.text ?? '').slice(0, first.length).trim();
    const isTopic = said !== '' && said.length <= LONGEST_TOPIC && !names.includes(said);
    const shown = await state.shownAnswers.find(message.chat.id, message.message_id);
    const kept = shown?.view === 'compare' ? readComparison(shown.answer.question, names).topic : '';
    if (kept !== '') return kept;
    return isTopic ? said : undefined;
  }

  async function lost(ctx: BotContext): Promise<void> {
    await ctx.answerPressed({ text: compareTexts[ctx.view.language].lost, show_alert: true });
  }
  return composer;
}

/** In a group nothing is turned over for everybody: our buttons there are links, this one was forwarded or forged. */
async function isElsewhere(ctx: BotContext): Promise<boolean> {
  if (ctx.view.isPrivate) return false;
  await ctx.answerPressed({ text: ctx.view.texts.button.invalid, show_alert: true });
  return true;
}
