import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../src/embeddings/estimateTokens.ts';
import { type BudgetLedger, createBudgetInMemory } from '../../src/llm/budget.ts';
import { failure, properly, REQUEST, startChat, status, VALUE, wire } from './chatting.ts';

describe('a chat model rests', () => {
  it('after three failures in a row, tries once after 30 seconds, then later, and comes back', async () => {
    const { complete, clock, server } = await startChat(status(500));
    for (let n = 0; n < 3; n++) expect(await complete()).toMatchObject(failure('server_error'));
    const asked = server.calls.length;
    clock.ms += 29_999;
    expect(await complete()).toMatchObject(failure('resting'));
    expect(server.calls).toHaveLength(asked);
    clock.ms += 1;
    expect(await complete()).toMatchObject(failure('server_error'));
    clock.ms += 30_000;
    expect(await complete()).toMatchObject(failure('resting'));
    clock.ms += 30_000;
    server.behave(properly);
    expect(await complete()).toMatchObject({ kind: 'replied' });
    expect(await complete()).toMatchObject({ kind: 'replied' });
  });

  it('long after a key that is refused', async () => {
    const { complete, clock, server } = await startChat(properly, { apiKey: 'sk-wrong-key' });
    expect(await complete()).toMatchObject(failure('unauthorized'));
    clock.ms += 5 * 60_000;
    expect(await complete()).toMatchObject(failure('resting'));
    expect(server.calls).toHaveLength(1);
  });

  it('after calls that ran out of time, not after those that a person stopped', async () => {
    const ended = async (reason: Error) => {
      const { complete } = await startChat(wire((one) => one.open()));
      for (let n = 0; n < 3; n++) {
        const stop = new AbortController();
        setTimeout(() => stop.abort(reason), 5);
        expect(await complete({ signal: stop.signal })).toMatchObject(failure('aborted'));
      }
      const stop = new AbortController();
      setTimeout(() => stop.abort(reason), 5);
      return complete({ signal: stop.signal });
    };
    expect(await ended(new DOMException('late', 'TimeoutError'))).toMatchObject(failure('resting'));
    expect(await ended(new DOMException('stopped', 'AbortError'))).toMatchObject(failure('aborted'));
  });

  it('not for a request that alone is refused', async () => {
    const { complete, server } = await startChat(properly);
    await complete();
    server.behave(status(413));
    for (let n = 0; n < 5; n++) expect(await complete()).toMatchObject(failure('rejected'));
  });
});

describe('a chat model keeps to its budget', () => {
  const needed = estimateTokens(REQUEST.system) + estimateTokens(REQUEST.user) + REQUEST.longest;
  const spied = (left: number) => {
    const spent: [string | null, number][] = [];
    const budget: BudgetLedger = {
      left: async () => left,
      spend: async (asker, tokens) => {
        spent.push([asker, tokens]);
      },
    };
    return { budget, spent };
  };

  it('and calls nobody when it is used up', async () => {
    const { budget, spent } = spied(needed - 1);
    const { complete, server } = await startChat(properly, { parts: { budget } });
    expect(await complete({ asker: '甲' })).toMatchObject(failure('budget'));
    expect(server.calls).toHaveLength(0);
    expect(spent).toEqual([]);
  });

  it('and settles what the server says it used', async () => {
    const { budget, spent } = spied(needed);
    const { complete } = await startChat(properly, { parts: { budget } });
    const { usage } = await complete({ asker: '甲' });
    if (usage === null) throw new Error('no usage');
    expect(spent).toEqual([['甲', usage.input + usage.output]]);
  });

  it('and estimates where the server doesn’t say', async () => {
    const { budget, spent } = spied(needed);
    const { complete } = await startChat(properly, { tellsUsage: false, parts: { budget } });
    const { usage } = await complete();
    expect(usage).toEqual({
      input: needed - REQUEST.longest,
      output: estimateTokens(JSON.stringify(VALUE)),
    });
    expect(spent.every(([asker]) => asker === null)).toBe(true);
  });

  it('and charges what was stopped half-way', async () => {
    const { budget, spent } = spied(needed);
    const stop = new AbortController();
    const { complete } = await startChat(
      wire((one) => {
        one.open();
        one.piece('{"text":"');
      }),
      { parts: { budget } },
    );
    await complete({ signal: stop.signal, onText: () => stop.abort() });
    expect(spent.reduce((sum, [, tokens]) => sum + tokens, 0)).toBeGreaterThan(0);
  });

  it('of each asker by itself, anew each day', async () => {
    const clock = { ms: Date.UTC(2026, 0, 5, 15, 59) };
    const budget = createBudgetInMemory({ perAsker: needed, perDay: needed * 10 }, () => clock.ms);
    const { complete } = await startChat(properly, { parts: { budget } });
    expect(await complete({ asker: '甲' })).toMatchObject({ kind: 'replied' });
    expect(await complete({ asker: '甲' })).toMatchObject(failure('budget'));
    expect(await complete({ asker: '乙' })).toMatchObject({ kind: 'replied' });
    clock.ms += 60_000;
    expect(await complete({ asker: '甲' })).toMatchObject({ kind: 'replied' });
  });

  it('and doesn’t let calls side by side spend the same tokens', async () => {
    const now = () => 0;
    const budget = createBudgetInMemory({ perAsker: 2 * needed + 1, perDay: 100 * needed }, now);
    const { complete } = await startChat(properly, { parts: { budget } });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => complete({ asker: '甲' })));
    expect(outcomes.filter(({ kind }) => kind === 'replied')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome.kind === 'failed' && outcome.why === 'budget')).toHaveLength(
      4,
    );
  });

  it('and sets nothing aside for a call that ended before the ledger answered', async () => {
    const answers: ((tokens: number) => void)[] = [];
    let slow = true;
    const left = () =>
      slow ? new Promise<number>((resolve) => answers.push(resolve)) : Promise.resolve(needed);
    const { complete } = await startChat(properly, { parts: { budget: { left, spend: async () => {} } } });
    const stop = new AbortController();
    const stopped = complete({ signal: stop.signal });
    stop.abort();
    expect(await stopped).toMatchObject(failure('aborted'));
    slow = false;
    for (const answer of answers) answer(needed);
    await new Promise(setImmediate);
    expect(await complete()).toMatchObject({ kind: 'replied' });
  });

  it('and spends nothing where the ledger can’t be read', async () => {
    const { complete, log, server } = await startChat(properly, {
      parts: {
        budget: {
          left: async () => {
            throw new Error('SQLITE_BUSY');
          },
          spend: async () => {},
        },
      },
    });
    expect(await complete()).toMatchObject(failure('budget'));
    expect(server.calls).toHaveLength(0);
    expect(log.map(({ message }) => message)).toContain('chat budget not read');
  });
});
