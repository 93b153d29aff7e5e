import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { send } from '../deliver.ts';
import { formatOutline, formatSources } from '../format/documents.ts';
import { documentLink, sourcesLink } from '../links.ts';
import { browse } from '../wayBack.ts';

/** /sources: the documents, and each one's contents. */
export function createSources(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant } = channel;

  onCommand(composer, 'sources', async (ctx) => {
    await send(ctx, formatSources(assistant.corpus, 0, ctx.view));
  });

  // In a group nothing is turned over for everybody: such a button leads to the private chat.
  onButton(composer, 'sources', async (ctx, { page }) => {
    if (!ctx.view.isPrivate) return ctx.answerPressed({ url: sourcesLink(ctx.view.botName) });
    await browse(ctx, channel, formatSources(assistant.corpus, page, ctx.view));
  });

  onButton(composer, 'outline', async (ctx, { docId, page }) => {
    const { texts, isPrivate, botName } = ctx.view;
    const document = assistant.corpus.document(docId);
    if (document === undefined) return ctx.answerPressed({ text: texts.document.unknown, show_alert: true });
    if (!isPrivate) return ctx.answerPressed({ url: documentLink(botName, docId) });
    await browse(ctx, channel, formatOutline(document, page, assistant.corpus, ctx.view));
  });
  return composer;
}
