import { beforeAll, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';
import { readRealCorpus } from '../realCorpus.ts';

let assistant: Assistant;

beforeAll(async () => {
  const models = openModels();
  const documents = await readRealCorpus(models.gazetteer);
  assistant = assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
}, 60_000);

describe('a question in English', () => {
  it('finds the Chinese paragraph and tells what was looked for', async () => {
    const answer = await assistant.ask(
      'How many teachers rotated within school districts in Chengdu Hi-tech Zone?',
    );
    expect(answer.outcome).toBe('answered');
    expect(answer.citations[0]?.quote).toContain('532人');
    expect(answer.answer).toMatch(/^Understood as: 成都高新区.*轮岗/u);
  });

  it('is refused in English where the documents do not answer it', async () => {
    for (const question of [
      'How many teachers rotated in Jinniu District?',
      'What is the weather in Chengdu today?',
    ]) {
      const answer = await assistant.ask(question);
      expect(answer.outcome, question).toBe('refused');
      expect(answer.answer, question).toContain('I searched 5 documents');
    }
  });

  it('is checked', async () => {
    const { verdict } = await assistant.check('Jinniu District has 60 national youth football schools.');
    expect(verdict).toBe('矛盾');
    expect((await assistant.check('Jinniu District has 50 national youth football schools.')).verdict).toBe(
      '支持',
    );
  });

  it('goes on from an earlier one', async () => {
    const answer = await assistant.ask('What about Dadukou?', {
      history: [{ question: 'What is the share of inclusive kindergartens in Heping?', answer: '' }],
    });
    expect(answer.citations[0]?.quote).toContain('94.6%');
  });

  it('searches', async () => {
    const { passages } = await assistant.search('myopia prevention in Jinniu');
    expect(passages[0]?.text).toContain('近视防控');
  });
});
