import type { BotContext, Channel } from '../context.ts';
import type { Incoming } from '../incoming.ts';
import { answerAsking } from './answering.ts';

/** What a message asks of the assistant. */
export interface Asked {
  readonly kind: 'question' | 'check';
  readonly text: string;
  /** It stands in another message, so that the answer repeats it. */
  readonly isQuoted: boolean;
}

/** The question or the statement in a message, empty where it is missing; undefined for all other messages. */
export function askedBy(incoming: Incoming | undefined): Asked | undefined {
  if (incoming?.kind === 'question') {
    // A bare mention under somebody's question asks that question.
    return asked('question', incoming.text, incoming.quoted);
  }
  if (incoming?.kind !== 'command' || (incoming.name !== 'ask' && incoming.name !== 'check'))
    return undefined;
  return asked(incoming.name === 'ask' ? 'question' : 'check', incoming.rest, incoming.quoted);
}

function asked(kind: Asked['kind'], written: string, quoted: string): Asked {
  return written === '' ? { kind, text: quoted, isQuoted: true } : { kind, text: written, isQuoted: false };
}

/**
 * Answers, and remembers by which messages, so that an edited question can be answered in their place.
 *
 * @param into those of an earlier wording
 */
export async function askAndRemember(
  ctx: BotContext,
  channel: Channel,
  asked: Asked,
  into: readonly number[] = [],
): Promise<void> {
  const { assistant, underway } = channel;
  const { kind, text } = asked;
  const answers = await answerAsking(ctx, channel, {
    view: asked.isQuoted ? 'example' : 'answer',
    into,
    isTurn: kind === 'question',
    work: (options) =>
      kind === 'question'
        ? assistant.ask(text, options)
        : assistant.check(text, { language: ctx.view.language }),
  });
  const message = ctx.message ?? ctx.editedMessage;
  if (message !== undefined) {
    underway.answered.remember(message.chat.id, message.message_id, { question: nameOf(asked), answers });
  }
}

/** What tells one question from another. */
export function nameOf({ kind, text }: Asked): string {
  return `${kind}:${text}`;
}
