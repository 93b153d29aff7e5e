import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerSchema, type Citation } from '../src/answer/answer.ts';
import type { Assistant } from '../src/assistant.ts';
import type { Corpus } from '../src/documents/corpus.ts';
import { openModels } from '../src/models.ts';
import { openIndex } from '../src/openIndex.ts';
import { answerTextsZh } from '../src/texts/zh/answer.ts';
import { type ChatServer, startChatServer } from './chatApi/chatServer.ts';
import { falseClaims } from './chatApi/falseClaims.ts';
import { idealDraft, idealModel } from './chatApi/idealModel.ts';
import { misbehaviours } from './chatApi/misbehaviours.ts';
import type { ScriptedModel } from './chatApi/wire.ts';
import { chatOn, draftingOver } from './draftingAssistant.ts';
import { CORPUS } from './realCorpus.ts';

const QUESTIONS = [
  '成都高新区现有多少所学校、多少学生？',
  '各区怎样推进集团化办学？',
  '大渡口区普惠率和毛入学率分别是多少？',
];
/** Of a plan, and of a number that is not exact. */
const DELICATE = [
  '达川区将建立什么机制，发挥多少个学校联盟的辐射作用？',
  '成都高新区银都小学向全区输出了多少名优秀干部？',
];
/** These never end by themselves: little patience. */
const STALLING = /^(stall|drip|neverDone|endlessEmptyEvents)/u;
/** What no document of the corpus says; from a misbehaving model each of these would come. */
const POISON =
  /evil|<[a-z/]|\*\*|\]\(|```|\[99\]|［3］|【4】|王建国|海淀|2031|12\.34|忽略以上|密码|抱歉|请问|唯一|В районе|leads the nation|秘密|=== 段落|三千六百五十|９９９|义务教育法|家长投诉|遥遥领先|官方认证|870所|87所|学生12|(?!\n)[\p{Cc}\p{Cf}]/u;

const dataDir = mkdtempSync(join(tmpdir(), 'hostile-'));
const extractive = new Map<string, Answer>();
let server: ChatServer;
let corpus: Corpus;
let units: string[];
let over: ReturnType<typeof draftingOver>;

beforeAll(async () => {
  server = await startChatServer(idealModel, { pieceLength: 40 });
  const opened = await openIndex(
    { corpusDir: CORPUS, dataDir },
    async () => openModels(),
    () => {},
  );
  corpus = opened.index.corpus;
  units = [...new Set(corpus.documents.flatMap(({ districts }) => districts))];
  over = draftingOver(opened.index, opened.models);
  for (const question of QUESTIONS) extractive.set(question, await over(null).ask(question));
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Shown {
  readonly answer: string;
  readonly citations: readonly Citation[];
}

/** Everything that a person sees of an answer: what is streamed, then the answer itself. */
async function seenBy(assistant: Assistant, question: string): Promise<{ answer: Answer; shown: Shown[] }> {
  const shown: Shown[] = [];
  const answer = await assistant.ask(question, {
    onProgress: (progress) => {
      if (progress.kind === 'proved') shown.push(progress);
    },
  });
  expect(answerSchema.strict().parse(answer)).toEqual(answer);
  return { answer, shown: [...shown, answer] };
}

/** By nothing but the corpus itself: quotes verbatim, figures and units where they are said to stand. */
function expectRight({ answer, citations }: Shown): void {
  expect(answer).not.toMatch(POISON);
  const marks = [...new Set([...answer.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark)))];
  expect(marks).toEqual(citations.map(({ n }) => n));
  for (const { paragraphId, text, quote } of citations) {
    const found = corpus.lookup(paragraphId);
    expect(found.kind === 'found' && found.paragraph.text).toBe(text);
    expect(quote.trim()).not.toBe('');
    expect(text).toContain(quote);
  }
  for (const line of answer.split('\n').filter((one) => /\[\d+\]$/.test(one))) {
    const cited = citations.filter(({ n }) => line.includes(`[${n}]`));
    const source = cited
      .map(({ text, district, section, title, date }) =>
        [text, district, section, title, date].map((part) => part ?? '').join('\n'),
      )
      .join('\n');
    const claim = line.replace(/\[\d+\]/g, '');
    for (const [figure] of claim.matchAll(/\d+(?:\.\d+)?[%‰万亿]*/g)) expect(source).toContain(figure);
    for (const unit of units) if (claim.includes(unit)) expect(source).toContain(unit);
  }
}

describe('whatever a model does, a person sees what is right, or excerpts', () => {
  for (const { name, kind, does, model } of misbehaviours)
    it(`${kind}: ${name} (${does})`, async () => {
      server.behave(model);
      const patience = STALLING.test(name) ? 0.3 : 20;
      // Where it isn't a matter of what is said, one question is enough.
      for (const question of kind === 'content' ? QUESTIONS : QUESTIONS.slice(1, 2)) {
        const { answer, shown } = await seenBy(over(chatOn(server, patience), patience), question);
        for (const one of shown) expectRight(one);
        const plain = extractive.get(question);
        expect(answer.outcome).toBe('answered');
        if (answer.mode === 'extractive') {
          // The same excerpts, and a line that says why.
          expect(answer.citations).toEqual(plain?.citations);
          expect(answer.answer.endsWith(plain?.answer ?? '?')).toBe(true);
          expect(answer.answer.length).toBeGreaterThan(plain?.answer.length ?? 0);
        }
      }
    });

  for (const { name, does, model } of falseClaims)
    it(`shows no claim that ${name} has spoiled (${does})`, async () => {
      const spoiled = new Set<string>();
      const spy: ScriptedModel = (request) => {
        const reply = model(request);
        const honest = idealDraft(request).claims.map(({ text }) => text);
        if (reply.kind === 'object')
          for (const { text } of (reply.value as ReturnType<typeof idealDraft>).claims)
            if (!honest.some((one) => one.includes(text))) spoiled.add(text);
        return reply;
      };
      server.behave(spy);
      for (const question of [...QUESTIONS, ...DELICATE]) {
        const { shown } = await seenBy(over(chatOn(server)), question);
        for (const { answer } of shown) for (const text of spoiled) expect(answer).not.toContain(text);
      }
      expect(spoiled.size).toBeGreaterThan(0);
    });
});

describe('an ideal model', () => {
  it('answers with every claim cited, streamed claim by claim', async () => {
    server.behave(idealModel);
    const { answer, shown } = await seenBy(over(chatOn(server)), QUESTIONS[1] as string);
    for (const one of shown) expectRight(one);
    expect(answer.mode).toBe('llm');
    expect(shown.length).toBeGreaterThan(3);
    for (const [n, { answer: soFar }] of shown.slice(0, -1).entries())
      expect(shown[n + 1]?.answer.startsWith(soFar)).toBe(true);
    const cited = new Set(answer.citations.map(({ district }) => district));
    for (const unit of extractive.get(QUESTIONS[1] as string)?.citations ?? [])
      expect(cited).toContain(unit.district);
  });
});

describe('with the model', () => {
  const { instead } = answerTextsZh.drafting;
  const question = QUESTIONS[0] as string;
  const remarkOf = (answer: Answer) => answer.answer.split('\n')[0];

  it('down from the start, the answer is excerpts and says so', async () => {
    const chat = chatOn({ baseUrl: 'http://127.0.0.1:1/v1' });
    const { answer } = await seenBy(over(chat), question);
    expect(answer).toMatchObject({ mode: 'extractive', outcome: 'answered' });
    expect(remarkOf(answer)).toBe(instead.away);
  });

  it('down in mid-answer, what was proved stays, or the answer is excerpts', async () => {
    server.behave((request) => ({
      kind: 'wire',
      send(one) {
        one.open();
        for (const piece of JSON.stringify(idealDraft(request))
          .slice(0, -30)
          .match(/[\s\S]{1,40}/gu) ?? [])
          one.piece(piece);
        setImmediate(one.cut);
      },
    }));
    for (const asked of QUESTIONS) {
      const { answer, shown } = await seenBy(over(chatOn(server)), asked);
      for (const one of shown) expectRight(one);
      expect(answer.outcome).toBe('answered');
      for (const { answer: soFar } of shown)
        if (answer.mode === 'llm') expect(answer.answer.startsWith(soFar)).toBe(true);
    }
  });

  it('slow, the answer is excerpts and says so', async () => {
    server.behave(() => ({ kind: 'wire', send: (one) => one.open() }));
    const { answer } = await seenBy(over(chatOn(server, 0.2), 0.2), question);
    expect(answer).toMatchObject({ mode: 'extractive', outcome: 'answered' });
    expect(remarkOf(answer)).toBe(instead.outOfTime);
    await Promise.all(server.calls.map(({ closed }) => closed));
  });

  it('back again, it drafts again', async () => {
    server.behave(() => ({ kind: 'wire', send: (one) => one.answer(500, {}) }));
    const assistant = over(chatOn(server));
    expect((await assistant.ask(question)).mode).toBe('extractive');
    server.behave(idealModel);
    expect((await assistant.ask(question)).mode).toBe('llm');
  });
});
