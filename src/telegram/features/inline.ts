import { setImmediate as nextTurn } from 'node:timers/promises';
import { Composer, GrammyError } from 'grammy';
import type { InlineQueryResultsButton } from 'grammy/types';
import type { BotContext, Channel } from '../context.ts';
import { errorFields } from '../errors.ts';
import { formatInline, inlineTexts } from '../format/inline.ts';
import { answerInline } from '../inline/answerInline.ts';
import { type InlineAsked, readInlineQuery } from '../inline/inlineQuery.ts';
import { createInlineResults, type InlineResult } from '../inline/inlineResults.ts';
import { createRecent } from '../inline/recent.ts';

export interface InlineSettings {
  /** Whether everybody may use the bot: then Telegram may keep what one person got for the next. */
  readonly isOpen: boolean;
}

const PER_PAGE = 10;
/** Documents change with a restart only; what isn't there may be a word half typed. */
const FOUND_SECONDS = 300;
const NOTHING_SECONDS = 20;
const QUERIES_KEPT = 300;
const PEOPLE_KEPT = 5000;
const OFFSET = /^\d{1,2}$/;
/** Where the button leads; /start greets with it. */
const START = 'inline';

/** `@bot 词` in any chat: passages with their sources, without a model, from memory where it was just asked. */
export function createInline({ assistant, log }: Channel, { isOpen }: InlineSettings): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const results = createInlineResults(assistant);
  const recent = createRecent<readonly InlineResult[]>(QUERIES_KEPT);
  /** Each person's newest query: while one types, the ones before needn't be looked up any more. */
  const newest = new Map<number, string>();

  composer.on('inline_query', async (ctx) => {
    const { from, id } = ctx.inlineQuery;
    newest.delete(from.id);
    newest.set(from.id, id);
    for (const oldest of newest.keys()) {
      if (newest.size <= PEOPLE_KEPT) break;
      newest.delete(oldest);
    }
    // Those that came in the same batch get their turn first.
    await nextTurn();
    if (newest.get(from.id) === id) await answerQuery(ctx);
    else await answer(ctx, [], { cache_time: 0 });
  });

  async function answerQuery(ctx: BotContext): Promise<void> {
    const { query = '', offset = '' } = ctx.inlineQuery ?? {};
    const { language } = ctx.view;
    const asked = readInlineQuery(query);
    const start = OFFSET.test(offset) ? Number(offset) : 0;
    try {
      const key = `${language}\n${JSON.stringify(asked)}`;
      const found =
        offset === '' || OFFSET.test(offset)
          ? await recent.get(key, () => results.find(asked, language))
          : [];
      const page = found.slice(start, start + PER_PAGE);
      const next = start + PER_PAGE;
      await answer(ctx, page, {
        cache_time: page.length > 0 ? FOUND_SECONDS : NOTHING_SECONDS,
        next_offset: next < found.length ? String(next) : '',
        button: buttonFor(asked, found, ctx),
      });
    } catch (error) {
      if (error instanceof GrammyError) throw error;
      log.error(errorFields(error), 'inline query failed');
      await answer(ctx, [], { cache_time: 0, button: buttonFor({ kind: 'nothing' }, [], ctx) });
    }
  }

  async function answer(
    ctx: BotContext,
    page: readonly InlineResult[],
    options: { cache_time: number; next_offset?: string; button?: InlineQueryResultsButton },
  ): Promise<void> {
    const results = page.map((result) => formatInline(result, assistant.corpus, ctx.view));
    // Others who type the same may see this: not in their language, not where they may not.
    await answerInline(ctx, results, { ...options, is_personal: !isOpen || ctx.view.language !== 'zh' }, log);
  }
  return composer;
}

function buttonFor(
  asked: InlineAsked,
  found: readonly InlineResult[],
  ctx: BotContext,
): InlineQueryResultsButton {
  const texts = inlineTexts[ctx.view.language];
  const text = () => {
    if (asked.kind === 'too long') return texts.tooLong;
    if (found.length > 0 || asked.kind === 'nothing') return texts.button;
    return asked.kind === 'paragraph' ? texts.noParagraph : texts.nothing;
  };
  return { text: text(), start_parameter: START };
}
