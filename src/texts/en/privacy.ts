import type { PrivacyTexts } from '../zh/privacy.ts';

export const privacyEn: PrivacyTexts = {
  newConversation: {
    cleared: 'Done: what was said before is forgotten. Ask something new.',
    nothing: 'Nothing was said before. Just ask.',
  },

  privacy: {
    title: 'What is kept, and for how long',
    lines: [
      'Who you are: a scrambled code only, neither name nor number.',
      'Conversation: the last 6 turns, to understand follow-ups; erased after a day of silence, or by /new.',
      'Answers: 30 days, so that their buttons work.',
      '👍 👎 and wrong citations: 1 year; the text of a question only if you agree then and there.',
      'Language: until you change or erase it.',
      'Statistics: counts only; words without an answer at most 30 days, rare ones seen only once 3 people asked.',
      'Your messages: erased once answered, at most 15 minutes later (to answer an edit); no question text in the log.',
    ],
    model: 'Questions are sent, with the paragraphs they concern, to the language model that this bot uses.',
    embeddings: 'Questions are sent to the embedding server that this bot uses, to search by meaning.',
    forget: 'Erase it all: /forget',
  },

  forget: {
    ask: 'Erase everything about you?\nConversation, stored answers, feedback and settings go for good; buttons of old messages stop working.',
    guest: 'The access you got by an invitation goes as well.',
    sure: 'Erase it all',
    cancel: 'Cancel',
    cancelled: 'Nothing was erased.',
    done: (erased, left) => `${erased} items erased, ${left} left.`,
    nothing: 'Nothing about you is kept: 0 items left.',
    incomplete: 'Not everything was erased. Please send /forget again.',
    items: {
      turns: 'turns',
      shown_answers: 'answers',
      feedback: 'feedback',
      citation_reports: 'citation reports',
      unanswered_terms: 'unanswered words',
      preferences: 'settings',
      guests: 'access',
    },
    privately: 'This is done in the private chat.',
    openPrivately: 'Erase in the private chat',
  },
};
