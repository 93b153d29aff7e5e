import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import { z } from 'zod';
import type { ChatRecord } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { chatId, entityList, integer, linkPreviewOptions, noParseMode, replyMarkup } from '../fields.ts';
import { inlineKeyboard } from '../keyboard.ts';
import type { InlineMessage, Telegram } from '../telegram.ts';
import { type FormattedText, formattedText } from '../text.ts';
import { defineMethod, type Methods } from './method.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const target = {
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: z.string().optional(),
};

interface Target {
  readonly chat_id?: number | string | undefined;
  readonly message_id?: number | undefined;
  readonly inline_message_id?: string | undefined;
}

/** A message an edit is aimed at, whichever way it was sent. */
interface Editable {
  readonly text: FormattedText;
  readonly isPrivate: boolean;
  readonly keyboard: InlineKeyboardMarkup | undefined;
  replace(text: FormattedText, keyboard: InlineKeyboardMarkup | undefined): Message | true;
}

const editMessageText = defineMethod(
  z.object({
    ...target,
    text: z.string().optional(),
    parse_mode: noParseMode,
    entities: entityList.optional(),
    link_preview_options: linkPreviewOptions.optional(),
    reply_markup: replyMarkup.optional(),
  }),
  (input, telegram) => {
    const edited = editable(input, telegram);
    const text = formattedText(input.text, input.entities, 'MESSAGE_TOO_LONG');
    return edit(edited, text, inlineKeyboard(input.reply_markup, edited.isPrivate));
  },
  'message',
);

/** Without a keyboard it removes the one there is, as editMessageText does too. */
const editMessageReplyMarkup = defineMethod(
  z.object({ ...target, reply_markup: replyMarkup.optional() }),
  (input, telegram) => {
    const edited = editable(input, telegram);
    return edit(edited, edited.text, inlineKeyboard(input.reply_markup, edited.isPrivate));
  },
  'message',
);

const deleteMessage = defineMethod(
  z.object({ chat_id: target.chat_id, message_id: target.message_id }),
  (input, { chats, bot, changed }) => {
    const record = chats.reachable(input.chat_id);
    const message = messageIn(record, input.message_id, 'message to delete not found');
    const isOwn = message.from?.id === bot.id;
    if (!isOwn && record.chat.type !== 'private') throw badRequest("message can't be deleted");
    record.messages.delete(message.message_id);
    changed();
    return true;
  },
);

function edit(edited: Editable, text: FormattedText, keyboard: InlineKeyboardMarkup | undefined) {
  const same = shown(edited.text, edited.keyboard) === shown(text, keyboard);
  if (same) throw badRequest(NOT_MODIFIED);
  return edited.replace(text, keyboard);
}

/** Everything a person could see differ, in an order of its own. */
function shown({ text, entities }: FormattedText, keyboard: InlineKeyboardMarkup | undefined): string {
  return JSON.stringify([
    text,
    entities.map(sortedFields),
    keyboard?.inline_keyboard.flat().map(sortedFields),
    keyboard?.inline_keyboard.map((row) => row.length),
  ]);
}

const sortedFields = (value: MessageEntity | object): [string, unknown][] =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function editable(input: Target, telegram: Telegram): Editable {
  if (input.inline_message_id !== undefined) return editableInline(input.inline_message_id, telegram);
  const { chats, bot, changed, now } = telegram;
  const record = chats.writable(input.chat_id, 'CHAT_WRITE_FORBIDDEN');
  const message = messageIn(record, input.message_id, 'message to edit not found');
  if (message.from?.id !== bot.id || message.via_bot !== undefined)
    throw badRequest("message can't be edited");
  return {
    text: { text: message.text ?? '', entities: message.entities ?? [] },
    isPrivate: record.chat.type === 'private',
    keyboard: message.reply_markup,
    replace({ text, entities }, keyboard) {
      const { entities: _, reply_markup: __, ...rest } = message;
      const edited: Message = { ...rest, text, edit_date: Math.floor(now() / 1000) };
      if (entities.length > 0) edited.entities = [...entities];
      if (keyboard !== undefined) edited.reply_markup = keyboard;
      record.messages.set(edited.message_id, edited);
      changed();
      return edited;
    },
  };
}

function editableInline(id: string, { inlineMessages, changed }: Telegram): Editable {
  const message = inlineMessages.get(id);
  if (message === undefined) throw badRequest('MESSAGE_ID_INVALID');
  return {
    text: message,
    isPrivate: false,
    keyboard: message.reply_markup,
    replace({ text, entities }, keyboard) {
      const { reply_markup: _, ...rest } = message;
      const edited: InlineMessage = { ...rest, text, entities, ...(keyboard && { reply_markup: keyboard }) };
      inlineMessages.set(id, edited);
      changed();
      return true;
    },
  };
}

function messageIn(record: ChatRecord, id: number | undefined, absent: string): Message {
  if (id === undefined) throw badRequest('message identifier is not specified');
  const message = record.messages.get(id);
  if (message === undefined) throw badRequest(absent);
  return message;
}

export const editingMethods: Methods = { editMessageText, editMessageReplyMarkup, deleteMessage };
