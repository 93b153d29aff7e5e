import type { Language } from '../assistant.ts';
import { answerScreenEn } from '../texts/en/answerScreen.ts';
import { type AnswerScreenTexts, answerScreenZh } from '../texts/zh/answerScreen.ts';

export const answerScreenTexts: Readonly<Record<Language, AnswerScreenTexts>> = {
  zh: answerScreenZh,
  en: answerScreenEn,
};
