import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types';
import type { GroupProfile } from './chats.ts';
import { detectedEntities } from './entityDetection.ts';
import { buttonsOf } from './keyboard.ts';
import type { NoAnswer } from './queries.ts';
import {
  type CallbackAnswer,
  type InlineAnswer,
  type InlineMessage,
  publicUser,
  type Telegram,
} from './telegram.ts';
import { createTestChat, type SayOptions, type TestChat } from './testChat.ts';

export interface UserProfile {
  readonly id?: number;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface QueryOptions {
  /** How long the person waits for an answer; 5 s unless told. */
  readonly patienceMs?: number;
  /** The query is too old by the time the bot gets it. */
  readonly expired?: boolean;
}

export interface InlineOptions extends QueryOptions {
  readonly chat_type?: 'sender' | Chat['type'];
}

/** By its text, a pattern of it, its callback data, or with data that no button has (a forged or outdated one). */
export type ButtonChoice = string | RegExp | { readonly data: string };

/** What people do in Telegram. */
export interface People {
  user(profile?: UserProfile): User;
  privateChat(user: User): TestChat;
  group(profile: GroupProfile): TestChat;
  editMessage(message: Message, text: string): Message;
  press(
    user: User,
    message: Message | InlineMessage,
    button: ButtonChoice,
    options?: QueryOptions,
  ): Promise<CallbackAnswer | NoAnswer>;
  /** Types `@bot query`; an offset asks for a further page. */
  inline(
    user: User,
    query: string,
    offset?: string,
    options?: InlineOptions,
  ): Promise<InlineAnswer | NoAnswer>;
  /** Sends one of the results, into `chat` where the bot is in it too. */
  pick(
    user: User,
    query: string,
    answer: InlineAnswer,
    resultId: string,
    chat?: TestChat,
    options?: SayOptions,
  ): InlineMessage;
}

export interface PeopleOptions {
  readonly privacyMode: boolean;
  readonly inlineFeedback: boolean;
}

const PATIENCE_MS = 5000;

export function createPeople(telegram: Telegram, { privacyMode, inlineFeedback }: PeopleOptions): People {
  const { chats, updates, now, changed } = telegram;
  const open = (record: ReturnType<typeof chats.addPrivate>): TestChat =>
    createTestChat(telegram, record, privacyMode);
  let nextUserId = 5_000_000_001;
  let nextInlineId = 1;

  /** The keyboard as it is now, not as it was when the test got the message. */
  function buttonsNow(message: Message | InlineMessage): InlineKeyboardButton[] {
    if ('inline_message_id' in message) {
      return buttonsOf(telegram.inlineMessages.get(message.inline_message_id)?.reply_markup);
    }
    return buttonsOf(chats.find(message.chat.id)?.messages.get(message.message_id)?.reply_markup);
  }

  function dataOf(message: Message | InlineMessage, choice: ButtonChoice): string {
    if (typeof choice === 'object' && 'data' in choice) return choice.data;
    const buttons = buttonsNow(message);
    const chosen = buttons.filter((button) =>
      typeof choice === 'string'
        ? button.text === choice || ('callback_data' in button && button.callback_data === choice)
        : choice.test(button.text),
    );
    const [button] = chosen;
    if (chosen.length !== 1 || button === undefined || !('callback_data' in button)) {
      const shown = JSON.stringify(buttons.map(({ text }) => text));
      throw new Error(`${chosen.length} buttons are ${choice}, or it is no callback button: ${shown}`);
    }
    return button.callback_data;
  }

  function pressedMessage(message: Message | InlineMessage) {
    if ('inline_message_id' in message) return { inline_message_id: message.inline_message_id };
    const { chat, message_id } = message;
    const current = chats.find(chat.id)?.messages.get(message_id);
    return { message: current ?? { chat, message_id, date: 0 as const } };
  }

  return {
    user({ id = nextUserId++, first_name = '小明', ...rest } = {}) {
      const user: User = { id, is_bot: false, first_name, language_code: 'zh-hans', ...rest };
      chats.users.set(id, user);
      return user;
    },
    privateChat: (user) => open(chats.addPrivate(user)),
    group: (profile) => open(chats.addGroup(profile)),
    editMessage(message, text) {
      const record = chats.find(message.chat.id);
      const { entities: _, ...rest } = record?.messages.get(message.message_id) ?? message;
      const entities = detectedEntities(text);
      const edited: Message & { edit_date: number } = { ...rest, text, edit_date: Math.floor(now() / 1000) };
      if (entities.length > 0) edited.entities = entities;
      record?.messages.set(edited.message_id, edited);
      updates.push({ edited_message: edited as typeof edited & { chat: Chat.PrivateChat; from: User } });
      changed();
      return edited;
    },
    async press(user, message, choice, { patienceMs = PATIENCE_MS, expired = false } = {}) {
      const data = dataOf(message, choice);
      const query = telegram.callbackQueries.open(user, data, expired);
      const chat_instance = String(-8_000_000_000_000_000_000n - BigInt(user.id));
      const pressed = { id: query.id, from: user, chat_instance, data, ...pressedMessage(message) };
      const update = updates.push({ callback_query: pressed });
      if (update === undefined) throw new Error('The bot asked for no callback_query updates');
      return query.outcome(patienceMs);
    },
    async inline(
      user,
      query,
      offset = '',
      { patienceMs = PATIENCE_MS, expired = false, chat_type = 'supergroup' } = {},
    ) {
      if (query.length > 256) throw new Error('Clients cut an inline query at 256 characters');
      chats.users.set(user.id, user);
      const opened = telegram.inlineQueries.open(user, query, expired);
      const update = updates.push({ inline_query: { id: opened.id, from: user, query, offset, chat_type } });
      if (update === undefined) throw new Error('The bot asked for no inline_query updates');
      return opened.outcome(patienceMs);
    },
    pick(user, query, answer, resultId, chat, options) {
      const result = answer.results.find(({ id }) => id === resultId);
      const content = result && 'input_message_content' in result ? result.input_message_content : undefined;
      if (result === undefined || content === undefined || !('message_text' in content)) {
        throw new Error(`No result ${resultId} with a text among those answered`);
      }
      const markup = result.reply_markup && { reply_markup: result.reply_markup };
      const inline_message_id = `BAAAA${nextInlineId++}`;
      const { message_text: text, entities = [] } = content;
      const message = { inline_message_id, from: user, text, entities, ...markup };
      telegram.inlineMessages.set(inline_message_id, message);
      const known = markup && { inline_message_id };
      if (inlineFeedback) {
        updates.push({ chosen_inline_result: { result_id: resultId, from: user, query, ...known } });
      }
      chat?.post(user, { text, entities, ...markup, via_bot: publicUser(telegram.bot) }, options);
      return message;
    },
  };
}
