import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { Language } from '../assistant.ts';
import type { TelegramTexts } from '../texts/zh/telegram.ts';
import type { ApiSignal } from './apiSignal.ts';
import { textsIn } from './language.ts';

/** The commands that exist, as the menu lists them. */
export const COMMANDS = [
  'ask',
  'check',
  'search',
  'compare',
  'districts',
  'sources',
  'new',
  'lang',
  'privacy',
  'forget',
  'help',
  'start',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export const COMMAND_NAMES: ReadonlySet<string> = new Set(COMMANDS);

/** `/ask …` lines for /help. */
export function commandLines(texts: TelegramTexts): string[] {
  return COMMANDS.filter((name) => name !== 'start').map((name) => {
    const description = texts.commands[name];
    // 提问：/ask 问题 holds the command already.
    const [what, how] = description.split(/[：:]\s*(?=\/)/u);
    return how === undefined ? `/${name}  ${description}` : `${how}  ${what}`;
  });
}

/** The command menu: Chinese for everybody, English for those whose Telegram is in English. */
export async function setCommandMenu(api: Api, signal: ApiSignal): Promise<void> {
  await api.setMyCommands(commandMenu('zh'), {}, signal);
  await api.setMyCommands(commandMenu('en'), { language_code: 'en' }, signal);
}

export function commandMenu(language: Language): BotCommand[] {
  const texts = textsIn(language);
  return COMMANDS.map((command) => ({ command, description: texts.commands[command] }));
}
