import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { ChatRecord } from '../chats.ts';
import { badRequest } from '../errors.ts';
import {
  chatId,
  entityList,
  flag,
  integer,
  linkPreviewOptions,
  noParseMode,
  replyMarkup,
} from '../fields.ts';
import { sentKeyboard } from '../keyboard.ts';
import { quotedMessage, type ReplyFields, replyFields, replyParameters, replyThread } from '../replies.ts';
import { publicUser } from '../telegram.ts';
import { formattedText, textFields } from '../text.ts';
import { defineMethod, type Methods } from './method.ts';

const target = { chat_id: chatId.optional(), message_thread_id: integer.optional() };

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const sendMessage = defineMethod(
  z.object({
    ...target,
    text: z.string().optional(),
    parse_mode: noParseMode,
    entities: entityList.optional(),
    link_preview_options: linkPreviewOptions.optional(),
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
    reply_parameters: replyParameters.optional(),
    reply_markup: replyMarkup.optional(),
  }),
  (input, { chats, bot, changed }) => {
    const record = chats.writable(input.chat_id);
    const text = formattedText(input.text, input.entities);
    const keyboard = sentKeyboard(input.reply_markup, record.chat.type === 'private');
    const reply = replyFields(record, input.reply_parameters);
    const sent = chats.post(record, publicUser(bot), {
      ...threadFields(record, input.message_thread_id, reply),
      ...reply,
      ...textFields(text),
      ...(input.link_preview_options && { link_preview_options: input.link_preview_options }),
      ...(input.protect_content && { has_protected_content: true }),
      ...(keyboard && { reply_markup: keyboard }),
    } as Partial<Message>);
    // A draft is a preview of the message to come.
    record.drafts.length = 0;
    changed();
    return sent;
  },
  'message',
);

/** The topic named, or else that of the message replied to. */
function threadFields(record: ChatRecord, given: number | undefined, reply: ReplyFields): Partial<Message> {
  const { chat, topics } = record;
  const replied = reply.reply_to_message as Message | undefined;
  const repliedThread = replyThread(chat, replied);
  if (given !== undefined) refuseWrongTopic(record, given, replied);
  const thread = given ?? repliedThread;
  if (thread === undefined) return {};
  if (record.closedTopics.has(thread)) throw badRequest('TOPIC_CLOSED');
  if (!chat.is_forum) return { message_thread_id: thread };
  const root = replied === undefined ? topics.get(thread) : undefined;
  return { message_thread_id: thread, is_topic_message: true, ...(root && quotedMessage(root)) };
}

/** Only forums have topics to send to: the thread of a reply in another group is none. */
function refuseWrongTopic({ chat, topics }: ChatRecord, given: number, replied: Message | undefined): void {
  if (!chat.is_forum || !topics.has(given)) throw badRequest('message thread not found');
  if (replied !== undefined && replied.message_thread_id !== given) {
    throw badRequest('message to be replied not found');
  }
}

const sendMessageDraft = defineMethod(
  z.object({
    ...target,
    draft_id: integer.optional(),
    text: z.string().optional(),
    parse_mode: noParseMode,
    entities: entityList.optional(),
    can_stop: flag.optional(),
    keep_on_stop: flag.optional(),
  }),
  (input, { chats, changed }) => {
    const record = chats.writable(input.chat_id);
    if (record.chat.type !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
    threadFields(record, input.message_thread_id, {});
    if (!input.draft_id) throw badRequest('invalid draft_id specified');
    // An empty draft shows "Thinking…".
    const draft = input.text ? formattedText(input.text, input.entities) : { text: '', entities: [] };
    record.drafts.push({ draft_id: input.draft_id, ...draft });
    changed();
    return true;
  },
);

const sendChatAction = defineMethod(
  z.object({ ...target, action: z.string().optional() }),
  (input, { chats, changed }) => {
    const record = chats.writable(input.chat_id);
    threadFields(record, input.message_thread_id, {});
    if (input.action === undefined || !ACTIONS.includes(input.action)) {
      throw badRequest('wrong parameter action in request');
    }
    record.actions.push(input.action);
    changed();
    return true;
  },
);

export const sendingMethods: Methods = { sendMessage, sendMessageDraft, sendChatAction };
