import { describe, expect, it } from 'vitest';
import { failure, inTurn, properly, startChat, status, VALUE, wire } from './chatting.ts';

describe('a chat model streams', () => {
  it('tells the JSON text as it grows, whatever the form', async () => {
    for (const lacks of [{}, { functions: true }, { functions: true, jsonMode: true }]) {
      const { complete } = await startChat(properly, { lacks });
      const told: string[] = [];
      const outcome = await complete({ onText: (soFar) => told.push(soFar) });
      expect(outcome).toMatchObject({ kind: 'replied', text: JSON.stringify(VALUE) });
      expect(told.length).toBeGreaterThan(2);
      expect(told.at(-1)).toBe(JSON.stringify(VALUE));
      for (const [n, soFar] of told.entries()) expect(told.at(n + 1) ?? soFar).toContain(soFar);
    }
  });

  it('never tells what a model thinks', async () => {
    const text = `<think>{"text":"秘密"}</think>\n${JSON.stringify(VALUE)}`;
    const { complete } = await startChat(() => ({ kind: 'words', text }), { pieceLength: 1 });
    const told: string[] = [];
    expect(await complete({ onText: (soFar) => told.push(soFar) })).toMatchObject({ value: VALUE });
    expect(told.join('')).not.toContain('秘');
    expect(told.at(-1)).toBe(JSON.stringify(VALUE));
  });

  it('survives a listener that throws', async () => {
    const { complete, log } = await startChat(properly);
    const outcome = await complete({
      onText() {
        throw new RangeError('drawn outside');
      },
    });
    expect(outcome).toMatchObject({ kind: 'replied', value: VALUE });
    expect(log.map(({ message }) => message)).toEqual(['chat listener broke', 'chat']);
    expect(JSON.stringify(log)).not.toContain('outside');
  });
});

describe('a chat model stops at the signal', () => {
  it('without calling anybody when it came before', async () => {
    const { complete, server } = await startChat(properly);
    expect(await complete({ signal: AbortSignal.abort() })).toMatchObject(failure('aborted'));
    expect(server.calls).toHaveLength(0);
  });

  it('in the middle of a reply, and closes the connection', async () => {
    const stop = new AbortController();
    const { complete, server } = await startChat(
      wire((one) => {
        one.open();
        one.piece('{"text":"建了');
      }),
    );
    const outcome = await complete({ signal: stop.signal, onText: () => stop.abort() });
    expect(outcome).toMatchObject(failure('aborted'));
    await server.calls[0]?.closed;
    expect(await server.connections()).toBe(0);
  });

  it('even when the library hangs, and asks again later', async () => {
    const stop = new AbortController();
    let calls = 0;
    const { complete } = await startChat(properly, {
      parts: {
        call: () => {
          calls += 1;
          setImmediate(() => stop.abort());
          return new Promise(() => {});
        },
      },
    });
    expect(await complete({ signal: stop.signal })).toMatchObject(failure('aborted'));
    expect(calls).toBe(1);
  });

  it('while it waits for another attempt', async () => {
    const stop = new AbortController();
    const { complete } = await startChat(status(503), {
      parts: {
        wait: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
            stop.abort();
          }),
      },
    });
    expect(await complete({ signal: stop.signal })).toMatchObject(failure('aborted'));
  });

  it('by its own timeout', async () => {
    const { complete } = await startChat(
      wire(() => {}),
      { timeoutSeconds: 0.05 },
    );
    expect(await complete()).toMatchObject(failure('aborted'));
  });
});

describe('a chat model asks again', () => {
  it.each([429, 500, 502, 503, 408])('after %d, twice at most', async (code) => {
    const { complete, server, waits } = await startChat(status(code));
    const why = code === 429 ? 'rate_limited' : 'server_error';
    expect(await complete()).toMatchObject(failure(why));
    expect(server.calls).toHaveLength(3);
    expect(waits).toEqual([375, 750]);
  });

  it('after a connection that was lost in mid-stream, telling the text anew', async () => {
    const told: string[] = [];
    const { complete, server } = await startChat(
      inTurn(
        wire((one) => {
          one.open();
          one.piece('{"text":"旧的');
          setImmediate(one.cut);
        }),
        properly,
      ),
    );
    const outcome = await complete({ onText: (soFar) => told.push(soFar) });
    expect(outcome).toMatchObject({ kind: 'replied', value: VALUE });
    expect(server.calls).toHaveLength(2);
    expect(told[0]).toContain('旧的');
    expect(told.at(-1)).toBe(JSON.stringify(VALUE));
  });

  it.each([400, 401, 402, 403, 404, 413])('never after %d', async (code) => {
    const { complete, waits } = await startChat(status(code));
    expect(await complete()).toMatchObject(failure(code < 404 && code > 400 ? 'unauthorized' : 'rejected'));
    expect(waits).toEqual([]);
  });

  it('after as long as the server says', async () => {
    const { complete, waits } = await startChat(inTurn(status(429, { 'retry-after': '7' }), properly));
    expect(await complete()).toMatchObject({ kind: 'replied' });
    expect(waits).toEqual([7000]);
  });

  it.each([
    [{ 'retry-after': '21' }, undefined],
    [{ 'retry-after': '3' }, 2000],
    [{ 'retry-after-ms': '2500' }, 2000],
    [{ 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }, undefined],
  ])('not where %o goes beyond the deadline', async (headers, leftMs) => {
    const { complete, server, waits, clock } = await startChat(status(429, headers));
    const deadline = leftMs === undefined ? {} : { deadline: clock.ms + leftMs };
    expect(await complete(deadline)).toMatchObject(failure('rate_limited'));
    expect(server.calls).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('where nobody listens, and says so', async () => {
    const { complete, waits } = await startChat(properly, { baseUrl: 'http://127.0.0.1:1/v1' });
    expect(await complete()).toMatchObject(failure('unreachable'));
    expect(waits).toHaveLength(2);
  });
});
