import type { MessageEntity } from 'grammy/types';

type Detected = MessageEntity.CommonMessageEntity['type'];

/**
 * Telegram's own patterns. A Han character is a word character to them, so a mention or command with one
 * directly beside it is none: `你好@bot`, `@bot问题` and `/check金牛区` are plain text.
 */
const MENTION = /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{4,32}(?![\p{L}\p{N}_])/gu;
const COMMAND =
  /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}|(?!@))(?![\p{L}\p{N}_/<>])/gu;
const HASHTAG = /(?<![\p{L}\p{Nd}_])#(?=[\p{Nd}_]*\p{L})[\p{L}\p{Nd}_]{1,256}(?![\p{L}\p{Nd}_]*#)/gu;
const LINK = /https?:\/\/[^\s<>"，。；、）】》]+/gu;

/** The entities Telegram puts on what a person types. Bare domains, e-mail addresses, telephone numbers and cashtags are not looked for. */
export function detectedEntities(text: string): MessageEntity[] {
  const links = matches(text, LINK, 'url');
  const others = [
    ...matches(text, MENTION, 'mention'),
    ...matches(text, COMMAND, 'bot_command'),
    ...matches(text, HASHTAG, 'hashtag'),
  ].filter((entity) => !links.some((link) => isInside(entity, link)));
  return [...links, ...others].sort((a, b) => a.offset - b.offset);
}

function matches(text: string, pattern: RegExp, type: Detected): MessageEntity[] {
  return [...text.matchAll(pattern)].map((match) => ({
    type,
    offset: match.index,
    length: match[0].length,
  }));
}

const isInside = (inner: MessageEntity, outer: MessageEntity): boolean =>
  inner.offset >= outer.offset && inner.offset < outer.offset + outer.length;

/** The marked part of the text. */
export const entityText = (text: string, { offset, length }: MessageEntity): string =>
  text.slice(offset, offset + length);
