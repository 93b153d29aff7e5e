import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Assistant } from '../src/assistant.ts';
import { answeringPartsOver } from '../src/assistantOver.ts';
import { createAssistant } from '../src/createAssistant.ts';
import { parseDocuments, readSourceFiles } from '../src/documents/readCorpus.ts';
import type { ModelDrafting } from '../src/drafting/modelDrafting.ts';
import { buildSearchIndex } from '../src/index/searchIndex.ts';
import { openModels } from '../src/models.ts';
import { comparisonQuestion } from '../src/telegram/comparison.ts';
import { answerTextsEn } from '../src/texts/en/answer.ts';
import { answerTextsZh } from '../src/texts/zh/answer.ts';
import { CORPUS } from './realCorpus.ts';

const drafting = vi.fn<ModelDrafting>(async () => ({ kind: 'instead', remark: '模型没有回答。' }));
let assistant: Assistant;

beforeAll(async () => {
  const models = openModels();
  const { documents } = await parseDocuments(await readSourceFiles(CORPUS), models.gazetteer);
  const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
  assistant = createAssistant({
    index,
    texts: { zh: answerTextsZh, en: answerTextsEn },
    ...answeringPartsOver(index, models),
    drafting,
  });
});

describe('asked for an extractive answer', () => {
  it('asks no model, and says nothing of one', async () => {
    drafting.mockClear();
    const answer = await assistant.ask('成都高新区有多少教师轮岗？', { extractive: true });
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    expect(answer.answer).not.toContain('模型');
    expect(drafting).not.toHaveBeenCalled();
    await assistant.ask('成都高新区有多少教师轮岗？');
    expect(drafting).toHaveBeenCalledOnce();
  });
});

describe('a search', () => {
  it('gives ten passages, or as many as it is asked for', async () => {
    expect((await assistant.search('教师')).passages).toHaveLength(10);
    expect((await assistant.search('教师', { limit: 30 })).passages).toHaveLength(30);
  });
});

describe('a question that /compare asks', () => {
  const units = () => [...new Set(assistant.corpus.documents.flatMap(({ districts }) => districts))];
  const ask = (topic: string, names: readonly string[]) =>
    assistant.ask(comparisonQuestion({ topic, names }, units()), { extractive: true });

  it('is understood as a comparison of all districts, the silent ones told', async () => {
    const { answer } = await ask('教师轮岗', []);
    expect(answer).toMatch(/^成都高新区：.*532人。\[\d\]$/m);
    expect(answer).toMatch(/^康巴什区：.*\[\d\]$/m);
    expect(answer).toMatch(/：未见记载$/m);
  });

  it('is understood as a comparison of those that are named', async () => {
    const { answer } = await ask('劳动教育', ['金牛区', '和平区']);
    // A side may take two lines.
    const sides = answer.split('\n').map((line) => line.split('：')[0]);
    expect([...new Set(sides)]).toEqual(['金牛区', '和平区']);
  });
});
