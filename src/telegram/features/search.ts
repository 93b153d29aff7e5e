import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { replace, sendNotice } from '../deliver.ts';
import { formatSearch, MOST_FOUND } from '../format/searchResults.ts';
import { understoodInChinese } from '../inChinese.ts';
import { onStartLink } from '../startLink.ts';
import { answerWith } from './answering.ts';

/** /search 词: ranked passages, no answer, a page at a time. */
export function createSearch(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant, state } = channel;
  const search = (ctx: BotContext, words: string) =>
    answerWith(ctx, channel, 'search', async () => {
      // What is found is marked by the words that the documents write.
      const chinese = (await understoodInChinese(words, assistant)) ?? words;
      return assistant.search(chinese, { limit: MOST_FOUND, language: ctx.view.language });
    });

  onCommand(composer, 'search', async (ctx, rest, quoted) => {
    const words = rest === '' ? quoted : rest;
    if (words === '') return sendNotice(ctx, ctx.view.texts.usage.search);
    await search(ctx, words);
  });

  onStartLink(composer, 'search', async (ctx, { words }) => {
    if (words === '') return sendNotice(ctx, ctx.view.texts.usage.search);
    await search(ctx, words);
  });

  onButton(composer, 'results', async (ctx, { page }) => {
    const message = ctx.callbackQuery?.message;
    const shown = message && (await state.shownAnswers.find(message.chat.id, message.message_id));
    if (message === undefined || shown?.view !== 'search' || !ctx.view.isPrivate) {
      return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
    }
    await replace(ctx, formatSearch(shown.answer, assistant.corpus, page, ctx.view));
    // The way back from a source leads to this page.
    await state.shownAnswers.save(message.chat.id, message.message_id, ctx.from?.id ?? 0, {
      ...shown,
      part: page,
    });
  });
  return composer;
}
