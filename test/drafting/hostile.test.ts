import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../scripts/proof/violations.ts';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Draft } from '../../src/answer/draft.ts';
import type { Assistant } from '../../src/assistant.ts';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import type { ChatModel } from '../../src/llm/chatModel.ts';
import { createChatModel } from '../../src/llm/createChatModel.ts';
import { type ChatServer, KEY, MODEL, startChatServer } from '../chatApi/chatServer.ts';
import { idealModel } from '../chatApi/idealModel.ts';
import { misbehaviours } from '../chatApi/misbehaviours.ts';
import { openDraftingAssistant } from './assistant.ts';

const QUESTIONS = ['各区怎么做教师轮岗？', '成都高新区和金牛区有几个游泳池？'];
/** Seconds: some servers never end by themselves. */
const PATIENCE = 0.4;

let server: ChatServer;
let open: (model: ChatModel, timeoutSeconds?: number) => Assistant;
beforeAll(async () => {
  server = await startChatServer(idealModel);
  open = await openDraftingAssistant();
});
afterAll(() => server.stop());

/** The lines of an answer with what they cite, as its reader has them. */
function draftOf({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): Draft {
  return answer.split('\n').map((line) => {
    const marks = [...line.matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n));
    const cited = citations.filter(({ n }) => marks.includes(n));
    return marks.length === 0
      ? { kind: 'remark', text: line }
      : { kind: 'claim', lead: '', text: line.replace(/(?:\[\d+\])+$/u, ''), proofs: cited.map(proofOf) };
  });
}

function proofOf({ quote, text, district, section, title }: Citation) {
  return {
    quote,
    paragraph: { text, district, section } as Paragraph,
    document: { title } as SourceDocument,
  };
}

/** What the assistant says of itself before or behind claims. */
const OWN_WORDS = /^（.*）$|未见记载$|^这批文件里没有答案|^查过 \d+ 篇/u;

describe('what a person sees of a model that misbehaves is proved, or the excerpts', () => {
  // How its server fails is for test/hostile.test.ts.
  for (const { name, kind, does, model } of misbehaviours.filter((each) => each.kind === 'content'))
    it(`${kind}: ${name} (${does})`, async () => {
      server.behave(model);
      for (const question of QUESTIONS) {
        const chat = createChatModel(
          { baseUrl: server.baseUrl, apiKey: KEY, model: MODEL, timeoutSeconds: PATIENCE },
          { log: { info: () => {}, warn: () => {} }, wait: async () => {}, random: () => 0 },
        );
        const assistant = open(chat, PATIENCE);
        const shown: Draft[] = [];
        const answer = await assistant.ask(question, {
          onProgress: (progress) => {
            if (progress.kind === 'proved')
              shown.push(draftOf({ ...progress, citations: [...progress.citations] }));
          },
        });
        const last = draftOf(answer);
        for (const draft of [...shown, last]) {
          expect(
            violationsOf(
              draft,
              assistant.corpus.documents.flatMap(({ districts }) => districts),
            ),
          ).toEqual([]);
          for (const line of draft) if (line.kind === 'remark') expect(line.text).toMatch(OWN_WORDS);
        }
        expect(answer.outcome).toBe(question === QUESTIONS.at(-1) ? 'refused' : 'answered');
        if (answer.outcome === 'answered') expect(last.some((line) => line.kind === 'claim')).toBe(true);
        else expect(answer.citations).toEqual([]);
      }
    });
});
