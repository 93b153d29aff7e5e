import type { Turn } from '../assistant.ts';
import type { BotContext, Channel } from './context.ts';
import { errorFields } from './errors.ts';
import { placeOf } from './place.ts';

/**
 * What was said before, oldest first: this person's last turns in this chat and topic; a reply to an answer is about
 * that answer, whoever asked for it.
 */
export async function historyOf(ctx: BotContext, { state, log }: Channel): Promise<Turn[]> {
  const place = placeOf(ctx);
  if (place === undefined) return [];
  try {
    const turns = await state.conversations.turns(place);
    const replied = await turnRepliedTo(ctx, state.shownAnswers.find);
    if (replied === undefined) return turns;
    return [...turns.filter(({ answer }) => answer !== replied.answer), replied];
  } catch (error) {
    // Without it a follow-up is asked as it stands.
    log.error(errorFields(error), 'no history');
    return [];
  }
}

async function turnRepliedTo(
  ctx: BotContext,
  find: Channel['state']['shownAnswers']['find'],
): Promise<Turn | undefined> {
  const replied = (ctx.message ?? ctx.editedMessage)?.reply_to_message;
  if (replied?.from?.id !== ctx.me.id || ctx.chat === undefined) return undefined;
  const shown = await find(ctx.chat.id, replied.message_id);
  if (shown === undefined || shown.view === 'search') return undefined;
  return { question: shown.understood ?? shown.answer.question, answer: shown.answer.answer };
}
