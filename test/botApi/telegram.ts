import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  InlineQueryResultsButton,
  MessageEntity,
  User,
  UserFromGetMe,
} from 'grammy/types';
import { type BotSettings, createBotSettings } from './botSettings.ts';
import { type ChatStore, createChatStore } from './chats.ts';
import { createQueryBook, type QueryBook } from './queries.ts';
import { createUpdateQueue, type UpdateQueue } from './updates.ts';

export interface CallbackAnswer {
  readonly answered: true;
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
  readonly cache_time?: number;
}

export interface InlineAnswer {
  readonly answered: true;
  readonly results: readonly InlineQueryResult[];
  readonly next_offset: string;
  readonly cache_time: number;
  readonly is_personal: boolean;
  readonly button?: InlineQueryResultsButton;
}

/** A message sent through inline mode: the bot knows its `inline_message_id` only, and that only when it has a keyboard. */
export interface InlineMessage {
  readonly inline_message_id: string;
  readonly from: User;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** Everything on Telegram's side: what the methods act on and the people in the tests see. */
export interface Telegram {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly changed: () => void;
  readonly chats: ChatStore;
  readonly updates: UpdateQueue;
  readonly callbackQueries: QueryBook<CallbackAnswer>;
  readonly inlineQueries: QueryBook<InlineAnswer>;
  readonly inlineMessages: Map<string, InlineMessage>;
  readonly settings: BotSettings;
}

/** The bot as others see it, without what only getMe tells. */
export const publicUser = ({ id, is_bot, first_name, username }: UserFromGetMe): User => ({
  id,
  is_bot,
  first_name,
  username,
});

export interface TelegramOptions {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly changed: () => void;
  readonly callbackLifetimeMs: number;
  readonly inlineLifetimeMs: number;
}

export function createTelegram(options: TelegramOptions): Telegram {
  const { bot, now, changed, callbackLifetimeMs, inlineLifetimeMs } = options;
  return {
    bot,
    now,
    changed,
    chats: createChatStore(now),
    updates: createUpdateQueue(changed),
    callbackQueries: createQueryBook('callback', now, callbackLifetimeMs),
    inlineQueries: createQueryBook('inline', now, inlineLifetimeMs),
    inlineMessages: new Map(),
    settings: createBotSettings(),
  };
}
