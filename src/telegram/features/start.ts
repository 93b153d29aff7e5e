import { Composer } from 'grammy';
import { type BotContext, type Channel, onButton, onCommand } from '../context.ts';
import { send, sendNotice } from '../deliver.ts';
import { createExamples, exampleOf } from '../examples.ts';
import { formatOutline, formatSources } from '../format/documents.ts';
import { formatChanged, formatGreeting } from '../format/notices.ts';
import { formatParagraph } from '../format/paragraph.ts';
import { parseStartPayload } from '../links.ts';
import { withTyping } from '../typing.ts';
import { answerAsking } from './answering.ts';

/** /start: the greeting, or what a deep link leads to: a paragraph, a document, the list of documents. */
export function createStart(channel: Channel): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { assistant } = channel;
  const examples = createExamples(assistant);

  onCommand(composer, 'start', async (ctx, rest) => {
    const payload = parseStartPayload(rest);
    if (payload === undefined) {
      // A link of ours that lost its end must not pass for a greeting.
      if (/^[pd]_/.test(rest)) return sendNotice(ctx, ctx.view.texts.paragraph.unknown);
      await send(ctx, formatGreeting(assistant.corpus, await withTyping(ctx, () => examples()), ctx.view));
    } else if (payload.kind === 'sources') {
      await send(ctx, formatSources(assistant.corpus, 0, ctx.view));
    } else if (payload.kind === 'document') {
      await openDocument(ctx, payload.docId);
    } else if (payload.kind === 'paragraph') {
      await openParagraph(ctx, payload.paragraphId);
    }
  });

  onButton(composer, 'example', async (ctx, { paragraphId }) => {
    const found = assistant.corpus.lookup(paragraphId);
    const example = found.kind === 'found' ? exampleOf(found.paragraph) : undefined;
    if (example === undefined || !ctx.view.isPrivate) {
      return ctx.answerPressed({ text: ctx.view.texts.button.invalid, show_alert: true });
    }
    await ctx.answerPressed({});
    await answerAsking(ctx, channel, {
      view: 'example',
      isTurn: true,
      work: (options) => assistant.ask(example.question, { ...options, history: [] }),
    });
  });

  async function openDocument(ctx: BotContext, docId: string): Promise<void> {
    const document = assistant.corpus.document(docId);
    if (document === undefined) await sendNotice(ctx, ctx.view.texts.document.unknown);
    else await send(ctx, formatOutline(document, 0, assistant.corpus, ctx.view));
  }

  async function openParagraph(ctx: BotContext, paragraphId: string): Promise<void> {
    const found = assistant.corpus.lookup(paragraphId);
    if (found.kind === 'unknown') return sendNotice(ctx, ctx.view.texts.paragraph.unknown);
    await send(
      ctx,
      found.kind === 'changed'
        ? formatChanged(found.document, ctx.view)
        : formatParagraph({ ...found, quote: null, back: null }, assistant.corpus, ctx.view),
    );
  }
  return composer;
}
