import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateModel, type ModelRun, spread } from '../../scripts/evaluation/llm/evaluateModel.ts';
import { createMeter } from '../../scripts/evaluation/llm/meter.ts';
import type { Measure } from '../../scripts/evaluation/measure.ts';
import { models, openOwnCorpus } from '../../scripts/evaluation/openCorpus.ts';
import { setPath } from '../../scripts/evaluation/sets.ts';
import { readSourceText } from '../../scripts/evaluation/sourceText.ts';
import { draftingAssistantOver } from '../../src/draftingAssistant.ts';
import { type ChatServer, startChatServer } from '../chatApi/chatServer.ts';
import { idealModel } from '../chatApi/idealModel.ts';
import { chatOn } from '../draftingAssistant.ts';
import { CORPUS } from '../realCorpus.ts';
import { fakeAssistant } from '../terminal/fixture.ts';
import { startProgram } from '../terminal/program.ts';

const SETS = fileURLToPath(new URL('../../evaluation', import.meta.url));

describe('an evaluation with a model', () => {
  let server: ChatServer;
  let run: ModelRun;
  beforeAll(async () => {
    server = await startChatServer(idealModel);
    const opened = await openOwnCorpus();
    run = await evaluateModel({
      opened,
      source: readSourceText(CORPUS),
      sets: ['tune', 'conversations-tune'],
      pathOf: (set) => setPath(SETS, set),
      limit: 8,
      chat: chatOn(server),
      assistantWith: (chat) => draftingAssistantOver(opened.index, models, chat, 20),
    });
  }, 60_000);
  afterAll(() => server.stop());

  const figure = (name: string, measures: readonly Measure[]) => {
    const measure = measures.find((each) => each.name.startsWith(name));
    if (measure === undefined) throw new Error(`no figure ${name}`);
    return measure;
  };

  it('scores as many questions of each set as told, by the rules of the evaluation without one', () => {
    expect(run.own.pooled).toMatchObject({ name: 'tune', questions: 8 });
    expect(run.conversations).toMatchObject({ name: 'conversations-tune', questions: 8 });
    const { measures } = run.own.pooled;
    expect(figure('quotes verbatim', measures).value).toBe(1);
    expect(figure('claims with every figure', measures).value).toBe(1);
    expect(figure('citations at a right paragraph', measures).of).toBeGreaterThan(0);
  });

  it('tells what the model was asked, how much of it is the model’s, how long it took and what it cost', () => {
    const { measures } = run.cost;
    const put = figure('questions put to the model', measures).count ?? 0;
    expect(put).toBeGreaterThan(0);
    expect(put).toBeLessThanOrEqual(server.calls.length);
    expect(figure('answered in the model’s words', measures)).toMatchObject({ of: put });
    const first = figure('time to the first proved claim, median', measures).value ?? Number.NaN;
    expect(first).toBeGreaterThan(0);
    expect(figure('tokens, input, in all', measures).value).toBeGreaterThan(0);
  });
});

describe('createMeter', () => {
  it('tells each question’s own calls and tokens, and the time to the first claim only', async () => {
    let time = 0;
    const meter = createMeter(
      { complete: async () => ({ kind: 'failed', why: 'unusable', usage: { input: 100, output: 7 } }) },
      () => time,
    );
    const costs: unknown[] = [];
    const assistant = fakeAssistant();
    const calling = {
      ...assistant,
      async ask(question: string, options: Parameters<typeof assistant.ask>[1] = {}) {
        for (const ms of [40, 60]) {
          await meter.model.complete({} as never, {} as never);
          time += ms;
          options.onProgress?.({ kind: 'proved', answer: '', citations: [] });
        }
        return assistant.ask(question);
      },
    };
    const metered = meter.metered(calling, (_, cost) => costs.push(cost));
    await metered.ask('一');
    await metered.ask('二');
    const cost = {
      calls: 2,
      tokens: { input: 200, output: 14 },
      untold: 0,
      failures: ['unusable', 'unusable'],
      ms: 100,
      firstProved: 40,
    };
    expect(costs).toEqual([cost, cost]);
  });
});

describe('spread', () => {
  it('takes some of a list evenly, and no more than there are', () => {
    expect(spread([1, 2, 3, 4, 5, 6, 7, 8], 4)).toEqual([1, 3, 5, 7]);
    expect(spread([1, 2], 4)).toEqual([1, 2]);
    expect(spread([1, 2, 3], null)).toEqual([1, 2, 3]);
  });
});

describe('npm run eval -- --llm', () => {
  it.each([
    [[], /set LLM_BASE_URL and LLM_MODEL/],
    [['--publish', '--data', '.'], /not published|holds/],
  ])('ends with status 2 and one clear line where there is nothing to measure: %j', async (more, says) => {
    const { status, stdout, stderr } = await startProgram(
      process.execPath,
      ['--import', 'tsx', 'scripts/eval.ts', '--llm', ...more],
      {},
    ).ended;
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toMatch(says);
  });
});
