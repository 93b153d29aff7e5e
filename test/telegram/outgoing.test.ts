import type { Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitOutgoing, type Outgoing } from '../../src/telegram/outgoing.ts';

const RATES = {
  chat: { calls: 2, withinMs: 1000 },
  group: { calls: 3, withinMs: 60_000 },
  overall: { calls: 5, withinMs: 1000 },
};
const PERSON = 7;
const GROUP = -100;

let outgoing: Outgoing;
let limiter: Transformer;
let went: { readonly name: string; readonly at: number }[];
let started: number;
/** How long Telegram takes for a call. */
let takesMs: number;
let refuseOnce: number | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  outgoing = limitOutgoing(RATES);
  limiter = outgoing.transformer;
  went = [];
  started = Date.now();
  takesMs = 0;
  refuseOnce = undefined;
});
afterEach(() => vi.useRealTimers());

function call(name: string, chat_id?: number, method = 'sendMessage', signal?: AbortSignal) {
  const answer = async (): Promise<ApiResponse<never>> => {
    went.push({ name, at: Date.now() - started });
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    const retry_after = refuseOnce;
    refuseOnce = undefined;
    if (retry_after === undefined) return { ok: true, result: true as never };
    return { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after } };
  };
  const payload = { ...(chat_id !== undefined && { chat_id }) } as never;
  return limiter(answer as never, method as 'sendMessage', payload, signal as never);
}

const names = (): string[] => went.map(({ name }) => name);
const timeOf = (name: string): number => went.find((entry) => entry.name === name)?.at ?? Number.NaN;

describe('outgoing calls', () => {
  it('go out in order, a chat no more than its share, another chat without waiting for it', async () => {
    const all = [
      call('a', PERSON),
      call('b', PERSON),
      call('c', PERSON),
      call('d', PERSON),
      call('other', 8),
    ];
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['a', 'b', 'other']);
    await vi.advanceTimersByTimeAsync(999);
    expect(names()).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(names()).toEqual(['a', 'b', 'other', 'c', 'd']);
    await Promise.all(all);
  });

  it('never exceed the rate as it arrives, however long the way', async () => {
    takesMs = 700;
    for (let n = 0; n < 30; n++) void call(String(n), n);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(went).toHaveLength(30);
    // A call may arrive anywhere between its start and its end: here the first of five late, the next five at once.
    for (const [index, { at }] of went.entries()) {
      const fifthBefore = went[index - 5];
      if (fifthBefore !== undefined) expect(at - (fifthBefore.at + takesMs)).toBeGreaterThanOrEqual(1000);
    }
  });

  it('to a group keep to the minute', async () => {
    for (let n = 0; n < 5; n++) void call(String(n), GROUP);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(names()).toEqual(['0', '1', '2']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(names()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('that answer a query are not held back', async () => {
    for (let n = 0; n < 20; n++) void call('answer', undefined, 'answerCallbackQuery');
    await vi.advanceTimersByTimeAsync(0);
    expect(went).toHaveLength(20);
  });

  it('that only show that the bot is busy are dropped where they would have to wait', async () => {
    for (let n = 0; n < 5; n++) void call('message', n);
    const dropped = [call('typing', PERSON, 'sendChatAction'), call('draft', PERSON, 'sendMessageDraft')];
    expect(await Promise.all(dropped)).toEqual([
      { ok: true, result: true },
      { ok: true, result: true },
    ]);
    expect(names()).not.toContain('typing');
    expect(names()).not.toContain('draft');
  });

  it('that only show that the bot is busy take no more than half of the rate', async () => {
    for (let n = 0; n < 5; n++) void call('typing', n, 'sendChatAction');
    await vi.advanceTimersByTimeAsync(0);
    expect(went).toHaveLength(3);
    void call('message', PERSON);
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toContain('message');
  });

  it('have room for progress only while half of every rate is free', async () => {
    expect(outgoing.hasRoom(GROUP)).toBe(true);
    void call('a', GROUP);
    await vi.advanceTimersByTimeAsync(5000);
    expect(outgoing.hasRoom(GROUP)).toBe(true);
    void call('b', GROUP);
    await vi.advanceTimersByTimeAsync(5000);
    expect(outgoing.hasRoom(GROUP)).toBe(false);
    expect(outgoing.hasRoom(PERSON)).toBe(true);
    for (let n = 10; n < 13; n++) void call('other', n);
    await vi.advanceTimersByTimeAsync(0);
    expect(outgoing.hasRoom(PERSON)).toBe(false);
  });

  it('are held in the chat that Telegram refused, for as long as it said', async () => {
    refuseOnce = 3;
    const refused = call('refused', PERSON);
    await vi.advanceTimersByTimeAsync(0);
    expect(await refused).toMatchObject({ ok: false });
    void call('next', PERSON);
    void call('other', 8);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(timeOf('next')).toBeGreaterThanOrEqual(3000);
    expect(timeOf('other')).toBeLessThan(100);
  });

  it('that are given up do not wait any longer', async () => {
    const given = new AbortController();
    for (let n = 0; n < 5; n++) void call('message', n);
    const last = call('given up', PERSON, 'sendMessage', given.signal);
    given.abort();
    await vi.advanceTimersByTimeAsync(0);
    await last;
    expect(timeOf('given up')).toBeLessThan(100);
  });
});
