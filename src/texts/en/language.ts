import type { LanguageTexts } from '../zh/language.ts';

export const languageEn: LanguageTexts = {
  choose: 'Which language? / 界面用哪种语言？',
  names: { zh: '中文', en: 'English' },
  chosen: 'The interface is in English now. Quotes stay in Chinese.',
};
