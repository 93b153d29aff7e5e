import { GrammyError } from 'grammy';
import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import type { Logger } from 'pino';
import type { BotContext } from '../context.ts';

export interface InlineAnswerOptions {
  readonly cache_time: number;
  readonly is_personal: boolean;
  readonly next_offset?: string;
  readonly button?: InlineQueryResultsButton;
}

/** Answers the inline query of this update; nothing where the person has typed on: Telegram has stopped waiting. */
export async function answerInline(
  ctx: BotContext,
  results: readonly InlineQueryResult[],
  options: InlineAnswerOptions,
  log: Logger,
): Promise<void> {
  try {
    await ctx.answerInlineQuery([...results], options);
  } catch (error) {
    if (!isGone(error)) throw error;
    log.debug({ description: error.description }, 'inline query was gone');
  }
}

function isGone(error: unknown): error is GrammyError {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /query is too old|query id is invalid|QUERY_ID_INVALID/i.test(error.description)
  );
}
