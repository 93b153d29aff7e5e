import type { InlineKeyboardButton, Message } from 'grammy/types';
import type { BotApiServer } from '../../test/botApi/server.ts';
import type { TestChat } from '../../test/botApi/testChat.ts';
import { type Piece, piecesOf, safeLink } from './pieces.ts';

/** Everything the page shows, as plain data. */
export interface Snapshot {
  readonly bot: { readonly id: number; readonly name: string; readonly username: string };
  readonly people: readonly PersonView[];
  /** The command menu by interface language. */
  readonly commands: Readonly<Record<'zh' | 'en', readonly { command: string; description: string }[]>>;
  readonly chats: readonly ChatView[];
}

export interface PersonView {
  readonly id: number;
  readonly name: string;
  readonly language: string;
}

export type ChatKind = 'private' | 'group' | 'forum';

export interface ChatView {
  readonly id: number;
  readonly kind: ChatKind;
  readonly title: string;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly messages: readonly MessageView[];
  /** The preview of an answer that is still being written. */
  readonly draft: readonly Piece[] | null;
  readonly isTyping: boolean;
}

export interface MessageView {
  readonly id: number;
  readonly from: { readonly id: number; readonly name: string };
  /** Seconds since 1970. */
  readonly date: number;
  readonly pieces: readonly Piece[];
  /** As typed, for editing. */
  readonly text: string;
  readonly thread: number | null;
  readonly isEdited: boolean;
  readonly viaBot: string | null;
  readonly replyTo: { readonly name: string; readonly text: string } | null;
  /** A line in the middle instead of a bubble. */
  readonly service: string | null;
  readonly rows: readonly (readonly ButtonView[])[];
}

export interface ButtonView {
  readonly text: string;
  readonly kind: 'callback' | 'url' | 'copy' | 'switch_here' | 'switch_elsewhere' | 'other';
  /** The callback data, the link, the text to copy, or the query. */
  readonly value: string;
}

/** More would only slow the page down. */
const MOST_MESSAGES = 200;

export interface ChatSource {
  readonly kind: ChatKind;
  readonly title: string;
  readonly chat: TestChat;
  readonly topics: ReadonlyMap<number, string>;
  readonly isTyping: boolean;
}

export function chatView(source: ChatSource, server: BotApiServer, inlineIdOf: InlineIdOf): ChatView {
  const { kind, title, chat, topics, isTyping } = source;
  const draft = chat.drafts.at(-1);
  return {
    id: chat.id,
    kind,
    title,
    topics: [...topics].map(([id, name]) => ({ id, name })),
    messages: chat.messages.slice(-MOST_MESSAGES).map((message) => messageView(message, server, inlineIdOf)),
    draft: draft === undefined ? null : piecesOf(draft.text || '…', draft.entities),
    isTyping,
  };
}

/** A message sent through inline mode is changed under another name than the chat's. */
export type InlineIdOf = (message: Message) => string | undefined;

function messageView(sent: Message, server: BotApiServer, inlineIdOf: InlineIdOf): MessageView {
  const inlineId = inlineIdOf(sent);
  const inline = inlineId === undefined ? undefined : server.inlineMessage(inlineId);
  const message = inline ?? sent;
  const text = message.text ?? sent.caption ?? '';
  const replied = sent.reply_to_message;
  const isTopicRoot = replied?.forum_topic_created !== undefined;
  return {
    id: sent.message_id,
    from: { id: sent.from?.id ?? 0, name: sent.from?.first_name ?? '' },
    date: sent.date,
    pieces: piecesOf(text, message.entities ?? []),
    text,
    thread: sent.is_topic_message === true ? (sent.message_thread_id ?? null) : null,
    isEdited: sent.edit_date !== undefined,
    viaBot: sent.via_bot?.username ?? null,
    replyTo:
      replied === undefined || isTopicRoot
        ? null
        : { name: replied.from?.first_name ?? '', text: sent.quote?.text ?? replied.text ?? '' },
    service: sent.forum_topic_created === undefined ? null : sent.forum_topic_created.name,
    rows: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(buttonView)),
  };
}

function buttonView(button: InlineKeyboardButton): ButtonView {
  const { text } = button;
  if ('callback_data' in button) return { text, kind: 'callback', value: button.callback_data };
  if ('url' in button) return { text, kind: 'url', value: safeLink(button.url) ?? '' };
  if ('copy_text' in button) return { text, kind: 'copy', value: button.copy_text.text };
  if ('switch_inline_query_current_chat' in button) {
    return { text, kind: 'switch_here', value: button.switch_inline_query_current_chat };
  }
  if ('switch_inline_query' in button) {
    return { text, kind: 'switch_elsewhere', value: button.switch_inline_query };
  }
  if ('switch_inline_query_chosen_chat' in button) {
    return { text, kind: 'switch_elsewhere', value: button.switch_inline_query_chosen_chat.query ?? '' };
  }
  return { text, kind: 'other', value: '' };
}
