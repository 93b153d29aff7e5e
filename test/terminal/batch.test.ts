import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema } from '../../src/answer/answer.ts';
import { type AskDeps, askBatch, askOne } from '../../src/terminal/ask.ts';
import { bytes, draftingAssistant, fakeAssistant, plainStyle } from './fixture.ts';

function setUp(change: Partial<AskDeps> = {}) {
  const assistant = fakeAssistant();
  const written: string[] = [];
  const deps: AskDeps = {
    assistant,
    write: async (text) => void written.push(text),
    style: plainStyle,
    task: 'ask',
    json: true,
    signal: new AbortController().signal,
    live: null,
    onFailure: (error) => `told: ${(error as Error).message}`,
    ...change,
  };
  const answers = () => written.map((line) => JSON.parse(line) as Answer);
  return { assistant, written, deps, answers };
}

const HISTORY = [{ question: '甲区呢？', answer: '有。[1]' }];

describe('askBatch', () => {
  it('answers line by line, in order, one object a line, with every field', async () => {
    const { deps, written, answers } = setUp();
    const lines = [{ id: 'a', question: '一' }, { id: 'b', question: '没有的' }, { question: '三' }];
    await askBatch(bytes(lines.map((line) => JSON.stringify(line)).join('\n')), deps);
    expect(answers().map(({ id, question, outcome }) => [id, question, outcome])).toEqual([
      ['a', '一', 'answered'],
      ['b', '没有的', 'refused'],
      [null, '三', 'answered'],
    ]);
    for (const line of written) expect(line).toMatch(/^\{.*\}\n$/);
    for (const answer of answers()) expect(answerSchema.safeParse(answer).success).toBe(true);
  });

  it('writes each answer before it reads on', async () => {
    const { deps, written } = setUp();
    async function* slow() {
      yield* bytes('{"id":"1","question":"一"}\n');
      expect(written).toHaveLength(1);
      yield* bytes('{"id":"2","question":"二"}\n');
    }
    await askBatch(slow(), deps);
    expect(written).toHaveLength(2);
  });

  it('puts an error in the place of a bad line and goes on', async () => {
    const { deps, answers } = setUp();
    const bad = [
      '\uFEFF{"id":"ok","question":"一"}\r\n',
      ' \r\n\n',
      '{"id":"cut","question":\n',
      '[1]\n',
      'null\n',
      '{"id":"no question"}\n',
      '{"id":7,"question":7}\n',
      '{"id":{},"question":"x"}\n',
      '{"id":"h","question":"x","history":"y"}\n',
      Uint8Array.of(0xce, 0xca, 0x0a),
      '{"id":"break","question":"故障"}\n',
      '{"id":8,"question":"二","other":[1]}',
    ];
    await askBatch(bytes(...bad), deps);
    expect(answers().map(({ id, outcome }) => [id, outcome])).toEqual([
      ['ok', 'answered'],
      [null, 'error'],
      [null, 'error'],
      [null, 'error'],
      ['no question', 'error'],
      ['7', 'error'],
      [null, 'error'],
      ['h', 'error'],
      [null, 'error'],
      ['break', 'error'],
      ['8', 'answered'],
    ]);
    const errors = answers().filter(({ outcome }) => outcome === 'error');
    for (const error of errors) {
      expect(answerSchema.safeParse(error).success).toBe(true);
      expect(error.error).toMatch(/\S/);
    }
    expect(errors.at(-1)?.error).toBe('told: index is broken');
  });

  it('hands the history on, and checks and searches when told to', async () => {
    const line = JSON.stringify({ id: '1', question: '乙区呢？', history: HISTORY });
    for (const [task, call] of [
      ['ask', 'ask 乙区呢？ +1'],
      ['check', 'check 乙区呢？ +0'],
      ['search', 'search 乙区呢？ +0'],
    ] as const) {
      const { deps, assistant } = setUp({ task });
      await askBatch(bytes(line), deps);
      expect(assistant.calls).toEqual([call]);
    }
  });

  it('prints for a person with each question above its answer', async () => {
    const { deps, written } = setUp({ json: false });
    await askBatch(bytes('{"id":"1","question":"一"}\n{"id":"2","question":"二"}\n'), deps);
    expect(written[0]).toMatch(/^1 问：一\n2020年以来/);
    expect(written[1]).toMatch(/^\n2 问：二\n/);
  });
});

describe('askOne', () => {
  it('is one line of JSON, the same value with nothing that could move a terminal', async () => {
    const { deps, written } = setUp();
    await askOne('甲\u009b区\u2028呢', deps);
    expect(written.join('')).not.toMatch(/[\u007f-\u009f\u2028]/);
    expect(JSON.parse(written.join('')).question).toBe('甲\u009b区\u2028呢');
  });

  it('lets a failure through, for the program to end with', async () => {
    await expect(askOne('故障', setUp().deps)).rejects.toThrow('index is broken');
  });
});

describe('askOne with a model', () => {
  const place = { style: plainStyle, size: () => ({ columns: 80, rows: 24 }) };
  const claims = ['甲区投入7600余万元。[1]'];

  it('draws the answer while it grows for a person on a screen, never as JSON', async () => {
    const assistant = draftingAssistant(claims, Promise.resolve());
    const shown = setUp({ assistant, json: false, live: place });
    await askOne('问', shown.deps);
    expect(shown.written.slice(0, 3)).toEqual([
      expect.stringContaining('正在查阅：甲区教育工作'),
      `${claims[0]}\n`,
      '\u001b[2A\r\u001b[J',
    ]);
    expect(shown.written).toHaveLength(4);
    const json = setUp({ assistant, live: place });
    await askOne('问', json.deps);
    expect(json.answers()).toHaveLength(1);
    expect(json.answers()[0]?.mode).toBe('llm');
  });

  it('gives the extractive answer when the model is stopped', async () => {
    const assistant = draftingAssistant(claims, new Promise(() => undefined));
    const stopping = new AbortController();
    const { deps, answers } = setUp({ assistant, signal: stopping.signal });
    const asked = askOne('问', deps);
    stopping.abort();
    await asked;
    expect(answers()[0]?.mode).toBe('extractive');
  });
});
