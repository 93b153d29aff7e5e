/** /lang. Its names stand in their own languages, for whoever can't read the other. */
export const languageZh = {
  choose: '界面用哪种语言？ / Which language?',
  names: { zh: '中文', en: 'English' },
  chosen: '界面已改为中文。原文引用不变。',
};

export type LanguageTexts = typeof languageZh;
