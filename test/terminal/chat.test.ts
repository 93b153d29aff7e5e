import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type ChatDeps, runChat } from '../../src/terminal/chat.ts';
import { createSession, type Session } from '../../src/terminal/session.ts';
import { draftingAssistant, fakeAssistant, plainStyle } from './fixture.ts';

function setUp(input: Readable, change: Partial<ChatDeps> = {}) {
  const assistant = fakeAssistant();
  const written: string[] = [];
  const failures: unknown[] = [];
  const stopping = new AbortController();
  const deps: ChatDeps = {
    session: createSession(assistant, plainStyle),
    input,
    write: async (text) => void written.push(text),
    screen: null,
    live: null,
    signal: stopping.signal,
    onFailure: (error) => failures.push(error),
    ...change,
  };
  return { assistant, written, failures, stopping, chat: runChat(deps) };
}

describe('runChat through a pipe', () => {
  it('answers every line in order, a last one without a line end too, without a prompt', async () => {
    const { assistant, written, chat } = setUp(Readable.from([Buffer.from('一\r\n\n二\n三')]));
    await chat;
    expect(assistant.calls.map((call) => call.split(' ')[1])).toEqual(['一', '二', '三']);
    expect(written).toHaveLength(3);
    expect(written.join('')).not.toMatch(/›|\p{Cc}(?<!\n)/u);
    expect(written[1]).toMatch(/^\n2020年/);
  });

  it('goes on after a failure', async () => {
    const { written, failures, chat } = setUp(Readable.from([Buffer.from('故障\n一\n')]));
    await chat;
    expect(failures).toHaveLength(1);
    expect(written).toHaveLength(1);
  });

  it('stops reading at /quit', async () => {
    const { assistant, chat } = setUp(Readable.from([Buffer.from('/quit\n一\n')]));
    await chat;
    expect(assistant.calls).toEqual([]);
  });

  it('ends at the signal while it waits for a line', async () => {
    const { stopping, chat } = setUp(new PassThrough());
    stopping.abort();
    await chat;
  });

  it('gives the answer under way without its model at the signal, and reads no further', async () => {
    const session = createSession(draftingAssistant(['甲'], new Promise(() => undefined)), plainStyle);
    const stopping = new AbortController();
    const asked: Session = {
      reply(line, watch) {
        setImmediate(() => stopping.abort());
        return session.reply(line, watch);
      },
    };
    const input = Readable.from([Buffer.from('问题\n再问\n')]);
    const { written, failures, chat } = setUp(input, { session: asked, signal: stopping.signal });
    await chat;
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('全区累计投入教育资助资金7600余万元。[1]');
    expect(failures).toEqual([]);
  });

  it('ends at the signal though the answer under way never comes', async () => {
    const stopping = new AbortController();
    const session: Session = {
      reply() {
        stopping.abort();
        return new Promise(() => undefined);
      },
    };
    const input = Readable.from([Buffer.from('一\n')]);
    await setUp(input, { session, signal: stopping.signal, lastAnswer: 0 }).chat;
  });
});

describe('runChat on a screen', () => {
  it('shows a prompt for each line and ends with the input', async () => {
    const input = new PassThrough();
    const screen = new PassThrough();
    const { written, chat } = setUp(input, { screen });
    input.end('一\n/1\n');
    await chat;
    expect(String(screen.read())).toContain('› ');
    expect(written).toHaveLength(3);
    expect(written[1]).toContain('【');
    expect(written[2]).toBe('\n');
  });

  it('closes at /quit and at the signal', async () => {
    const input = new PassThrough();
    input.write('/quit\n');
    await setUp(input, { screen: new PassThrough() }).chat;
    const waiting = setUp(new PassThrough(), { screen: new PassThrough() });
    waiting.stopping.abort();
    await waiting.chat;
  });

  const live = { style: plainStyle, size: () => ({ columns: 80, rows: 24 }) };
  const CLAIMS = ['甲区投入7600余万元。[1]', '乙小学开设课程100门。[2]'];
  /** Resolves when that has been written. */
  const until = async (written: readonly string[], words: string) => {
    while (!written.join('').includes(words)) await new Promise((resolve) => setImmediate(resolve));
  };
  const withModel = (finished: Promise<void>) => {
    const input = new PassThrough();
    const session = createSession(draftingAssistant(CLAIMS, finished), plainStyle);
    return { input, ...setUp(input, { screen: new PassThrough(), live, session }) };
  };

  it('shows what a model reads, each claim as it is proved, then the whole answer in their place', async () => {
    const { input, written, chat } = withModel(Promise.resolve());
    input.write('问题\n');
    await until(written, 'ms');
    input.end();
    await chat;
    expect(written[0]).toBe('正在查阅：甲区教育工作……（按 Ctrl-C 不等模型，直接看原文）\n');
    expect(written.slice(1, 3)).toEqual(CLAIMS.map((claim) => `${claim}\n`));
    expect(written[3]).toBe('\u001b[3A\r\u001b[J');
    expect(written[4]).toContain(`${CLAIMS.join('\n')}\n[1] 甲区`);
  });

  it('stops the model at Ctrl-C for the extractive answer, and goes on', async () => {
    const { input, written, failures, chat } = withModel(new Promise(() => undefined));
    input.write('问题\n');
    await until(written, CLAIMS[1] as string);
    input.write('\u0003');
    await until(written, 'ms');
    input.end('/sources\n');
    await chat;
    expect(written.join('')).toContain('全区累计投入教育资助资金7600余万元。[1]');
    expect(written.join('')).toContain('2 段正文');
    expect(failures).toEqual([]);
  });

  it('gives the answer under way without its model at the signal, and ends', async () => {
    const { input, written, stopping, chat } = withModel(new Promise(() => undefined));
    input.write('问题\n');
    await until(written, CLAIMS[1] as string);
    stopping.abort();
    await chat;
    expect(written.join('')).toContain('全区累计投入教育资助资金7600余万元。[1]');
  });

  it('ends at a second Ctrl-C though the answer never comes', async () => {
    const input = new PassThrough();
    const asked: string[] = [];
    const session: Session = {
      reply(line) {
        asked.push(line);
        return new Promise(() => undefined);
      },
    };
    const { chat } = setUp(input, { screen: new PassThrough(), live, session });
    input.write('问题\n');
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    input.write('\u0003\u0003');
    await chat;
  });

  it('ends at Ctrl-C when nothing is asked', async () => {
    const input = new PassThrough();
    input.write('\u0003');
    await setUp(input, { screen: new PassThrough() }).chat;
  });
});
