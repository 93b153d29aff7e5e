import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatServer, KEY, MODEL, startChatServer } from './chatServer.ts';
import { passagesOf, questionOf } from './passages.ts';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer(() => ({ kind: 'object', value: { text: '好' } }));
});
afterAll(() => server.stop());

const good = { model: MODEL, messages: [{ role: 'user', content: '你好' }] };
const tool = { type: 'function', function: { name: 'f', parameters: { type: 'object', properties: {} } } };
const choice = { type: 'function', function: { name: 'f' } };

async function post(body: object | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

describe('the chat server refuses what a real one refuses', () => {
  it.each([
    [401, good, { authorization: 'Bearer wrong' }],
    [415, good, { 'content-type': 'text/plain' }],
    [400, '{"model":', {}],
    [404, { ...good, model: 'another' }, {}],
    [400, { ...good, messages: [] }, {}],
    [400, { ...good, messages: [{ role: 'wizard', content: 'x' }] }, {}],
    [400, { ...good, messages: [{ role: 'user', content: '' }] }, {}],
    [400, { ...good, messages: [{ role: 'user', content: '\ud83d' }] }, {}],
    [400, { ...good, max_tokens: 0 }, {}],
    [400, { ...good, max_tokens: 5, max_completion_tokens: 5 }, {}],
    [400, { ...good, temperature: 3 }, {}],
    [400, { ...good, stream_options: { include_usage: true } }, {}],
    [400, { ...good, surprise: true }, {}],
    [400, { ...good, tools: [] }, {}],
    [400, { ...good, tools: [{ ...tool, function: { ...tool.function, name: 'a b' } }] }, {}],
    [400, { ...good, tools: [tool], tool_choice: { type: 'function', function: { name: 'g' } } }, {}],
    [400, { ...good, response_format: { type: 'json_object' } }, {}],
  ] as const)('%d for %o', async (status, body, headers) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  it('other paths and methods', async () => {
    const headers = { authorization: `Bearer ${KEY}` };
    expect((await fetch(`${server.baseUrl}/completions`, { headers })).status).toBe(404);
    expect((await fetch(`${server.baseUrl}/chat/completions`, { headers })).status).toBe(404);
    expect((await fetch(`${server.baseUrl}/models`, { headers })).status).toBe(200);
  });
});

describe('the chat server answers', () => {
  it('in one go, in words or as a call', async () => {
    expect(JSON.parse((await post(good)).text).choices[0].message.content).toBe('{"text":"好"}');
    const called = JSON.parse((await post({ ...good, tools: [tool], tool_choice: choice })).text);
    expect(called.choices[0].message.tool_calls[0].function).toEqual({
      name: 'f',
      arguments: '{"text":"好"}',
    });
  });

  it('in events, what was used at the end', async () => {
    const { text } = await post({ ...good, stream: true, stream_options: { include_usage: true } });
    const events = text
      .split('\n\n')
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice(6)));
    const said = events.map((event) => event.choices[0]?.delta.content ?? '').join('');
    expect(said).toBe('{"text":"好"}');
    expect(events.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 2, completion_tokens: 12 } });
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
  });
});

describe('the passages of a prompt', () => {
  it('are read with their heads', () => {
    const user = [
      '=== 段落 1 abc ===',
      '单位：锦江区',
      '文件：题目',
      '日期：2024-01-02',
      '正文：',
      '第一行。',
      '第二行。',
      '=== 段落 2 abc ===',
      '正文：',
      '别的。',
      '=== 段落完 abc ===',
      '',
      '问题：什么？',
    ].join('\n');
    const request = { user } as Parameters<typeof passagesOf>[0];
    expect(passagesOf(request)).toEqual([
      { number: 1, unit: '锦江区', title: '题目', date: '2024-01-02', text: '第一行。\n第二行。' },
      { number: 2, unit: null, title: null, date: null, text: '别的。' },
    ]);
    expect(questionOf(request)).toBe('什么？');
  });
});
