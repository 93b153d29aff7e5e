import type { AnswerTexts } from '../zh/answer.ts';

/** What an answer says in the assistant's own words, in English. Quotes stay in the source's language. */
export const answerTextsEn: AnswerTexts = {
  planLead: '(planned) ',
  whose: (unit) => `(${unit}) `,
  districtLead: (district) => `${district}: `,
  notRecorded: (districts) => `${districts.join(', ')}: not reported`,
  partMissing: (part) => `Not reported: ${part}`,
  understoodAs: (from, to) => `(“${from}” taken as “${to}”)`,
  lookedFor: (question) => `Looked for: ${question}`,
  nothingFound: (asked) => `These documents do not answer: ${asked}.`,
  onlyNamed: (unit) => `The documents only name “${unit}”; they do not report what it does or has.`,
  offTopic:
    'This is outside these documents: I only answer what they say about education policy and practice.',
  searched: (documents, districts, newest, undated) =>
    `Searched ${documents} documents${districts.length > 0 ? ` (${districts.join(', ')})` : ''}; ${
      newest === null
        ? 'none gives a date'
        : `the newest dated one is of ${newest}${undated > 0 ? `, ${undated} undated` : ''}`
    }.`,
  empty: 'Please type a question.',
  tooLong: (limit) => `The question is too long (over ${limit} characters). Please shorten it.`,
  emptyCorpus: 'There are no documents yet. Put .txt or .md files into the corpus folder and ask again.',
  checkSupported: 'As the source says: ',
  checkContradicted: 'Not what the source says: ',
  checkNotFound: (statement) => `The documents do not say: ${statement}.`,
  checkPart: (part, verdict) => `“${part}” – ${verdict}`,
  contents: (documents, lines) => [`${documents} documents:`, ...lines].join('\n'),
  contentsLine: (title, districts, date) => `· ${title} (${[...districts, date ?? 'undated'].join(', ')})`,
  contentsMore: (count) => `… and ${count} more`,
  smallTalk: {
    greeting: 'Hello! Ask about what a district or school does; every line of an answer opens at its source.',
    thanks: 'You are welcome.',
    identity:
      'I answer questions about education policy from the documents I hold; every claim opens at its source, and I say so when they are silent.',
    ability:
      'Ask for practices and figures of districts and schools, compare districts, or send a sentence to have it checked.',
    farewell: 'Goodbye, come back any time.',
    acknowledgement: 'All right.',
    presence: 'I am here. What would you like to know?',
  },
};
