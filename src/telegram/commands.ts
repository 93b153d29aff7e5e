import type { Api } from 'grammy';
import { telegramTextsEn } from '../texts/en/telegram.ts';
import { type TelegramTexts, telegramTextsZh } from '../texts/zh/telegram.ts';

import type { ApiSignal } from './apiSignal.ts';

/** The commands that exist, as the menu lists them. */
export const COMMANDS = ['ask', 'check', 'search', 'sources', 'help', 'start'] as const;
export type CommandName = (typeof COMMANDS)[number];

export const COMMAND_NAMES: ReadonlySet<string> = new Set(COMMANDS);

/** `/ask …` lines for /help. */
export function commandLines(texts: TelegramTexts): string[] {
  return COMMANDS.filter((name) => name !== 'start').map((name) => `/${name} ${texts.commands[name]}`);
}

/** The command menu: Chinese for everybody, English for those whose Telegram is in English. */
export async function setCommandMenu(api: Api, signal: ApiSignal): Promise<void> {
  const menu = (texts: TelegramTexts) =>
    COMMANDS.map((command) => ({ command, description: texts.commands[command] }));
  await api.setMyCommands(menu(telegramTextsZh), {}, signal);
  await api.setMyCommands(menu(telegramTextsEn), { language_code: 'en' }, signal);
}
