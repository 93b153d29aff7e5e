import { type AnswerTexts, ordered } from '../zh/answer.ts';
import { draftingTextsEn } from './drafting.ts';

/** What an answer says in the assistant's own words, in English. Quotes stay in the source's language. */
export const answerTextsEn: AnswerTexts = {
  planLead: '(planned) ',
  whose: (unit) => `(${unit}) `,
  titled: (title) => `“${title}”`,
  creditLead: (name, credit) =>
    `${name}, ${{ writer: 'written by', editor: 'edited by', date: 'published on', source: 'source' }[credit]}: `,
  districtLead: (district) => `${district}: `,
  overview: (unit) => `What ${unit} reports, section by section:`,
  notRecorded: (districts) => `${districts.join(', ')}: not reported`,
  fromMost: (items, _, isSameTime) => {
    const lead = items.slice(1).every(({ same }) => same) ? 'The same' : 'From most to least';
    return `${lead}: ${ordered(items, '>', '=')}${isSameTime ? '' : ' (for the times, see the quotes)'}`;
  },
  fromFirst: (items) => `From first to last: ${ordered(items, '→', '=')}`,
  partMissing: (part) => `Not reported: ${part}`,
  understoodAs: (from, to) => `(Read “${from}” as “${to}”)`,
  lookedFor: (question) => `Understood as: ${question}`,
  nothingBefore: 'What is it about? Please write the whole question: which district, and what of it.',
  noSuchPoint: (points) =>
    points === 0
      ? 'The last reply has no point to go on from: please ask in more detail.'
      : `The last answer has only ${points === 1 ? 'one point' : `${points} points`}. Ask for more, or in more detail.`,
  // A question in English was asked in Chinese words, which are told above: it isn't repeated.
  nothingFound: () => 'The documents do not answer this question.',
  onlyNamed: (unit) => `They only mention “${unit}” and report nothing about it.`,
  offTopic:
    'This question is outside these documents. I only answer from what they say about education policy and practice.',
  drafting: draftingTextsEn,
  searched: (documents, units, newest, undated) =>
    `I searched ${documents} ${documents === 1 ? 'document' : 'documents'}${units === '' ? '' : ` (${units})`}. ${
      newest === null
        ? 'None of them is dated.'
        : `The newest is dated ${newest}${undated > 0 ? `; ${undated} ${undated === 1 ? 'has' : 'have'} no date` : ''}.`
    }`,
  unitList: (units) => units.join(', '),
  unitsNamed: (counts, units) => `${counts}: ${units.join(', ')}`,
  unitCounts: (divisions, schools, others) =>
    [
      divisions > 0 ? `${divisions} ${divisions === 1 ? 'district' : 'districts'}` : '',
      schools > 0 ? `${schools} ${schools === 1 ? 'school' : 'schools'}` : '',
      others > 0 ? `${others} other ${others === 1 ? 'unit' : 'units'}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  empty: 'Please type a question, for example “How many teachers rotated in Chengdu Hi-tech Zone?”',
  tooLong: (limit) => `The question is too long (over ${limit} characters). Please shorten it.`,
  emptyCorpus: 'There are no documents yet. Put .txt or .md files into the corpus folder and ask again.',
  checkSupported: 'This agrees with the source: ',
  checkContradicted: 'This differs from the source, which says: ',
  checkNotFound: () => 'The documents do not mention this.',
  checkPart: (part, verdict) => `“${part}” – ${verdict}`,
  contents: (documents, lines) =>
    [`I hold ${documents} ${documents === 1 ? 'document' : 'documents'}:`, ...lines].join('\n'),
  contentsLine: (title, districts, date) => `· ${title} (${[...districts, date ?? 'undated'].join(', ')})`,
  contentsMore: (count) => `… and ${count} more`,
  smallTalk: {
    greeting:
      'Hello! Ask me what any district or school does. Every line of an answer can be checked at its source.',
    thanks: 'You are welcome. Ask me any time.',
    identity:
      'I answer questions about education policy, only from the documents I hold. Every sentence can be checked at its source, and when the documents say nothing, so do I.',
    ability:
      'You can ask about practices and figures of districts and schools, for example “How many teachers rotated in Chengdu Hi-tech Zone?”, compare districts, or send me a statement to check. Every answer comes with its sources, quoted in Chinese.',
    farewell: 'Goodbye, come back any time.',
    acknowledgement: 'All right. Ask me whenever you like.',
    presence: 'I am here. What would you like to know?',
  },
};
