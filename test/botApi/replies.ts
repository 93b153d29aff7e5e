import type { Chat, Message, MessageEntity, TextQuote } from 'grammy/types';
import { z } from 'zod';
import type { ChatRecord } from './chats.ts';
import type { GivenEntity } from './entities.ts';
import { badRequest } from './errors.ts';
import { chatId, entityList, flag, integer, json, noParseMode } from './fields.ts';

export const replyParameters = json(
  z.looseObject({
    message_id: integer,
    chat_id: chatId.optional(),
    allow_sending_without_reply: flag.optional(),
    quote: z.string().optional(),
    quote_parse_mode: noParseMode,
    quote_entities: entityList.optional(),
    quote_position: integer.optional(),
  }),
);

type ReplyParameters = z.output<typeof replyParameters>;

/** What a reply adds to the sent message. */
export type ReplyFields = Partial<Pick<Message, 'reply_to_message' | 'quote'>>;

/** Entities that must be the same in a quote as in the quoted message. */
const QUOTED = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'custom_emoji', 'date_time'];

export function replyFields(record: ChatRecord, reply: ReplyParameters | undefined): ReplyFields {
  if (reply === undefined) return {};
  if (reply.chat_id !== undefined && reply.chat_id !== record.chat.id) {
    throw badRequest('replies across chats are not supported by this test server');
  }
  const message = record.messages.get(reply.message_id);
  if (message === undefined) {
    if (reply.allow_sending_without_reply) return {};
    throw badRequest('message to be replied not found');
  }
  const quote = reply.quote ? quoteIn(message, reply.quote, reply) : undefined;
  return { ...quotedMessage(message), ...(quote && { quote }) };
}

/** A message as others show it above theirs: without the one it replies to in turn. */
export function quotedMessage(message: Message): Pick<ReplyFields, 'reply_to_message'> {
  const { reply_to_message: _, ...own } = message;
  return { reply_to_message: own as NonNullable<Message['reply_to_message']> };
}

/** In a supergroup a reply belongs to the thread of the message it answers, forum or not; only topics can be sent to. */
export function replyThread(chat: Chat, replied: Message | undefined): number | undefined {
  if (chat.type !== 'supergroup' || replied === undefined) return undefined;
  return replied.message_thread_id ?? (chat.is_forum ? undefined : replied.message_id);
}

function quoteIn(message: Message, quote: string, reply: ReplyParameters): TextQuote {
  const text = message.text ?? message.caption ?? '';
  const position = positionOf(text, quote, reply.quote_position ?? 0);
  if (quote.length > 1024 || position < 0) throw badRequest('QUOTE_TEXT_INVALID');
  const marked = entitiesWithin(message.entities ?? [], position, quote.length);
  if (fingerprint(marked) !== fingerprint((reply.quote_entities ?? []) as GivenEntity[])) {
    throw badRequest('QUOTE_TEXT_INVALID');
  }
  const entities = marked.length > 0 ? { entities: marked } : {};
  return { text: quote, position, is_manual: true, ...entities };
}

const positionOf = (text: string, quote: string, near: number): number =>
  text.startsWith(quote, near) ? near : text.indexOf(quote);

function entitiesWithin(entities: readonly MessageEntity[], start: number, length: number): MessageEntity[] {
  return entities
    .filter(({ type }) => QUOTED.includes(type))
    .map((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, start + length);
      return { ...entity, offset: from - start, length: to - from };
    })
    .filter((entity) => entity.length > 0);
}

const fingerprint = (entities: readonly GivenEntity[] | readonly MessageEntity[]): string =>
  entities
    .filter(({ type }) => QUOTED.includes(type))
    .map(({ type, offset, length }) => `${type} ${offset} ${length}`)
    .sort()
    .join();
