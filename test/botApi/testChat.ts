import type { Chat, ChatMember, Message, MessageEntity, User } from 'grammy/types';
import type { BotPresence, ChatRecord, Draft } from './chats.ts';
import { detectedEntities, entityText } from './entityDetection.ts';
import { quotedMessage, replyThread } from './replies.ts';
import { publicUser, type Telegram } from './telegram.ts';
import { MAX_TEXT } from './text.ts';

export interface SayOptions {
  readonly reply_to?: Message;
  /** The part of that message the person chose to quote. */
  readonly quote?: string;
  /** A topic, as `topic()` returned it. */
  readonly thread?: number;
  /** Instead of the entities Telegram would find. */
  readonly entities?: readonly MessageEntity[];
}

/** What else people send: the bot can't use it, and must say so. */
export type SharedThing = 'photo' | 'sticker' | 'voice' | 'document' | 'location' | 'contact';

export interface TestChat {
  readonly id: number;
  readonly chat: Chat;
  /** As they stand now, oldest first, without the deleted. */
  readonly messages: readonly Message[];
  readonly fromBot: readonly Message[];
  readonly drafts: readonly Draft[];
  readonly actions: readonly string[];
  /** Sends a text as a person; in a private chat this starts the bot. */
  say(user: User, text: string, options?: SayOptions): Message;
  /** As a client sends what is longer than one message: in several. */
  sayLong(user: User, text: string): Message[];
  share(user: User, thing: SharedThing, options?: SayOptions & { readonly caption?: string }): Message;
  /** Sends any other message; `content` is its own part. */
  post(user: User, content: Partial<Message>, options?: SayOptions): Message;
  /** Presses Telegram's own stop button under the draft shown last. */
  stopDraft(): void;
  /** Opens a topic in a forum and returns its message_thread_id. */
  topic(user: User, name: string): number;
  /** The person blocks the bot, or the group removes it. */
  banBot(user: User): void;
  /** Also takes a restriction back. */
  unbanBot(user: User): void;
  /** An administrator takes the right to write from the bot. */
  restrictBot(user: User): void;
  /** The person's account, or the whole group, is gone; nobody is told. */
  vanish(): void;
  closeTopic(thread: number): void;
  reopenTopic(thread: number): void;
  /** With all its messages. */
  deleteTopic(thread: number): void;
  /** The basic group becomes a supergroup: another chat with another id. */
  upgrade(user: User): TestChat;
}

export function createTestChat(telegram: Telegram, record: ChatRecord, privacyMode: boolean): TestChat {
  const { chats, updates, bot, now, changed } = telegram;
  const { chat } = record;
  const current = (): Message[] => [...record.messages.values()];

  /** Privacy mode withholds what isn't for the bot, and a mention without an entity isn't. */
  function reaches(message: Message): boolean {
    if (record.presence !== 'present' && record.presence !== 'restricted') return false;
    if (chat.type === 'private' || !privacyMode) return true;
    if (message.reply_to_message?.from?.id === bot.id || message.via_bot?.id === bot.id) return true;
    return (message.entities ?? []).some((entity) => isForBot(message.text ?? '', entity, bot.username));
  }

  function enter(user: User): void {
    telegram.chats.users.set(user.id, user);
    record.members.set(user.id, user);
    if (record.presence === 'not started') record.presence = 'present';
    if (record.presence === 'blocked') setPresence(user, 'present');
  }

  function setPresence(user: User, presence: BotPresence): void {
    const before = membership(record.presence);
    record.presence = presence;
    updates.push({
      my_chat_member: {
        chat,
        from: user,
        date: Math.floor(now() / 1000),
        old_chat_member: before,
        new_chat_member: membership(presence),
      },
    });
  }

  const membership = (presence: BotPresence): ChatMember => {
    const user = publicUser(bot);
    if (presence === 'present') return { status: 'member', user };
    return presence === 'restricted'
      ? ({
          status: 'restricted',
          user,
          is_member: true,
          can_send_messages: false,
          until_date: 0,
        } as ChatMember)
      : { status: 'kicked', user, until_date: 0 };
  };

  function post(user: User, content: Partial<Message>, options: SayOptions = {}): Message {
    if (chat.type === 'private' && chat.id !== user.id) throw new Error('Not a chat of this user');
    enter(user);
    const message = chats.post(record, user, { ...threadOf(options), ...content });
    if (reaches(message))
      updates.push({ message: message as Message & { chat: Chat.PrivateChat; from: User } });
    changed();
    return message;
  }

  function threadOf({ reply_to, quote, thread }: SayOptions): Partial<Message> {
    const replied = reply_to && record.messages.get(reply_to.message_id);
    const id = thread ?? replyThread(chat, replied);
    if (thread !== undefined && !record.topics.has(thread)) throw new Error(`No topic ${thread}`);
    // Telegram shows a message in a topic as a reply to the one that opened it.
    const shown = replied ?? (chat.is_forum && id !== undefined ? record.topics.get(id) : undefined);
    const position = quote === undefined ? -1 : (replied?.text ?? '').indexOf(quote);
    return {
      ...(id !== undefined && { message_thread_id: id }),
      ...(id !== undefined && chat.is_forum && { is_topic_message: true }),
      ...(shown && quotedMessage(shown)),
      ...(quote !== undefined && { quote: { text: quote, position, is_manual: true } }),
    } as Partial<Message>;
  }

  function say(user: User, text: string, options: SayOptions = {}): Message {
    const sent = text.trim();
    if (sent === '' || sent.length > MAX_TEXT) throw new Error(`No client sends ${sent.length} characters`);
    const entities = options.entities ?? detectedEntities(sent);
    return post(user, { text: sent, ...(entities.length > 0 && { entities: [...entities] }) }, options);
  }

  return {
    id: chat.id,
    chat,
    get messages() {
      return current();
    },
    get fromBot() {
      return current().filter(({ from }) => from?.id === bot.id);
    },
    drafts: record.drafts,
    actions: record.actions,
    say,
    sayLong: (user, text) =>
      (text.match(new RegExp(`[^]{1,${MAX_TEXT}}(?<![\\ud800-\\udbff])`, 'g')) ?? []).map((part) =>
        say(user, part),
      ),
    share: (user, thing, { caption, ...options } = {}) =>
      post(user, { ...THINGS[thing], ...(caption !== undefined && { caption }) }, options),
    post,
    stopDraft() {
      const draft = record.drafts.at(-1);
      if (draft === undefined || chat.type !== 'private') throw new Error('No draft is shown');
      updates.push({ stopped_message_generation: { chat, draft_id: draft.draft_id } });
      changed();
    },
    topic(user, name) {
      if (!chat.is_forum) throw new Error('Only a forum has topics');
      record.members.set(user.id, user);
      const content = { forum_topic_created: { name, icon_color: 0x6fb9f0 } };
      const root = chats.post(record, user, content as Partial<Message>);
      const opened = { ...root, message_thread_id: root.message_id, is_topic_message: true as const };
      record.messages.set(root.message_id, opened);
      record.topics.set(root.message_id, opened);
      if (reaches(opened))
        updates.push({ message: opened as Message & { chat: Chat.PrivateChat; from: User } });
      return root.message_id;
    },
    banBot: (user) => setPresence(user, chat.type === 'private' ? 'blocked' : 'kicked'),
    unbanBot: (user) => setPresence(user, 'present'),
    restrictBot: (user) => setPresence(user, 'restricted'),
    vanish() {
      record.presence = chat.type === 'private' ? 'deactivated' : 'deleted';
    },
    closeTopic: (thread) => void record.closedTopics.add(thread),
    reopenTopic: (thread) => void record.closedTopics.delete(thread),
    deleteTopic(thread) {
      record.topics.delete(thread);
      for (const [id, message] of record.messages) {
        if (message.message_thread_id === thread) record.messages.delete(id);
      }
      changed();
    },
    upgrade(user) {
      if (chat.type !== 'group') throw new Error('Only a basic group is upgraded');
      const next = chats.addGroup({ title: chat.title, ...(record.owner && { owner: record.owner }) });
      for (const [id, member] of record.members) next.members.set(id, member);
      post(user, { migrate_to_chat_id: next.chat.id });
      record.presence = 'upgraded';
      record.upgradedTo = next.chat.id;
      const upgraded = createTestChat(telegram, next, privacyMode);
      upgraded.post(user, { migrate_from_chat_id: chat.id });
      return upgraded;
    },
  };
}

function isForBot(text: string, entity: MessageEntity, username: string): boolean {
  const marked = entityText(text, entity).toLowerCase();
  const name = `@${username.toLowerCase()}`;
  if (entity.type === 'mention') return marked === name;
  return entity.type === 'bot_command' && (!marked.includes('@') || marked.endsWith(name));
}

const file = { file_id: 'AgACAgIAAxkBAAIB', file_unique_id: 'AQADAgAT', file_size: 1234 };

const THINGS: Readonly<Record<SharedThing, Partial<Message>>> = {
  photo: { photo: [{ ...file, width: 90, height: 60 }] },
  sticker: {
    sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
  },
  voice: { voice: { ...file, duration: 3, mime_type: 'audio/ogg' } },
  document: { document: { ...file, file_name: '文件.pdf', mime_type: 'application/pdf' } },
  location: { location: { latitude: 30.66, longitude: 104.06 } },
  contact: { contact: { phone_number: '+8613800000000', first_name: '王' } },
};
