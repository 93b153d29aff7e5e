import type { TerminalTexts } from '../zh/terminal.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const terminalTextsEn: TerminalTexts = {
  banner: {
    name: 'Policy answers',
    documents: (count) => counted(count, 'document', 'documents'),
    units: (districts, schools) =>
      [
        districts > 0 ? counted(districts, 'district', 'districts') : '',
        schools > 0 ? counted(schools, 'school', 'schools') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    paragraphs: (count) => counted(count, 'paragraph', 'paragraphs'),
    noModel: 'no model (extractive)',
    model: (name) => `model ${name}`,
    hint: 'Type a question; /help for commands, Ctrl-D to leave',
    token: 'Set BOT_TOKEN to run the Telegram bot: send /newbot to @BotFather on Telegram (see README)',
  },
  botReady: (name) => `The bot @${name} is receiving messages, Ctrl-C to stop`,
  separator: ' · ',
  paragraph: (number) => `paragraph ${number}`,
  marked: (quote) => `【${quote}】`,
  milliseconds: (ms) =>
    ms < 1 ? 'under 1 ms' : ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`,
  verdict: { 支持: '✅ supported', 矛盾: '❌ contradicted', 未找到: '❓ not found' },
  nearest: 'Nearest paragraphs (not evidence):',
  question: (id, question) => `${id === null ? '' : `${id} `}Q: ${question}`,
  nothingFound: 'No paragraph matches',
  error: (message) => `Error: ${message}`,
  batchLine: {
    notUtf8: 'This line is not UTF-8',
    notJson: 'This line is not valid JSON',
    notObject: 'This line must be a JSON object like {"id": "1", "question": "…"}',
    id: 'id must be a string',
    question: 'question is missing; it must be a string',
    history: 'history must be an array of {"question": "…", "answer": "…"}',
  },
  chat: {
    prompt: '› ',
    help: [
      ['/1 /2 …', 'open the first, second … source, the quoted sentence marked'],
      ['/next /prev', 'the next, the previous paragraph'],
      ['/search WORDS', 'find paragraphs, without an answer'],
      ['/check STATEMENT', 'check a statement: supported, contradicted or not found'],
      ['/new', 'start a new conversation, forgetting the questions before'],
      ['/sources', 'the documents'],
      ['/help', 'this list'],
      ['/quit', 'leave (or press Ctrl-D)'],
    ],
    started: 'A new conversation: the questions before no longer count',
    reading: (titles, more) =>
      `Reading: ${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}… (Ctrl-C: don’t wait for the model, show the source)`,
    helpHead:
      'Just type a question, for example “How many schools are there in Chengdu Hi-tech Zone?”. Commands:',
    unknownCommand: (command) => `There is no command ${command}; /help for commands`,
    needsWords: (command) => `${command} needs words after it, for example: ${command} teacher rotation`,
    noSource: (n, count) =>
      count === 0
        ? 'There is no source to open yet: ask first'
        : `There is no source ${n}, only 1 to ${count}`,
    noneOpen: 'No paragraph is open yet: open a source with /1 first',
    lastParagraph: 'This is the last paragraph',
    firstParagraph: 'This is the first paragraph',
    changed: 'The text of this paragraph has changed: see the document',
    gone: 'This paragraph is not there: its document may have been removed',
    undated: 'no date',
    listSeparator: ', ',
    noDocuments: 'There are no documents yet: put some into the corpus folder and start again',
  },
  progress: {
    bar: (bar, percent, done, total) => `Indexing ${bar} ${percent}% (${done} / ${total})`,
    left: (time) => `, some ${time} left`,
  },
  ingest: {
    notSaved: 'The index was not updated: it could not be saved, see above for the cause and the remedy',
    unchanged: 'The index is up to date, nothing has changed',
    built: (seconds) => `The index was updated in ${seconds} s`,
    counts: (documents, paragraphs, chunks) =>
      `${documents} documents, ${paragraphs} paragraphs, ${chunks} chunks`,
    added: 'added',
    changed: 'changed',
    removed: 'removed',
    skipped: 'skipped',
    files: (verb, count) => `${verb}: ${count}`,
    why: (file, why) => `${file}: ${why}`,
  },
  usage: {
    main: 'npm start | npm run ask -- "QUESTION" | npm run ingest',
    ask: 'npm run --silent ask -- [--json] [--check | --search] ("QUESTION" | --batch FILE)',
    askHelp: [
      '  "QUESTION"       one question; several words are joined by a space',
      '  --check          check a statement: supported, contradicted or not found',
      '  --search         paragraphs only, no answer',
      '  --batch FILE     JSON Lines: {"id","question","history"}; - is standard input',
      '  --json           one line of JSON for each answer',
      '  --help           this list',
      'Exit status: 0 answered or properly refused, 2 wrong usage, 1 anything else',
    ],
    mainHelp: [
      '  npm start        the Telegram bot with BOT_TOKEN, else a chat in the terminal',
      '  npm run ask      one question (npm run ask -- --help for options)',
      '  npm run ingest   build or update the index',
    ],
    line: (line) => `Usage: ${line}`,
  },
};
