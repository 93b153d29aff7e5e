import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from './errors.ts';
import { isHttpsLink, linkFault } from './links.ts';

type Fields = Readonly<Record<string, unknown>>;

const MAX_IN_ROW = 8;
const MAX_BUTTONS = 100;
const STYLES: readonly unknown[] = [undefined, 'danger', 'success', 'primary'];

/** What a button does: exactly one of these fields, each with the check Telegram makes on it. */
const ACTIONS: Readonly<Record<string, (value: unknown, inPrivate: boolean) => void>> = {
  callback_data: checkCallbackData,
  url: checkUrl,
  copy_text: checkCopyText,
  switch_inline_query: checkText,
  switch_inline_query_current_chat: checkText,
  switch_inline_query_chosen_chat: checkChosenChat,
  web_app: checkWebApp,
  login_url: checkLoginUrl,
  disabled: () => undefined,
  callback_game: () => refuse('BUTTON_TYPE_INVALID'),
  pay: () => refuse('BUTTON_TYPE_INVALID'),
};

/** An inline keyboard fit to send, or undefined where none is given or it is empty (which removes one). */
export function inlineKeyboard(
  markup: Fields | undefined,
  inPrivate: boolean,
): InlineKeyboardMarkup | undefined {
  if (markup === undefined) return undefined;
  if (!('inline_keyboard' in markup)) refuse('inline keyboard expected');
  const rows = rowsOf(markup.inline_keyboard);
  if (rows.some((row) => row.length === 0)) refuse('REPLY_MARKUP_INVALID: a row without buttons');
  if (rows.some((row) => row.length > MAX_IN_ROW)) refuse('REPLY_MARKUP_INVALID: more than 8 in a row');
  if (rows.flat().length > MAX_BUTTONS) refuse('REPLY_MARKUP_TOO_LONG');
  for (const button of rows.flat()) checkButton(button, inPrivate);
  return rows.length > 0 ? (markup as unknown as InlineKeyboardMarkup) : undefined;
}

/** Any markup that sendMessage takes; only an inline keyboard stays with the message. */
export function sentKeyboard(
  markup: Fields | undefined,
  inPrivate: boolean,
): InlineKeyboardMarkup | undefined {
  if (markup === undefined || 'remove_keyboard' in markup) return undefined;
  if ('keyboard' in markup) {
    for (const button of rowsOf(markup.keyboard).flat()) {
      if (button !== '' && typeof button === 'string') continue;
      if (!nonEmpty((button as Fields).text)) refuse('keyboard button text must be non-empty');
    }
    return undefined;
  }
  if ('force_reply' in markup && !('inline_keyboard' in markup)) return undefined;
  if (Object.keys(markup).length === 0) return undefined;
  return inlineKeyboard(markup, inPrivate);
}

function rowsOf(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value) && value.every((row) => Array.isArray(row))) return value;
  return refuse("can't parse reply keyboard markup JSON object: an array of arrays expected");
}

function checkButton(button: unknown, inPrivate: boolean): void {
  if (typeof button !== 'object' || button === null) refuse("can't parse inline keyboard button");
  const fields = button as Fields;
  if (!nonEmpty(fields.text)) refuse('inline keyboard button text must be non-empty');
  if (!STYLES.includes(fields.style)) refuse('BUTTON_STYLE_INVALID');
  const given = Object.keys(ACTIONS).filter((name) => fields[name] !== undefined);
  const [action] = given;
  if (action === undefined || (fields[action] === '' && action === 'callback_data')) {
    refuse("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (given.length > 1) refuse(`BUTTON_TYPE_INVALID: one button with ${given.join(' and ')}`);
  ACTIONS[action]?.(fields[action], inPrivate);
}

function checkCallbackData(data: unknown): void {
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
  if (bytes < 1 || bytes > 64) refuse('BUTTON_DATA_INVALID');
}

function checkUrl(url: unknown): void {
  const fault = typeof url === 'string' ? linkFault(url) : 'Wrong HTTP URL';
  if (fault !== undefined) refuse(`inline keyboard button URL '${String(url)}' is invalid: ${fault}`);
}

function checkCopyText(value: unknown): void {
  const text = (value as Fields | null)?.text;
  if (!nonEmpty(text) || text.length > 256) refuse('BUTTON_COPY_TEXT_INVALID');
}

function checkText(value: unknown): void {
  if (typeof value !== 'string') refuse("can't parse inline keyboard button: a string expected");
}

function checkChosenChat(value: unknown): void {
  const fields = (value ?? {}) as Fields;
  if (!Object.entries(fields).some(([name, on]) => name.startsWith('allow_') && on === true)) {
    refuse('at least one chat type must be allowed');
  }
}

function checkWebApp(value: unknown, inPrivate: boolean): void {
  if (!inPrivate) refuse('BUTTON_TYPE_INVALID');
  const url = (value as Fields | null)?.url;
  if (typeof url !== 'string' || !isHttpsLink(url)) {
    refuse(`inline keyboard button Web App URL '${String(url)}' is invalid: Only HTTPS links are allowed`);
  }
}

function checkLoginUrl(value: unknown): void {
  const url = (value as Fields | null)?.url;
  if (typeof url !== 'string' || !isHttpsLink(url)) {
    refuse(`inline keyboard button login URL '${String(url)}' is invalid: Only HTTPS links are allowed`);
  }
}

const nonEmpty = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function refuse(reason: string): never {
  throw badRequest(reason);
}

/** All buttons of a keyboard, in reading order. */
export const buttonsOf = (markup: InlineKeyboardMarkup | undefined): InlineKeyboardButton[] =>
  markup?.inline_keyboard.flat() ?? [];
