import { Composer } from 'grammy';
import type { Span } from '../../documents/document.ts';
import type { ShownAnswer } from '../../state/shownAnswers.ts';
import { type BotContext, type Channel, onButton } from '../context.ts';
import { corpusVersion } from '../corpusVersion.ts';
import { replace } from '../deliver.ts';
import { quoteSpan } from '../format/citationList.ts';
import { formatChanged } from '../format/notices.ts';
import { formatParagraph } from '../format/paragraph.ts';
import { paragraphLink } from '../links.ts';
import { browse, shownBefore, wayBack } from '../wayBack.ts';
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
    if (found.kind === 'changed') return browse(ctx, channel, formatChanged(found.document, ctx.view));
    const shown = await shownBefore(ctx, channel);
    // Turning on and back again, what the answer quotes stays marked.
    const [first = null, ...alsoQuoted] = quote === null ? quotesOf(shown, paragraphId) : [quote];
    await replace(
      ctx,
      formatParagraph(
        { ...found, quote: first, alsoQuoted, back: wayBack(shown) },
        assistant.corpus,
        ctx.view,
      ),
    );
  });

  onButton(composer, 'back', async (ctx) => {
    const shown = await shownBefore(ctx, channel);
    if (shown === undefined || !ctx.view.isPrivate) {
      return ctx.answerPressed({ text: ctx.view.texts.button.expired, show_alert: true });
    }
    // Of results `part` is the page that was turned to, and the screen holds no other.
    await replace(ctx, screenOf(shown, ctx, channel), shown.view === 'search' ? 0 : shown.part);
  });

  onButton(composer, 'report', async (ctx, { paragraphId, quote }) => {
    const { texts } = ctx.view;
    const found = assistant.corpus.lookup(paragraphId);
    if (found.kind !== 'found') return ctx.answerPressed({ text: texts.paragraph.unknown, show_alert: true });
    const userId = ctx.from?.id ?? 0;
    const isNew = await state.citationReports.add(userId, {
      paragraphId,
      quote: within(found.paragraph.text, quote),
      corpusVersion: corpusVersion(assistant.corpus),
      question: (await shownBefore(ctx, channel))?.answer.question ?? null,
    });
    if (isNew) await state.usage.count('reported');
    channel.log.info({ paragraphId }, 'citation reported');
    await ctx.answerPressed({ text: texts.button.reported });
  });

  function quotesOf(shown: ShownAnswer | undefined, paragraphId: string): Span[] {
    const cited = shown?.answer.citations.filter((citation) => citation.paragraphId === paragraphId) ?? [];
    return cited.flatMap((citation) => quoteSpan(citation, assistant.corpus) ?? []);
  }
  return composer;
}

/** A stretch that the text has: what a button says may be forged. */
function within(text: string, quote: Span | null): Span | null {
  return quote !== null && quote.start < quote.end && quote.end <= text.length ? quote : null;
}
