import type { Answer } from '../../src/answer/answer.ts';
import type { AskOptions, Assistant, Turn } from '../../src/assistant.ts';
import { type Corpus, createCorpus } from '../../src/documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import { documentId, paragraphIds } from '../../src/documents/paragraphId.ts';
import { createStyle, type Style } from '../../src/terminal/style.ts';

export const QUOTE = '累计投入教育资助资金7600余万元';

const FILE = '甲区/经验.txt';
const TEXTS = [
  '甲区教育工作',
  '点击关注',
  '一、保障',
  `三是优化服务。2020年以来,全区${QUOTE},提供资助。`,
  '乙小学开设课程100门。',
];
const ROLES = ['title', 'furniture', 'heading', 'body', 'body'] as const;

/** One document of five paragraphs; the fourth is what everything is about. */
export function fixtureCorpus(change: Partial<SourceDocument> = {}): Corpus {
  const id = documentId(FILE);
  const ids = paragraphIds(id, TEXTS);
  const paragraphs: Paragraph[] = TEXTS.map((text, index) => ({
    id: ids[index] ?? '',
    docId: id,
    number: index + 1,
    role: ROLES[index] ?? 'body',
    text,
    district: index >= 3 ? '甲区' : null,
    section: index >= 3 ? '一、保障' : null,
  }));
  return createCorpus([
    {
      id,
      file: FILE,
      title: '甲区教育工作',
      publisher: null,
      date: null,
      districts: ['甲区', '乙小学'],
      paragraphs,
      ...change,
    },
  ]);
}

export const plainStyle: Style = createStyle({
  ansi: false,
  indent: '',
  corpusDir: '/project/corpus',
  root: '/project',
});

export function paragraphOf(corpus: Corpus, number: number): Paragraph {
  const paragraph = corpus.documents[0]?.paragraphs[number - 1];
  if (paragraph === undefined) throw new Error(`no paragraph ${number}`);
  return paragraph;
}

export function answered(corpus: Corpus, change: Partial<Answer> = {}): Answer {
  const { id, docId, text, district, section, number } = paragraphOf(corpus, 4);
  return {
    id: null,
    question: '甲区投了多少教育资助？',
    outcome: 'answered',
    reason: null,
    answer: `2020年以来,全区${QUOTE}。[1]`,
    citations: [
      {
        n: 1,
        paragraphId: id,
        docId,
        file: FILE,
        title: '甲区教育工作',
        date: null,
        district,
        section,
        paragraph: number,
        quote: QUOTE,
        text,
        link: null,
      },
    ],
    nearest: [],
    passages: [{ paragraphId: id, docId, paragraph: number, score: 1, text }],
    verdict: null,
    mode: 'extractive',
    ms: 3.1,
    ...change,
  };
}

export function refused(corpus: Corpus, change: Partial<Answer> = {}): Answer {
  return answered(corpus, {
    outcome: 'refused',
    reason: 'no_evidence',
    answer: '这批文件里没有答案：收费标准。',
    citations: [],
    nearest: [paragraphOf(corpus, 5).id],
    ...change,
  });
}

export interface FakeAssistant extends Assistant {
  /** What was asked, in order: the method, the words, and how many turns came with them. */
  readonly calls: string[];
}

/** Answers everything, except that it refuses what holds 没有 and breaks on what holds 故障. */
export function fakeAssistant(corpus: Corpus = fixtureCorpus()): FakeAssistant {
  const calls: string[] = [];
  async function answer(method: string, question: string, history: readonly Turn[] = []): Promise<Answer> {
    calls.push(`${method} ${question} +${history.length}`);
    await new Promise((resolve) => setImmediate(resolve));
    if (question.includes('故障')) throw new Error('index is broken');
    if (question.includes('没有')) return refused(corpus, { question });
    if (method === 'search') return answered(corpus, { question, answer: '', citations: [] });
    return answered(corpus, { question, verdict: method === 'check' ? '支持' : null });
  }
  return {
    corpus,
    calls,
    drafts: false,
    ask: (question, options) => answer('ask', question, options?.history),
    check: (statement) => answer('check', statement),
    search: (words) => answer('search', words),
  };
}

/** An assistant with a model: the claims one by one, then the answer when it is let, or the extractive one when stopped. */
export function draftingAssistant(claims: readonly string[], finished: Promise<void>): Assistant {
  const assistant = fakeAssistant();
  return {
    ...assistant,
    drafts: true,
    async ask(question: string, { signal, onProgress }: AskOptions = {}) {
      onProgress?.({ kind: 'reading', documents: assistant.corpus.documents });
      claims.forEach((_, i) => {
        onProgress?.({ kind: 'proved', answer: claims.slice(0, i + 1).join('\n'), citations: [] });
      });
      const stopped = new Promise<'stopped'>((resolve) => {
        signal?.addEventListener('abort', () => resolve('stopped'), { once: true });
      });
      const how = await Promise.race([stopped, finished]);
      return how === 'stopped'
        ? answered(assistant.corpus, { question })
        : answered(assistant.corpus, { question, answer: claims.join('\n'), mode: 'llm' });
    },
  };
}

export async function* bytes(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
