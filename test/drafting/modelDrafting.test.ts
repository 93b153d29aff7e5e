import { beforeAll, describe, expect, it } from 'vitest';
import type { Assistant, Progress } from '../../src/assistant.ts';
import type { Reply } from '../../src/drafting/reply.ts';
import type { ChatModel, ChatRequest } from '../../src/llm/chatModel.ts';
import { openDraftingAssistant } from './assistant.ts';
import { modelOf } from './models.ts';

let open: (model: ChatModel, timeoutSeconds?: number) => Assistant;
beforeAll(async () => {
  open = await openDraftingAssistant();
});

const ROTATION = '各区怎么做教师轮岗？';
const COUNT = '成都高新区有多少教师轮岗？';

/** The number under which a prompt gives the passage that says these words. */
function passageOf({ user }: ChatRequest, words: string): number {
  const before = user.slice(0, user.indexOf(words));
  return Number([...before.matchAll(/^=== 段落 (\d+)/gmu)].at(-1)?.[1] ?? 0);
}

/** Answers by what the prompt holds. */
function answering(
  reply: (request: ChatRequest) => Reply,
): ChatModel & { readonly asked: readonly ChatRequest[] } {
  const asked: ChatRequest[] = [];
  return {
    asked,
    async complete(request, { onText }) {
      asked.push(request);
      const value = reply(request);
      onText?.(JSON.stringify(value));
      return { kind: 'replied', value, text: JSON.stringify(value), usage: null };
    },
  };
}

const counted = answering((request) => ({
  sufficient: true,
  claims: [
    {
      text: '2020年以来，学区内轮岗交流的教师累计达532人。',
      quotes: [
        {
          passage: passageOf(request, '累计达532人'),
          quote: '2020年以来,学区内轮岗交流的各类教师累计达532人',
        },
      ],
    },
  ],
}));

describe('an answer drafted by a model', () => {
  it('is told from what is read to what is proved', async () => {
    const told: Progress[] = [];
    const answer = await open(counted).ask(COUNT, { onProgress: (progress) => told.push(progress) });
    expect(answer.mode).toBe('llm');
    expect(answer.answer).toBe('2020年以来，学区内轮岗交流的教师累计达532人。[1]');
    expect(answer.citations[0]?.quote).toContain('学区内轮岗交流的各类教师累计达532人');
    expect(told.map(({ kind }) => kind)).toEqual(['reading', 'proved']);
  });

  it('reads fenced passages, of each unit compared, and names those without anything', async () => {
    const model = answering((request) => ({
      sufficient: true,
      claims: [
        {
          text: '康巴什区每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%。',
          quotes: [
            {
              passage: passageOf(request, '其中骨干、名师不低于'),
              quote: '全区每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%',
            },
          ],
        },
      ],
    }));
    const answer = await open(model).ask(ROTATION);
    expect(model.asked[0]?.user).toContain('单位：成都高新区');
    expect(answer.answer).toMatch(
      /^康巴什区每年.*\[1\]\n成都高新区：.*\[2\]\n成都高新区：.*\[3\]\n金牛区、.*：未见记载$/u,
    );
  });

  it('says that a part was left out', async () => {
    const model = answering((request) => ({
      sufficient: true,
      claims: [
        {
          text: '学区内轮岗交流的教师累计达532人。',
          quotes: [{ passage: passageOf(request, '累计达532人'), quote: '轮岗交流的各类教师累计达532人' }],
        },
        {
          text: '学区内轮岗交流的教师累计达9999人。',
          quotes: [{ passage: 1, quote: '轮岗交流的各类教师累计达532人' }],
        },
      ],
    }));
    const answer = await open(model).ask(COUNT);
    expect(answer.answer).not.toContain('9999');
    expect(answer.answer).toMatch(/532人。\[1\]\n（另有部分内容未能在原文中核实，已略去）$/u);
  });

  it('is in English only where the assistant speaks itself', async () => {
    const answer = await open(modelOf('stall'), 0.05).ask(COUNT, { language: 'en' });
    expect(answer.answer).toMatch(/did not finish in time[\s\S]*532人/u);
  });
});

describe('the excerpts stand, and why', () => {
  it.each([
    [modelOf({ fail: 'unreachable' }), '暂时不可用'],
    [modelOf({ fail: 'resting' }), '暂时不可用'],
    [modelOf({ fail: 'budget' }), '额度已用完'],
    [modelOf({ say: { sufficient: false, claims: [] } }), '不足以回答'],
    [
      modelOf({ say: { sufficient: true, claims: [{ text: '编的一句话而已。', quotes: [] }] } }),
      '未能在原文中核实',
    ],
    [modelOf({ say: 'no JSON at all' }), '未能在原文中核实'],
  ])('%#', async (model, why) => {
    const answer = await open(model).ask(COUNT);
    expect(answer.mode).toBe('extractive');
    expect(answer.answer).toMatch(new RegExp(`^（.*${why}.*）\\n.*532人。\\[1\\]$`, 'u'));
  });

  it('when the model is slow', async () => {
    const answer = await open(modelOf('stall'), 0.05).ask(COUNT);
    expect(answer.answer).toContain('未在限定时间内答完');
    expect(answer.citations).toHaveLength(1);
  });

  it('when the model does not even end at the signal', async () => {
    const deaf: ChatModel = { complete: () => new Promise(() => {}) };
    const answer = await open(deaf, 0.05).ask(COUNT);
    expect(answer.answer).toContain('未在限定时间内答完');
  });

  it('when the person stops it', async () => {
    const controller = new AbortController();
    const running = open(modelOf('stall')).ask(COUNT, {
      signal: controller.signal,
      onProgress: ({ kind }) => kind === 'reading' && controller.abort(),
    });
    expect((await running).answer).toContain('已停止生成');
  });
});

describe('no model is asked', () => {
  it.each(['红烧肉怎么做？', '成都高新区有532名教师轮岗，对吗？', '你好', ''])('%s', async (question) => {
    const model = modelOf({ fail: 'server_error' });
    const answer = await open(model).ask(question);
    expect(model.asked).toHaveLength(0);
    expect(answer.mode).toBe('extractive');
  });
});

describe('an answer', () => {
  it('to how many is one with a figure of that kind', async () => {
    const figureless = answering((request) => ({
      sufficient: true,
      claims: [
        {
          text: '成都高新区建立学区内教师交流轮岗制度。',
          quotes: [{ passage: passageOf(request, '启动员额制改革'), quote: '建立学区内教师交流轮岗制度' }],
        },
      ],
    }));
    const answer = await open(figureless).ask(COUNT);
    expect(answer.mode).toBe('extractive');
    expect(answer.answer).toContain('532人');
  });
});

describe('a refusal', () => {
  it('stays one where the model tells what is true and beside the point', async () => {
    const beside = answering((request) => ({
      sufficient: true,
      claims: [
        {
          text: '成都高新区启动员额制改革。',
          quotes: [{ passage: passageOf(request, '启动员额制改革'), quote: '启动员额制改革' }],
        },
      ],
    }));
    const answer = await open(beside).ask('成都高新区和金牛区有几个游泳池？');
    expect(answer.outcome).toBe('refused');
    expect(answer.citations).toEqual([]);
  });
});
