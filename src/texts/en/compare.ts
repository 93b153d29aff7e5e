import { type CompareTexts, compareTextsZh } from '../zh/compare.ts';

/** What /compare says, in English. Topics are those of the documents, in Chinese. */
export const compareTextsEn: CompareTexts = {
  topics: compareTextsZh.topics,
  usageTitle: 'How to compare',
  usage: 'Send /compare with a topic to compare all districts; add names to compare only those. For example:',
  example: (topic, names) => `/compare ${[topic, ...names].join(' ')}`,
  tryTopics: 'Topics that several of them write about; tap one to compare:',
  ofUnit: (name) => `Topics that ${name} and others write about; tap one to compare:`,
  noUnits: 'No districts or institutions to compare in these documents. Just send a question.',
  tooLong: (limit) => `The topic is too long: at most ${limit} characters, please.`,
  otherTopics: 'What can be compared',
  choose: 'Choose districts',
  chooseHint: (limit) =>
    `Tap names to choose (at most ${limit}), then press “Compare”. None chosen: all districts.`,
  picked: (name) => `✓ ${name}`,
  compareAll: 'Compare all districts',
  comparePicked: (count) => `Compare the ${count} chosen`,
  clear: 'Clear',
  backTo: (name: string) => `← ${name}`,
  back: '← Back',
  atLeastTwo: 'Only one is chosen: choose another to compare it with.',
  tooMany: (limit) => `At most ${limit} can be chosen.`,
  changed: 'The documents have changed. Please choose again.',
  lost: 'The topic of this message is gone. Please send /compare with a topic again.',
  comparing: 'Comparing…',
};
