import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { KEY, MODEL } from '../chatApi/chatServer.ts';
import { properly, startChat, VALUE, wire } from './chatting.ts';

describe('a chat model keeps secrets', () => {
  it('logs what was used, and neither question, reply nor key', async () => {
    const { complete, log, server } = await startChat(properly);
    await complete();
    server.behave(
      wire((one) => one.answer(401, { error: { message: `Incorrect API key provided: ${KEY}` } })),
    );
    await complete();
    expect(log.map(({ fields }) => Object.keys(fields))).toEqual([
      ['model', 'input', 'output', 'ms', 'why'],
      ['model', 'input', 'output', 'ms', 'why', 'status'],
    ]);
    expect(log.map(({ fields }) => fields.why)).toEqual(['replied', 'unauthorized']);
    expect(log[0]?.fields).toMatchObject({ model: MODEL });
    expect(log[0]?.fields.input).toBeGreaterThan(0);
    for (const secret of [KEY, '高新区', '建了']) expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('warns of a server that fails, and of nothing else', async () => {
    const warned: object[] = [];
    const log = { info() {}, warn: (fields: object) => void warned.push(fields) };
    const { complete, server } = await startChat(properly, { parts: { log } });
    await complete();
    await complete({ signal: AbortSignal.abort() });
    expect(warned).toEqual([]);
    server.behave(wire((one) => one.answer(401, {})));
    await complete();
    expect(warned).toMatchObject([{ why: 'unauthorized', status: 401 }]);
  });

  it('takes the whole address for a base address', async () => {
    const { server } = await startChat(properly);
    const whole = await startChat(properly, { baseUrl: `${server.baseUrl}/chat/completions/` });
    expect(await whole.complete()).toMatchObject({ kind: 'replied' });
    expect(server.calls).toHaveLength(1);
  });

  it('sends no header but those that a chat needs, and no key where there is none', async () => {
    const { complete, server } = await startChat(properly, { key: null, apiKey: null });
    expect(await complete()).toMatchObject({ kind: 'replied' });
    expect(Object.keys(server.calls[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
  });

  it('prints nothing and traces nothing, whatever the environment says', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { LANGSMITH_TRACING: 'true', LANGCHAIN_VERBOSE: 'true', OPENAI_LOG: 'debug' });
    const printed: unknown[] = [];
    const originals = { ...console };
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      console[name] = (...words) => printed.push(words);
    try {
      const { complete } = await startChat(
        wire((one) => {
          one.open();
          one.event({ choices: [{ index: 0, delta: { content: [{ type: 'text', text: '{"text":' }] } }] });
          one.raw('data: {broken\n\n');
          one.event({ choices: [{ index: 0, delta: { content: '"好"}' }, finish_reason: 'stop' }] });
          one.done();
        }),
      );
      expect(await complete()).toMatchObject({ kind: 'replied', value: { text: '好' } });
    } finally {
      Object.assign(console, originals);
      for (const name of ['LANGSMITH_TRACING', 'LANGCHAIN_VERBOSE', 'OPENAI_LOG']) delete process.env[name];
      Object.assign(process.env, before);
    }
    expect(printed).toEqual([]);
  });
});

describe('a chat model and the proxy', () => {
  it('reaches a server through it, but never this machine', async () => {
    const asked: string[] = [];
    const { server, complete: direct } = await startChat(properly, {
      parts: { proxy: { url: 'http://127.0.0.1:1', noProxy: [] } },
    });
    expect(await direct()).toMatchObject({ kind: 'replied' });
    const target = Number(new URL(server.baseUrl).port);
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const through = connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
      for (const end of [through, socket]) end.on('error', () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      const { complete } = await startChat(properly, {
        baseUrl: 'http://chat.example/v1',
        parts: { proxy: { url, noProxy: [] } },
      });
      expect(await complete()).toMatchObject({ kind: 'replied', value: VALUE });
      expect(asked).toEqual(['chat.example:80']);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});
