import type { AnswerScreenTexts } from '../zh/answerScreen.ts';

/** What stands around an answer on Telegram, in English. */
export const answerScreenEn: AnswerScreenTexts = {
  compared: (found, absent) =>
    absent === 0 ? `Reported by all ${found}` : `Reported by ${found}, not by ${absent}`,
  absent: 'not reported',
  checked: (statement) => `Checked: ${statement}`,
  drafted: 'Put together by a model, each sentence proved',
  mark: (n) => `[${n}]`,
  page: (page, pages) => `${page}/${pages}`,

  reading: (documents) => `Reading: ${documents.join(', ')}`,
  andMore: (count) => `and more, ${count} in all`,
  working: 'Putting it together…',
  stop: '⏹ Stop',
  stopped: 'Stopped.',
  notYours: 'Only the person who asked can stop this.',
  tooLate: 'It is answered already.',

  otherUnit: (unit) => `And ${unit}?`,
  ofUnit: (unit) => `${unit}?`,
  related: (section) => `Related: ${section}`,
  didYouMean: (unit) => `Did you mean ${unit}?`,
  whatIsThere: (unit) => `What there is on ${unit}`,
  canAsk: 'What can be asked',
  rephrase: 'Ask differently',
  rephraseTitle: 'Other words may find it',
  rephraseTips: [
    'Name the district or school',
    'Ask for one thing at a time',
    'Use the words a report would use',
  ],
  rephraseExamples: 'These are answered:',
  backToAnswer: '← Back to answer',

  helpFollowUps:
    'Go on asking (“那另一个区呢？”, “why?”): what was said before counts. /new starts a new topic.',
  helpEdits: 'A slip in your question? Edit it within 15 minutes and the answer changes with it.',
  helpInline: (botName) => `In any chat, type @${botName} and a word to send a passage with its source.`,

  undated: 'undated',
  share: 'Share',
};
