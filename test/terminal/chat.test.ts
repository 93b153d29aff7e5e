import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type ChatDeps, runChat } from '../../src/terminal/chat.ts';
import { createSession, type Session } from '../../src/terminal/session.ts';
import { fakeAssistant, plainStyle } from './fixture.ts';

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

  it('ends at the signal while an answer is under way', async () => {
    const stopping = new AbortController();
    const session: Session = {
      reply() {
        stopping.abort();
        return new Promise(() => undefined);
      },
    };
    const input = Readable.from([Buffer.from('一\n')]);
    await setUp(input, { session, signal: stopping.signal }).chat;
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
});
