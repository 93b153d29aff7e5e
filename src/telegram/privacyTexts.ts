import type { Language } from '../assistant.ts';
import { privacyEn } from '../texts/en/privacy.ts';
import { type PrivacyTexts, privacyZh } from '../texts/zh/privacy.ts';

export const privacyTexts: Readonly<Record<Language, PrivacyTexts>> = { zh: privacyZh, en: privacyEn };
