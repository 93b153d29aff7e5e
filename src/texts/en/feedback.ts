import type { FeedbackTexts } from '../zh/feedback.ts';

export const feedbackEn: FeedbackTexts = {
  shouldHave: '👎 Should have an answer',
  liked: 'Thank you, noted.',
  disliked: 'Noted.',
  why: 'What is wrong with it?',
  reasons: {
    off_question: 'Not what I asked',
    wrong_citation: 'Wrong citation',
    incomplete: 'Incomplete',
    outdated: 'Outdated',
    other: 'Something else',
  },
  skip: 'Skip',
  thanks: 'Thank you, noted.',
  thanksFor: (reason) => `Thank you, noted: ${reason}.`,
  mayKeep: 'May we keep the text of this question, to get better?',
  question: (question) => `“${question}”`,
  agree: 'Yes',
  decline: 'No',
  kept: 'Thank you, the text is kept. /forget erases it at any time.',
  notKept: 'All right, the text was not kept.',
};
