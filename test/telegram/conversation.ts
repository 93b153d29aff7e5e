import type { Message, User } from 'grammy/types';
import { buttonsOf } from '../botApi/keyboard.ts';
import type { UserProfile } from '../botApi/people.ts';
import type { SayOptions, TestChat } from '../botApi/testChat.ts';
import type { Stage } from './harness.ts';

/** One person in one chat with the bot. */
export interface Conversation {
  readonly user: User;
  readonly chat: TestChat;
  /** Says something and waits for what comes back. */
  ask(text: string, options?: SayOptions): Promise<Message>;
  /** The bot's message that came last. */
  answer(): Promise<Message>;
  /** Presses a button and waits until the bot is done. */
  press(message: Message, button: string | RegExp | { data: string }): Promise<unknown>;
  /** A message as it stands now. */
  now(message: Message): Message;
  labels(message: Message): string[];
}

export function converse(stage: Stage, profile: UserProfile = {}, chat?: TestChat): Conversation {
  const { server } = stage;
  const user = server.user(profile);
  const where = chat ?? server.privateChat(user);

  async function answer(): Promise<Message> {
    await server.idle({ quietMs: 40 });
    const last = where.messages.at(-1);
    if (last === undefined || !where.fromBot.includes(last)) throw new Error('The bot said nothing');
    return last;
  }

  function now(message: Message): Message {
    const found = where.messages.find(({ message_id }) => message_id === message.message_id);
    if (found === undefined) throw new Error('The message is gone');
    return found;
  }

  return {
    user,
    chat: where,
    async ask(text, options) {
      const before = where.fromBot.length;
      where.say(user, text, options);
      await server.waitFor(() => where.fromBot.length > before);
      return answer();
    },
    answer,
    async press(message, button) {
      const answered = await server.press(user, message, button);
      await server.idle({ quietMs: 40 });
      return answered;
    },
    now,
    labels: (message) => buttonsOf(now(message).reply_markup).map(({ text }) => text),
  };
}

export function boldTexts({ text = '', entities = [] }: Message): string[] {
  return entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

export function urls(message: Message): string[] {
  return buttonsOf(message.reply_markup).flatMap((button) => ('url' in button ? [button.url] : []));
}
