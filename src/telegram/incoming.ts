import type { Message, UserFromGetMe } from 'grammy/types';
import { isSameName, readCommand, withoutMentions } from './addressing.ts';

/** What a message wants of the bot. `quoted`: the text of the message that it replies to, if any. */
export type Incoming =
  | { readonly kind: 'command'; readonly name: string; readonly rest: string; readonly quoted: string }
  | { readonly kind: 'question'; readonly text: string; readonly quoted: string }
  | { readonly kind: 'unusable' };

/**
 * Service messages: nobody expects an answer to them. Everything else that carries no text is something a
 * person sent (kinds that don't exist yet included), and in a private chat gets one.
 */
const SERVICE =
  /^(?:pinned_message|message_auto_delete|forum_|general_forum|chat_|users_shared|connected_website|write_access|successful_payment|refunded_payment|web_app_data|video_chat|giveaway_|boost_added|new_chat|left_chat|group_chat_created|supergroup_|channel_chat|migrate_|proximity_|passport_data|paid_message|direct_message_price|suggested_post|gift|unique_gift)/;

/** What a message wants, or undefined where the bot has no business with it. */
export function readIncoming(
  message: Message,
  me: UserFromGetMe,
  commands: ReadonlySet<string>,
): Incoming | undefined {
  // Two bots that answer each other would never stop. (Anonymous administrators post as a bot, too.)
  if (message.from?.is_bot === true && message.sender_chat === undefined) return undefined;
  // A passage that somebody sent through our inline mode is our own word, not a question.
  if (message.via_bot?.id === me.id) return undefined;
  const written = message.text ?? message.caption ?? '';
  return message.chat.type === 'private'
    ? readPrivate(message, written, me, commands)
    : readGroup(message, written, me, commands);
}

function readPrivate(
  message: Message,
  written: string,
  me: UserFromGetMe,
  commands: ReadonlySet<string>,
): Incoming | undefined {
  const quoted = quotedText(message);
  const { text } = withoutMentions(written, me.username);
  const command = readCommand(written, commands) ?? readCommand(text, commands);
  if (command !== undefined) return { kind: 'command', name: command.name, rest: command.rest, quoted };
  if (written !== '') return { kind: 'question', text, quoted };
  return Object.keys(message).some((key) => SERVICE.test(key)) ? undefined : { kind: 'unusable' };
}

/** In a group only what is meant for the bot: its commands, a mention, a reply to one of its messages. */
function readGroup(
  message: Message,
  written: string,
  me: UserFromGetMe,
  commands: ReadonlySet<string>,
): Incoming | undefined {
  if (written === '') return undefined;
  const quoted = quotedText(message);
  const { text, mentioned } = withoutMentions(written, me.username);
  const command = readCommand(written, commands) ?? (mentioned ? readCommand(text, commands) : undefined);
  if (command !== undefined) {
    const { name, bot, rest } = command;
    const isForUs = bot === null ? commands.has(name) || mentioned : isSameName(bot, me.username);
    return isForUs ? { kind: 'command', name, rest, quoted } : undefined;
  }
  return mentioned || isReplyTo(message, me.id) ? { kind: 'question', text, quoted } : undefined;
}

/** Telegram shows every message of a topic as a reply to the one that opened the topic: that one isn't meant. */
function isReplyTo({ reply_to_message: replied }: Message, botId: number): boolean {
  return replied?.from?.id === botId && replied.forum_topic_created === undefined;
}

/** What the person chose to quote, else the whole text of the message that they reply to. */
function quotedText({ quote, reply_to_message: replied }: Message): string {
  return (quote?.text ?? replied?.text ?? replied?.caption ?? '').trim();
}
