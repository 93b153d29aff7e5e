import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import { candidates, createExamples } from '../../src/telegram/examples.ts';
import { corpus, scriptedAssistant, sketch } from './fixture.ts';

describe('example questions', () => {
  it('come from headings, the districts taking turns', () => {
    const mixed = createCorpus([
      sketch({
        file: '甲.txt',
        lines: [
          '@甲区',
          '# 第一个标题',
          '甲一。',
          '# 第二个标题',
          '甲二。',
          '# 短',
          '甲三。',
          '@乙区',
          '# 第三个标题',
          '乙一。',
        ],
      }),
    ]);
    expect(candidates(mixed).map(({ question }) => question)).toEqual([
      '甲区在“第一个标题”方面怎么做？',
      '乙区在“第三个标题”方面怎么做？',
      '甲区在“第二个标题”方面怎么做？',
    ]);
  });

  it('are tried out once; those that are not answered are left out', async () => {
    const assistant = scriptedAssistant();
    const examples = createExamples(assistant);
    const first = await examples();
    expect(first.map(({ question }) => question)).toHaveLength(2);
    expect(await examples()).toBe(first);
    expect(assistant.heard).toHaveLength(candidates(corpus).length);
  });
});
