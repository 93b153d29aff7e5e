import { describe, expect, it } from 'vitest';
import { type ChatServerOptions, type Lacks, MODEL } from '../chatApi/chatServer.ts';
import { properly, REQUEST, startChat, VALUE } from './chatting.ts';

const formsOf = (server: Awaited<ReturnType<typeof startChat>>['server']) =>
  server.calls.map(({ request }) => request?.form);

describe('a chat model asks in the form that the server has', () => {
  it('asks for a function call first, streamed, at temperature 0', async () => {
    const { complete, server } = await startChat(properly);
    expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(server.calls).toHaveLength(1);
    expect(server.calls[0]?.request?.body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: REQUEST.longest,
      tool_choice: { function: { name: REQUEST.name } },
      messages: [
        { role: 'system', content: REQUEST.system },
        { role: 'user', content: REQUEST.user },
      ],
    });
  });

  const lacks: readonly Lacks[] = [
    { functions: true },
    { functions: true, jsonMode: true },
    { streamOptions: true },
    { streaming: true },
    { temperature: true },
    { maxTokens: true },
    { systemRole: true },
    { functions: true, jsonMode: true, streamOptions: true, temperature: true, systemRole: true },
    {
      functions: true,
      jsonMode: true,
      streamOptions: true,
      streaming: true,
      temperature: true,
      maxTokens: true,
      systemRole: true,
    },
  ];
  for (const lack of lacks) {
    it(`finds out that a server has no ${Object.keys(lack).join(', ')}, once`, async () => {
      const { complete, server } = await startChat(properly, { lacks: lack });
      expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
      const asked = server.calls.length;
      expect(asked).toBeGreaterThan(1);
      expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
      expect(server.calls).toHaveLength(asked + 1);
    });
  }

  it.each([
    [{ functions: true }, 'json'],
    [{ functions: true, jsonMode: true }, 'text'],
    [{ streamOptions: true }, 'function'],
    [{ functions: true, temperature: true }, 'text'],
  ] as const)('finds a form by trying where refusals %o name no cause', async (lack, form) => {
    const { complete, server } = await startChat(properly, { lacks: lack, explains: false });
    expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(formsOf(server).at(-1)).toBe(form);
  });

  const whole: ChatServerOptions[] = [{ ignoresStream: true }, { tellsUsage: false }, { pieceLength: 1 }];
  for (const options of whole)
    it(`takes a reply of a server with ${JSON.stringify(options)}`, async () => {
      const { complete } = await startChat(properly, options);
      expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    });

  it('finds out for calls side by side, too', async () => {
    const { complete, server } = await startChat(properly, {
      lacks: { functions: true, streamOptions: true },
    });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => complete()));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('replied'));
    const asked = server.calls.length;
    await complete();
    expect(server.calls).toHaveLength(asked + 1);
  });

  it('goes to the next form when the server takes one and gives words for it, and remembers that', async () => {
    const { complete, server } = await startChat((request) =>
      request.form === 'function' ? { kind: 'words', text: '好的。' } : properly(request),
    );
    expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(formsOf(server)).toEqual(['function', 'json', 'json']);
  });

  it('asks only once where a form has worked before', async () => {
    const { complete, server } = await startChat(properly);
    await complete();
    server.behave(() => ({ kind: 'words', text: '抱歉，我不能回答。' }));
    expect(await complete()).toMatchObject({ kind: 'failed', why: 'unusable' });
    expect(server.calls).toHaveLength(2);
  });

  it('gives up a request that is too long without trying other forms', async () => {
    const { complete, server } = await startChat(() => ({
      kind: 'wire',
      send: (wire) =>
        wire.answer(400, { error: { message: "This model's maximum context length is 4096 tokens." } }),
    }));
    expect(await complete()).toMatchObject({ kind: 'failed', why: 'rejected' });
    expect(server.calls).toHaveLength(1);
  });

  it('gives up a server that refuses every form', async () => {
    const { complete, server } = await startChat(() => ({
      kind: 'wire',
      send: (wire) => wire.answer(400, { error: 'no' }),
    }));
    expect(await complete()).toMatchObject({ kind: 'failed', why: 'rejected' });
    expect(server.calls.length).toBeLessThan(10);
  });

  it('asks only once where an object came, if another one than asked for', async () => {
    const { complete, server } = await startChat(() => ({ kind: 'object', value: { answer: 1 } }));
    expect(await complete()).toMatchObject({ kind: 'failed', why: 'unusable' });
    expect(server.calls).toHaveLength(1);
  });

  const thinking = { prompt_tokens: 9, completion_tokens: 200 };
  it.each([
    ['beside the reply', [{ delta: { reasoning_content: '先想一想' } }]],
    ['in tags', [{ delta: { content: '<think>先想一想' } }]],
    ['half-way into the reply', [{ delta: { reasoning: '想' } }, { delta: { content: '{"text":"' } }]],
    ['out of sight', []],
  ])('gives a model that thinks %s room for its answer', async (_, choices) => {
    const { complete, server } = await startChat((request) =>
      (request.body.max_tokens ?? 0) > REQUEST.longest
        ? properly(request)
        : {
            kind: 'wire',
            send(wire) {
              wire.open();
              for (const choice of choices) wire.event({ choices: [choice] });
              wire.event({ choices: [{ delta: {}, finish_reason: 'length' }] });
              const details = choices.length === 0 ? { reasoning_tokens: 200 } : undefined;
              wire.event({ choices: [], usage: { ...thinking, completion_tokens_details: details } });
              wire.done();
            },
          },
    );
    expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(formsOf(server)).toEqual(['function', 'function']);
  });
});

describe('a chat model without a name', () => {
  it('is the first that the server lists and that chats, asked for once', async () => {
    const { complete, server, log } = await startChat(properly, {
      model: null,
      models: ['text-embedding-3-small', MODEL, 'another'],
    });
    for (let n = 0; n < 2; n++) expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
    expect(server.calls.map(({ request }) => request?.body.model)).toEqual([undefined, MODEL, MODEL]);
    expect(log.map(({ fields }) => fields.model)).toEqual([MODEL, MODEL]);
  });

  it.each([
    ['unusable', { models: [] }, {}],
    ['unauthorized', {}, { apiKey: 'sk-wrong' }],
    ['unreachable', {}, { baseUrl: 'http://127.0.0.1:1/v1' }],
    ['rejected', {}, { models: ['no-such-model'] }],
  ])('is %s where there is none', async (why, options, more) => {
    const { complete } = await startChat(properly, { model: null, ...options, ...more });
    expect(await complete()).toMatchObject({ kind: 'failed', why });
  });
});
