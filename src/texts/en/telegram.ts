import type { TelegramTexts } from '../zh/telegram.ts';

/** The interface for people whose Telegram is in English. Answers stay in the documents' own words. */
export const telegramTextsEn: TelegramTexts = {
  commands: {
    ask: 'Ask: /ask question',
    check: 'Check a statement: /check statement',
    search: 'Find paragraphs: /search words',
    compare: 'Compare districts: /compare topic districts…',
    districts: 'Districts and institutions, and what there is of each',
    sources: 'Documents in the collection',
    new: 'New topic: forget what was said before',
    lang: 'Language / 界面语言',
    privacy: 'What is kept, and for how long',
    forget: 'Erase everything about you',
    help: 'How to use this bot',
    start: 'Start again',
  },
  separator: ' · ',
  listSeparator: ', ',
  paragraphNumber: (number) => `¶ ${number}`,
  bookTitle: (title) => `《${title}》`,

  answer: {
    sources: 'Sources',
    open: (n) => `[${n}] Open source`,
    nearest: 'Nearest paragraphs (not evidence):',
    asked: (question) => `Asked: ${question}`,
    nothing: 'No answer found. Try other words.',
    failed: 'Sorry, something went wrong and this could not be answered. Please try again later.',
  },

  check: {
    verdicts: {
      支持: '✅ Agrees with the source',
      矛盾: '❌ Differs from the source',
      未找到: '❓ Not in the sources',
    },
  },

  search: {
    found: (words, count) =>
      `“${words}” · ${count} ${count === 1 ? 'paragraph' : 'paragraphs'}, most relevant first`,
    nothing: (words) => `Nothing found for “${words}”. Try another word.`,
  },

  paragraph: {
    previous: '◀ Previous',
    next: 'Next ▶',
    outline: 'Contents',
    pageBack: '◂ Earlier part',
    pageOn: 'Later part ▸',
    page: (page, pages) => `(A long paragraph: this is part ${page} of ${pages})`,
    copyReference: 'Copy citation',
    copyLink: 'Copy link',
    report: 'Wrong citation',
    backToAnswer: '← Back to answer',
    backToResults: '← Back to results',
    openPrivately: 'Open in private chat',
    unknown:
      'There is no such paragraph: the link may be incomplete, or the document was removed. See /sources.',
    changed: 'This paragraph has been changed since; its old text is no longer in the document. Start here:',
  },

  document: {
    count: (paragraphs) => `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
    opening: 'Beginning',
    outline: 'Choose a section to open its first paragraph:',
    backToSources: '← Documents',
    empty: 'This document has no readable text.',
    unknown: 'There is no such document; it may have been removed. See /sources.',
  },

  sources: {
    none: 'There are no documents yet.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: '◀ Previous page',
    next: 'Next page ▶',
    seeAll: 'See all in private chat',
  },

  start: {
    greeting:
      'Hello! I answer only from the collected education policy documents, and every sentence can be opened at its source.',
    corpus: (documents, districts) => {
      const count = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
      return districts > 0 ? `${count} from ${districts} districts and institutions: ` : `${count}.`;
    },
    more: (count) => ` and more, ${count} in all`,
    empty: 'There are no documents yet, so nothing can be answered for now.',
    examples: 'Just send a question, in English or in Chinese (the documents are in Chinese), for example:',
    question: (district, section) => `${district}在“${section}”方面怎么做？`,
    help: 'How to use this bot: /help',
  },

  help: {
    title: 'How to use this bot',
    intro: 'Send a question and get an answer with its sources; buttons open the original text.',
    group: (botName) =>
      `In groups: @${botName} with a question, a reply to my message, or a command. Reply to a message with /check to check it.`,
    privateSources: 'A wrong citation? Open the source and press “Wrong citation”.',
  },

  usage: {
    ask: 'Please write the question after /ask.',
    check: 'Please write a statement after /check, or reply to a message with /check.',
    search: 'Please write what to look for after /search.',
    mention: 'Please write a question after my name. See /help.',
    unknownCommand: 'There is no such command, see /help. Or just send a question.',
    textOnly: 'I can only read text: please type your question.',
  },

  button: {
    invalid: 'This button no longer works. Please ask again.',
    expired: 'This answer has expired. Please ask again.',
    tooOld: 'This message is too old to change. Please ask again.',
    reported: 'Thank you, noted. Someone will check it.',
  },
};
