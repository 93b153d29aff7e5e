import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replySchema } from '../../src/drafting/reply.ts';
import type { ChatFailure, ChatRequest } from '../../src/llm/chatModel.ts';
import { createChatModel } from '../../src/llm/createChatModel.ts';
import { type ChatServer, KEY, MODEL, startChatServer } from '../chatApi/chatServer.ts';
import { idealDraft, idealModel } from '../chatApi/idealModel.ts';
import { misbehaviours } from '../chatApi/misbehaviours.ts';

const REQUEST: ChatRequest = {
  system: '你是教育政策文件的问答助手。段落以“=== 段落 序号 f00d ===”开头。只输出一个 JSON 对象。',
  user: [
    '=== 段落 1 f00d ===',
    '单位：成都高新区',
    '正文：',
    '新建改扩建学校48所，新增学位5.2万个。做优“塔尖”，建成名校12所。',
    '=== 段落 2 f00d ===',
    '单位：成都市锦江区',
    '正文：',
    '累计建成学校31所，投入资金3.6亿元。教师交流比例达到20%。',
    '=== 段落完 f00d ===',
    '',
    '问题：成都高新区和锦江区分别建成多少所学校？',
  ].join('\n'),
  name: 'draft_answer',
  schema: replySchema,
  longest: 600,
};

/** These never end by themselves: the caller's patience is short. */
const STALLING = /^(stall|drip|neverDone|endlessEmptyEvents|reset$)/u;
const SHORT_S = 0.3;

/** What some must come to; any other may be any outcome. */
const OUTCOMES: Readonly<Record<string, ChatFailure | 'replied'>> = {
  unauthorized: 'unauthorized',
  unpaid: 'unauthorized',
  forbidden: 'unauthorized',
  notFound: 'rejected',
  badRequest: 'rejected',
  redirect: 'rejected',
  tooManyBriefly: 'rate_limited',
  tooManyForLong: 'rate_limited',
  outOfQuota: 'rate_limited',
  serverError: 'server_error',
  gatewayPage: 'server_error',
  errorInStream: 'server_error',
  stallAtOnce: 'aborted',
  stallMidway: 'aborted',
  drip: 'aborted',
  closedAtOnce: 'unreachable',
  closedMidway: 'unreachable',
  endedMidway: 'unreachable',
  notHttp: 'unreachable',
  page: 'unreachable',
  onlyDone: 'unusable',
  halfJson: 'unusable',
  unclosedThink: 'unusable',
  refusal: 'unusable',
  nullContent: 'unusable',
  unknownTool: 'unusable',
  prematureDone: 'unusable',
  longClaim: 'unusable',
  thousandClaims: 'unusable',
  endlessText: 'unusable',
  endlessSpace: 'unusable',
  endlessClaims: 'unusable',
  endlessReasoning: 'unusable',
  endlessLine: 'unusable',
  topArray: 'replied',
  jsonInFence: 'replied',
  jsonBetweenWords: 'replied',
  jsonTwice: 'replied',
  encodedTwice: 'replied',
  byteOrderMark: 'replied',
  thinkTags: 'replied',
  unopenedThink: 'replied',
  extraFields: 'replied',
  contentParts: 'replied',
  twoChoices: 'replied',
  unknownToolFirst: 'replied',
  wrongIndexes: 'replied',
  argumentsAsObject: 'replied',
  garbageLines: 'replied',
  carriageReturns: 'replied',
  splitBytes: 'replied',
  reasoning: 'replied',
  negativeUsage: 'replied',
  hugeUsage: 'replied',
  strangeRoles: 'replied',
  eventsAsJson: 'replied',
  jsonAsEvents: 'replied',
};

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer(idealModel);
});
afterAll(() => server.stop());

describe('a chat model ends in bounded time with an outcome, whatever the server does', () => {
  it('knows misbehaviours of every kind by name', () => {
    expect(new Set(misbehaviours.map(({ name }) => name)).size).toBe(misbehaviours.length);
    for (const kind of ['transport', 'form', 'content'])
      expect(misbehaviours.filter((one) => one.kind === kind).length).toBeGreaterThan(15);
    const names = new Set(misbehaviours.map(({ name }) => name));
    expect(Object.keys(OUTCOMES).filter((name) => !names.has(name))).toEqual([]);
  });

  for (const { name, kind, does, model: behave } of misbehaviours)
    it(`${kind}: ${name} (${does})`, async () => {
      server.behave(behave);
      const before = server.calls.length;
      const log: object[] = [];
      const told: string[] = [];
      const note = (fields: object) => log.push(fields);
      const model = createChatModel(
        {
          baseUrl: server.baseUrl,
          apiKey: KEY,
          model: MODEL,
          timeoutSeconds: STALLING.test(name) ? SHORT_S : 20,
        },
        { log: { info: note, warn: note }, wait: async () => {}, random: () => 0 },
      );
      const outcome = await model.complete(REQUEST, {
        signal: new AbortController().signal,
        onText: (soFar) => told.push(soFar),
      });

      const calls = server.calls.slice(before);
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.length).toBeLessThan(10);
      // No redirect is followed, and no connection of a call that is over is kept busy.
      expect(calls.every(({ request }) => request !== null)).toBe(true);
      await Promise.all(calls.map(({ closed }) => closed));
      const got = outcome.kind === 'failed' ? outcome.why : outcome.kind;
      expect(got).toBe(OUTCOMES[name] ?? (kind === 'content' ? 'replied' : got));
      if (outcome.kind === 'replied') expect(replySchema.safeParse(outcome.value).success).toBe(true);
      const { input = 0, output = 0 } = outcome.usage ?? {};
      expect(input).toBeGreaterThanOrEqual(0);
      expect(output).toBeGreaterThanOrEqual(0);
      expect(told.join('\n')).not.toContain('秘密的想法');
      expect(told.every((soFar) => soFar.startsWith('{'))).toBe(true);
      const logged = JSON.stringify(log);
      expect(logged).not.toContain(KEY);
      expect(logged).not.toContain('学校');
      expect(logged).not.toContain('broke');
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });
});

describe('the ideal model', () => {
  it('quotes a sentence of each unit asked about, exactly', async () => {
    server.behave(idealModel);
    const model = createChatModel(
      { baseUrl: server.baseUrl, apiKey: KEY, model: MODEL, timeoutSeconds: 20 },
      { log: { info() {}, warn() {} } },
    );
    await model.complete(REQUEST, { signal: new AbortController().signal });
    const request = server.calls.at(-1)?.request;
    if (!request) throw new Error('not asked');
    const { claims } = idealDraft(request);
    const texts = claims.map(({ text }) => text);
    expect(texts).toContain('成都市锦江区：累计建成学校31所，投入资金3.6亿元。');
    expect(texts).toContain('成都高新区：新建改扩建学校48所，新增学位5.2万个。');
    for (const { quotes } of claims) for (const { quote } of quotes) expect(request.user).toContain(quote);
  });
});
