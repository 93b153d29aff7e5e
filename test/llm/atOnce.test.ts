import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { limitAtOnce } from '../../src/llm/atOnce.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../../src/llm/chatModel.ts';

const REQUEST: ChatRequest = { system: '', user: '', name: 'draft', schema: z.unknown(), longest: 10 };
const REPLIED: ChatOutcome = { kind: 'replied', value: {}, text: '{}', usage: null };
const PATIENT = { calls: 2, waitMs: 60_000 };

function heldModel() {
  const ends: ((outcome: ChatOutcome | Error) => void)[] = [];
  const model: ChatModel = {
    complete: () =>
      new Promise((resolve, reject) => {
        ends.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      }),
  };
  return { model, ends };
}

const turns = async (): Promise<void> => {
  for (let count = 0; count < 10; count++) await Promise.resolve();
};

describe('limitAtOnce', () => {
  it('lets a further call through only when one has ended, in the order they came', async () => {
    const { model, ends } = heldModel();
    const limited = limitAtOnce(model, PATIENT);
    const calls = [1, 2, 3, 4].map(() => limited.complete(REQUEST, { signal: new AbortController().signal }));
    await turns();
    expect(ends).toHaveLength(2);
    ends[1]?.(REPLIED);
    await calls[1];
    await turns();
    expect(ends).toHaveLength(3);
    ends[2]?.(REPLIED);
    expect(await calls[2]).toEqual(REPLIED);
    await turns();
    expect(ends).toHaveLength(4);
    ends[0]?.(REPLIED);
    ends[3]?.(REPLIED);
    expect(await Promise.all(calls)).toHaveLength(4);
  });

  it('frees the place of a call that broke', async () => {
    const { model, ends } = heldModel();
    const limited = limitAtOnce(model, { ...PATIENT, calls: 1 });
    const broken = limited.complete(REQUEST, { signal: new AbortController().signal });
    const next = limited.complete(REQUEST, { signal: new AbortController().signal });
    await turns();
    ends[0]?.(new Error('broke'));
    await expect(broken).rejects.toThrow('broke');
    await turns();
    ends[1]?.(REPLIED);
    expect(await next).toEqual(REPLIED);
  });

  it('fails a call that waited too long without asking the server', async () => {
    const { model, ends } = heldModel();
    const limited = limitAtOnce(model, { calls: 1, waitMs: 0 });
    const first = limited.complete(REQUEST, { signal: new AbortController().signal });
    const second = await limited.complete(REQUEST, { signal: new AbortController().signal });
    expect(second).toEqual({ kind: 'failed', why: 'rate_limited', usage: null });
    expect(ends).toHaveLength(1);
    ends[0]?.(REPLIED);
    await first;
  });

  it('ends the wait of whoever was stopped, and gives nobody their place', async () => {
    const { model, ends } = heldModel();
    const limited = limitAtOnce(model, { ...PATIENT, calls: 1 });
    const stop = new AbortController();
    const first = limited.complete(REQUEST, { signal: new AbortController().signal });
    const stopped = limited.complete(REQUEST, { signal: stop.signal });
    const third = limited.complete(REQUEST, { signal: new AbortController().signal });
    stop.abort();
    expect(await stopped).toEqual({ kind: 'failed', why: 'aborted', usage: null });
    ends[0]?.(REPLIED);
    await first;
    await turns();
    expect(ends).toHaveLength(2);
    ends[1]?.(REPLIED);
    expect(await third).toEqual(REPLIED);
  });
});
