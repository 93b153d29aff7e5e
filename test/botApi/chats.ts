import type { Chat, Message, MessageEntity, User } from 'grammy/types';
import { type BotApiError, badRequest, forbidden } from './errors.ts';

/**
 * Where the bot stands in a chat; all but `present` refuse its messages. `restricted`: it reads and may not write.
 * `deactivated`: the person's account is gone. `deleted`, `upgraded`: the group is, the latter into a supergroup.
 */
export type BotPresence =
  | 'present'
  | 'restricted'
  | 'not started'
  | 'blocked'
  | 'kicked'
  | 'left'
  | 'deactivated'
  | 'deleted'
  | 'upgraded';

export interface Draft {
  readonly draft_id: number;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export interface ChatRecord {
  readonly chat: Chat;
  /** By id: each message as it stands now. An edit replaces the object, so what was handed out doesn't change. */
  readonly messages: Map<number, Message>;
  readonly topics: Map<number, Message>;
  readonly closedTopics: Set<number>;
  readonly members: Map<number, User>;
  readonly owner: User | undefined;
  readonly drafts: Draft[];
  readonly actions: string[];
  presence: BotPresence;
  upgradedTo?: number;
}

export interface GroupProfile {
  readonly title: string;
  readonly username?: string;
  readonly forum?: boolean;
  /** A basic group instead of a supergroup. */
  readonly basic?: boolean;
  readonly owner?: User;
}

export interface ChatStore {
  readonly users: Map<number, User>;
  addPrivate(user: User): ChatRecord;
  addGroup(profile: GroupProfile): ChatRecord;
  find(id: number | string): ChatRecord | undefined;
  /** The chat to send to, or Telegram's reason why not. */
  reachable(id: number | string | undefined): ChatRecord;
  /** The same for a call that shows something there; `refusal` is what Telegram says of missing rights. */
  writable(id: number | string | undefined, refusal?: string): ChatRecord;
  post(record: ChatRecord, from: User, content: Partial<Message>): Message;
}

export function createChatStore(now: () => number): ChatStore {
  const users = new Map<number, User>();
  const chats = new Map<number, ChatRecord>();
  /** Private chats and basic groups share one count of messages; each supergroup has its own, so ids repeat. */
  let sharedCount = 100;
  const ownCounts = new Map<number, number>();

  function add(chat: Chat, presence: BotPresence, owner?: User): ChatRecord {
    const record: ChatRecord = {
      chat,
      presence,
      owner,
      messages: new Map(),
      topics: new Map(),
      closedTopics: new Set(),
      members: new Map(owner === undefined ? [] : [[owner.id, owner]]),
      drafts: [],
      actions: [],
    };
    chats.set(chat.id, record);
    return record;
  }

  function nextMessageId({ id, type }: Chat): number {
    if (type !== 'supergroup') return ++sharedCount;
    const next = (ownCounts.get(id) ?? 0) + 1;
    ownCounts.set(id, next);
    return next;
  }

  const find = (id: number | string): ChatRecord | undefined =>
    typeof id === 'number'
      ? chats.get(id)
      : [...chats.values()].find(({ chat }) => `@${chat.username}` === id && chat.type !== 'private');

  function reachable(id: number | string | undefined): ChatRecord {
    if (id === undefined) throw badRequest('chat_id is empty');
    const record = find(id);
    if (record === undefined) {
      throw typeof id === 'number' && users.has(id) ? CANT_INITIATE() : badRequest('chat not found');
    }
    const refusal = unreachable(record);
    if (refusal !== undefined) throw refusal;
    return record;
  }

  return {
    users,
    find,
    reachable,
    writable(id, refusal = 'not enough rights to send text messages to the chat') {
      const record = reachable(id);
      if (record.presence === 'restricted') throw badRequest(refusal);
      return record;
    },
    addPrivate(user) {
      const known = chats.get(user.id);
      if (known !== undefined) return known;
      const { id, first_name, last_name, username } = user;
      const names = { ...(last_name && { last_name }), ...(username && { username }) };
      const record = add({ id, type: 'private', first_name, ...names }, 'not started');
      record.members.set(id, user);
      return record;
    },
    addGroup({ title, username, forum, basic, owner }) {
      if (basic) return add({ id: -4_000_001 - chats.size, type: 'group', title }, 'present', owner);
      const id = -1_001_000_000_001 - chats.size;
      const extra = { ...(username && { username }), ...(forum && { is_forum: true as const }) };
      return add({ id, type: 'supergroup', title, ...extra }, 'present', owner);
    },
    post(record, from, content) {
      const head = { message_id: nextMessageId(record.chat), date: Math.floor(now() / 1000) };
      const message: Message = { ...head, chat: record.chat, from, ...content };
      record.messages.set(message.message_id, message);
      return message;
    },
  };
}

const CANT_INITIATE = (): BotApiError => forbidden("bot can't initiate conversation with a user");

function unreachable({ chat, presence, upgradedTo }: ChatRecord): BotApiError | undefined {
  const kind = chat.type === 'supergroup' ? 'supergroup chat' : 'group chat';
  switch (presence) {
    case 'present':
    case 'restricted':
      return undefined;
    case 'not started':
      return CANT_INITIATE();
    case 'blocked':
      return forbidden('bot was blocked by the user');
    case 'kicked':
      return forbidden(`bot was kicked from the ${kind}`);
    case 'left':
      return forbidden(`bot is not a member of the ${kind}`);
    case 'deactivated':
      return forbidden('user is deactivated');
    case 'deleted':
      return forbidden('the group chat was deleted');
    case 'upgraded':
      return badRequest(
        'group chat was upgraded to a supergroup chat',
        upgradedTo === undefined ? undefined : { migrate_to_chat_id: upgradedTo },
      );
  }
}
