import type { InlineTexts } from '../zh/inline.ts';

/** What inline mode says, in English. */
export const inlineTextsEn: InlineTexts = {
  button: 'Ask in the private chat for more',
  nothing: 'Nothing found: ask in the private chat',
  tooLong: 'Too long: ask in the private chat',
  noParagraph: 'No such paragraph: see the contents',

  answered: 'Direct answer',
  asked: (question) => `Asked: ${question}`,
  open: 'Open source',
  openMarks: (marks) => `${marks} Source`,
  compare: (topic) => `Compare: ${topic}`,
  compared: (units) => `${units.join(', ')} and others side by side`,
  chooseDistricts: 'Choose districts',
  district: (name, paragraphs) => `${name} · ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
  seeDistrict: 'See all of it',
};
