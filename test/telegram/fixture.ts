import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { type Corpus, createCorpus } from '../../src/documents/corpus.ts';
import type { Paragraph, Role, SourceDocument } from '../../src/documents/document.ts';
import { documentId, paragraphIds } from '../../src/documents/paragraphId.ts';
import { LOOKED_AT } from '../../src/telegram/followUpCandidates.ts';

export interface DocumentSketch {
  readonly file: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  /** `# heading`, `! furniture`, `@district` switches the unit; anything else is body. */
  readonly lines: readonly string[];
}

/** A document from a few lines. */
export function sketch({
  file,
  title = null,
  publisher = null,
  date = null,
  lines,
}: DocumentSketch): SourceDocument {
  const docId = documentId(file);
  const texts = lines.filter((line) => !line.startsWith('@'));
  const ids = paragraphIds(docId, texts.map(bare));
  const districts: string[] = [];
  const paragraphs: Paragraph[] = [];
  let district: string | null = null;
  let section: string | null = null;
  for (const line of lines) {
    if (line.startsWith('@')) {
      district = line.slice(1);
      districts.push(district);
      continue;
    }
    const role: Role = line.startsWith('# ') ? 'heading' : line.startsWith('! ') ? 'furniture' : 'body';
    if (role === 'heading') section = bare(line);
    const number = paragraphs.length + 1;
    paragraphs.push({ id: ids[number - 1] ?? '', docId, number, role, text: bare(line), district, section });
  }
  return { id: docId, file, title, publisher, date, districts, paragraphs };
}

function bare(line: string): string {
  return line.replace(/^[#!] /, '');
}

export const LONG_SENTENCE_COUNT = 150;

/** 8,000 characters in one paragraph. */
const LONG = Array.from(
  { length: LONG_SENTENCE_COUNT },
  (_, index) =>
    `第${index + 1}项举措是把优质学校办到居民家门口，让每一个孩子都能在离家不远的地方上好学，建成学校${index + 300}所。`,
).join('');

export const corpus: Corpus = createCorpus([
  sketch({
    file: '一.txt',
    title: '在全市教育工作会议上，他们这样说（一）',
    publisher: '某市教育局',
    date: '2024-11-28',
    lines: [
      '! 点击关注',
      '@甲区',
      '# 打造学位供给“蓄水池”',
      '三是优化服务,保障“好上学”。2020年以来,全区累计投入教育资助资金7600余万元,为困难家庭学生提供资助。',
      '! 继续滑动看下一个',
      '深化集团化办学，组建教育集团21个。<b>不是标记</b> *也不是* [1]',
      '@乙区',
      '# 教师轮岗交流制度',
      '乙区制定教师轮岗交流实施方案，累计轮岗教师321人。',
    ],
  }),
  sketch({
    file: '二.txt',
    title: null,
    lines: ['@丙区', '# 课后服务全覆盖', '丙区课后服务覆盖率达98.5%。', LONG],
  }),
]);

export function bodyParagraph(words: string, from: Corpus = corpus): Paragraph {
  const found = from.body.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`No paragraph with ${words}`);
  return found;
}

export function citation(n: number, quote: string, from: Corpus = corpus): Citation {
  const paragraph = bodyParagraph(quote, from);
  const document = from.document(paragraph.docId);
  return {
    n,
    paragraphId: paragraph.id,
    docId: paragraph.docId,
    file: document?.file ?? '',
    title: document?.title ?? null,
    date: document?.date ?? null,
    district: paragraph.district,
    section: paragraph.section,
    paragraph: paragraph.number,
    quote,
    text: paragraph.text,
    link: null,
  };
}

export function answerOf(question: string, change: Partial<Answer> = {}): Answer {
  return {
    id: null,
    question,
    outcome: 'answered',
    reason: null,
    answer: '',
    citations: [],
    nearest: [],
    passages: [],
    verdict: null,
    mode: 'extractive',
    ms: 1,
    ...change,
  };
}

/** An answer made of quotes, each with its mark. */
export function quoting(question: string, ...quotes: readonly string[]): Answer {
  return answerOf(question, {
    answer: quotes.map((quote, index) => `${quote}。[${index + 1}]`).join('\n'),
    citations: quotes.map((quote, index) => citation(index + 1, quote)),
  });
}

export const GRANTS = '全区累计投入教育资助资金7600余万元';
export const ROTATION = '累计轮岗教师321人';
export const COVERAGE = '丙区课后服务覆盖率达98.5%';

export interface ScriptedAssistant extends Assistant {
  /** What was asked, checked, searched, in order. */
  readonly heard: readonly string[];
  /** The next question meets a fault in the assistant. */
  failNext(): void;
}

/** An assistant with set answers to a few questions. `onSlow` is awaited for questions with 慢 in them. */
export function scriptedAssistant(
  onSlow: () => Promise<void> = async () => undefined,
  from: Corpus = corpus,
): ScriptedAssistant {
  const heard: string[] = [];
  let isFailing = false;
  return {
    corpus: from,
    drafts: false,
    heard,
    failNext() {
      isFailing = true;
    },
    async ask(question, { extractive = false } = {}) {
      // What the bot only tries out, nobody asked.
      if (!extractive) heard.push(question);
      if (question.includes('慢')) await onSlow();
      if (question.includes('出错') || isFailing) throw new Error('scripted failure');
      if (question.length > 1000) {
        return answerOf(question, {
          outcome: 'refused',
          reason: 'too_long',
          answer: '问题太长了，请缩短到一千字以内。',
        });
      }
      if (question.includes('都')) return quoting(question, GRANTS, ROTATION, COVERAGE);
      if (question.includes('长答案')) return longAnswer(question);
      if (question.includes('资助') || question.includes('甲区') || question.includes('慢')) {
        return quoting(question, GRANTS);
      }
      if (question.includes('轮岗')) return quoting(question, ROTATION);
      return answerOf(question, {
        outcome: 'refused',
        reason: 'no_evidence',
        answer: `这批文件里没有答案：${question.slice(0, 40)}。查过 2 篇文件。`,
        nearest: [bodyParagraph('课后服务').id, bodyParagraph('集团化').id],
      });
    },
    async check(statement) {
      heard.push(statement);
      if (statement.includes('7600')) return { ...quoting(statement, GRANTS), verdict: '支持' };
      if (statement.includes('轮岗')) {
        return { ...quoting(statement, ROTATION), answer: `原文是“${ROTATION}”。[1]`, verdict: '矛盾' };
      }
      return answerOf(statement, {
        outcome: 'refused',
        reason: 'not_found',
        answer: '原文没有提到。',
        verdict: '未找到',
      });
    },
    async search(words, { limit } = {}) {
      // The bot's own search for what may be asked next.
      if (limit !== LOOKED_AT) heard.push(words);
      const found = from.body.filter(({ text }) => words.split(' ').some((word) => text.includes(word)));
      return answerOf(words, {
        outcome: found.length > 0 ? 'answered' : 'refused',
        reason: found.length > 0 ? null : 'no_evidence',
        passages: found.slice(0, 10).map(({ id, docId, number, text }, index) => ({
          paragraphId: id,
          docId,
          paragraph: number,
          score: 1 - index / 10,
          text,
        })),
      });
    },
  };
}

/** Two citations and 9,000 characters. */
function longAnswer(question: string): Answer {
  const filler = Array.from(
    { length: 150 },
    (_, index) =>
      `第${index}条未见记载的内容在这里写满一行，共有三百项安排等着逐条落实下去，先后顺序照旧不变。`,
  );
  return {
    ...quoting(question, GRANTS, ROTATION),
    answer: `${GRANTS}。[1]\n${filler.join('')}\n${ROTATION}。[2]`,
  };
}
