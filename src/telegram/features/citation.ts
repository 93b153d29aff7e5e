import { Composer } from 'grammy';
import type { Span } from '../../documents/document.ts';
import { type BotContext, type Channel, onButton } from '../context.ts';
import { replace } from '../deliver.ts';
import { formatChanged } from '../format/notices.ts';
import { formatParagraph } from '../format/paragraph.ts';
import { paragraphLink } from '../links.ts';
import { screenOf } from './answering.ts';

/** The source behind an answer, opened in its place; the way back; a report that a citation is wrong. */
export function createCitation(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant, state } = channel;

  onButton(composer, 'open', async (ctx, { paragraphId, quote }) => {
    const found = assistant.corpus.lookup(paragraphId);
    const { texts, isPrivate, botName } = ctx.view;
    if (found.kind === 'unknown')
      return ctx.answerPressed({ text: texts.paragraph.unknown, show_alert: true });
    // In a group the answer stays as it is (our buttons there are links; this one was forwarded or forged).
    if (!isPrivate) return ctx.answerPressed({ url: paragraphLink(botName, paragraphId) });
    await replace(
      ctx,
      found.kind === 'changed'
        ? formatChanged(found.document, ctx.view)
        : formatParagraph({ ...found, quote, back: await wayBack(ctx) }, assistant.corpus, ctx.view),
    );
  });

  onButton(composer, 'back', async (ctx) => {
    const message = ctx.callbackQuery?.message;
    const shown = message && (await state.shownAnswers.find(message.chat.id, message.message_id));
    if (shown === undefined || !ctx.view.isPrivate) {
      return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
    }
    await replace(ctx, screenOf(shown, ctx, channel), shown.part);
  });

  onButton(composer, 'report', async (ctx, { paragraphId, quote }) => {
    const { texts } = ctx.view;
    const found = assistant.corpus.lookup(paragraphId);
    if (found.kind !== 'found') return ctx.answerPressed({ text: texts.paragraph.unknown, show_alert: true });
    const chatId = ctx.chat?.id ?? ctx.callbackQuery?.from.id ?? 0;
    await state.citationReports.add(chatId, { paragraphId, quote: within(found.paragraph.text, quote) });
    channel.log.info({ paragraphId }, 'citation reported');
    await ctx.answerPressed({ text: texts.button.reported });
  });

  async function wayBack(ctx: BotContext): Promise<'answer' | 'results' | null> {
    const message = ctx.callbackQuery?.message;
    const shown = message && (await state.shownAnswers.find(message.chat.id, message.message_id));
    if (shown === undefined) return null;
    return shown.view === 'search' ? 'results' : 'answer';
  }
  return composer;
}

/** A stretch that the text has: what a button says may be forged. */
function within(text: string, quote: Span | null): Span | null {
  return quote !== null && quote.start < quote.end && quote.end <= text.length ? quote : null;
}
