import type { Language } from '../assistant.ts';
import { telegramTextsEn } from '../texts/en/telegram.ts';
import { type TelegramTexts, telegramTextsZh } from '../texts/zh/telegram.ts';

/** The interface follows the person's Telegram; whoever has it in neither language gets Chinese. */
export function languageOf(languageCode: string | undefined): Language {
  return /^en\b/i.test(languageCode ?? '') ? 'en' : 'zh';
}

export function textsIn(language: Language): TelegramTexts {
  return language === 'en' ? telegramTextsEn : telegramTextsZh;
}
