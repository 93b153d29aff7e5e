import { telegramTextsEn } from '../texts/en/telegram.ts';
import { type TelegramTexts, telegramTextsZh } from '../texts/zh/telegram.ts';

/** The interface follows the person's Telegram; whoever has it in neither language gets Chinese. */
export function textsFor(languageCode: string | undefined): TelegramTexts {
  return /^en\b/i.test(languageCode ?? '') ? telegramTextsEn : telegramTextsZh;
}
