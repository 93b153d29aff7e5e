import type { Answer } from '../../answer/answer.ts';
import type { ShownAnswer } from '../../state/shownAnswers.ts';
import type { BotContext, Channel } from '../context.ts';
import { send } from '../deliver.ts';
import { formatAnswer } from '../format/answer.ts';
import { formatSearch } from '../format/searchResults.ts';
import type { Screen } from '../screen.ts';
import { withTyping } from '../typing.ts';

/** Lets the assistant work, and shows what it found. */
export async function answerWith(
  ctx: BotContext,
  channel: Channel,
  view: ShownAnswer['view'],
  work: () => Promise<Answer>,
): Promise<void> {
  const answer = await withTyping(ctx, work);
  const { outcome, reason, mode, ms } = answer;
  channel.log.info({ outcome, reason, mode, ms }, 'answered');
  const screen = screenOf({ view, answer, part: 0 }, ctx, channel);
  const sent = await send(ctx, screen);
  const last = sent.at(-1);
  if (last === undefined || !ctx.view.isPrivate || screen.buttons.length === 0) return;
  const shown = { view, answer, part: sent.length - 1 };
  try {
    await channel.state.shownAnswers.save(last.chat.id, last.message_id, shown);
  } catch (error) {
    // The answer is out; only the way back to it from a source is missing.
    channel.log.error({ problem: String(error) }, 'shown answer not kept');
  }
}

/** A stored answer looks as it did. */
export function screenOf({ view, answer }: ShownAnswer, ctx: BotContext, { assistant }: Channel): Screen {
  return view === 'search'
    ? formatSearch(answer, assistant.corpus, ctx.view)
    : formatAnswer(answer, assistant.corpus, ctx.view, { withQuestion: view === 'example' });
}
