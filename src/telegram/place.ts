import type { Place } from '../state/conversations.ts';
import type { BotContext } from './context.ts';

/** Whose conversation an update belongs to; undefined where nobody in no chat sent it. */
export function placeOf(ctx: BotContext): Place | undefined {
  if (ctx.chat === undefined || ctx.from === undefined) return undefined;
  const { is_topic_message: isTopic, message_thread_id: topicId } = ctx.msg ?? {};
  return {
    chatId: ctx.chat.id,
    // Replies in an ordinary group carry a thread, too, and belong to no topic.
    topicId: isTopic === true ? (topicId ?? null) : null,
    userId: ctx.from.id,
  };
}
