import { describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { createCorpus } from '../../src/documents/corpus.ts';
import { suggestedQuestion } from '../../src/telegram/exampleQuestions.ts';
import { candidates, createExamples, exampleOf } from '../../src/telegram/examples.ts';
import { answerOf, bodyParagraph, citation, corpus, scriptedAssistant, sketch } from './fixture.ts';

describe('the question that a paragraph suggests', () => {
  it.each([
    ['目前,在园幼儿普惠率94.6%。', '在园幼儿普惠率是多少？'],
    ['高中阶段毛入学率提升至98.8%。', '高中阶段毛入学率是多少？'],
    ['存量扩容,改造学校40余所,新增学位6135个。', '改造了多少所学校？'],
    ['全区已建成20所品质课程实验校。', '建成了多少所品质课程实验校？'],
    ['全区累计投入教育资助资金7600余万元,提供资助。', '投入了多少教育资助资金？'],
    ['一是构建“亲清家校”和谐关系。印发方案。', '怎么构建“亲清家校”和谐关系？'],
    ['（二）深入推进校园足球试点区建设。', '怎么深入推进校园足球试点区建设？'],
  ])('%s', (text, question) => {
    expect(suggestedQuestion(text)?.question).toBe(question);
  });

  it.each([
    ['覆盖率98%。', 'a share without a name'],
    ['新增的学位和学校21个。', 'a count of more than a name'],
    ['三是推进“国球,护眼球”项目。', 'a name cut in two'],
    ['下一步，甲区将新建3所高中。', 'only a plan'],
    ['学校环境优美。', 'nothing to ask for'],
  ])('%s: none, as it has %s', (text) => {
    expect(suggestedQuestion(text)).toBeNull();
  });
});

describe('an example', () => {
  it('asks of the unit whose paragraph it is', () => {
    expect(exampleOf(bodyParagraph('7600'))?.question).toBe('甲区投入了多少教育资助资金？');
    const [share] = sketch({ file: '一.txt', lines: ['@甲区', '课后服务覆盖率98%。'] }).paragraphs;
    if (share === undefined) throw new Error('no paragraph');
    expect(exampleOf(share)?.question).toBe('甲区的课后服务覆盖率是多少？');
  });

  it('falls back to the heading where the paragraph suggests nothing', () => {
    expect(exampleOf(bodyParagraph('321人'))?.question).toBe('乙区在“教师轮岗交流制度”方面怎么做？');
  });
});

describe('the examples to choose from', () => {
  const line = '一是推进集团化办学。';
  const mixed = createCorpus([
    sketch({ file: '甲.txt', lines: ['@甲区', '学位情况很好。', line, '组建教育集团21个。', '@乙区', line] }),
  ]);

  it('take turns between units', () => {
    expect(candidates(mixed).map(({ question }) => question)).toEqual([
      '甲区怎么推进集团化办学？',
      '乙区怎么推进集团化办学？',
      '甲区组建了多少个教育集团？',
    ]);
  });

  it('may be of one unit only', () => {
    expect(candidates(mixed, '乙区').map(({ district }) => district)).toEqual(['乙区']);
  });

  it('are tried out once; those not answered from their paragraph are left out, different kinds come first', async () => {
    const asked: string[] = [];
    const assistant: Assistant = {
      ...scriptedAssistant(undefined, mixed),
      async ask(question, options) {
        asked.push(question);
        expect(options?.extractive).toBe(true);
        if (question.startsWith('乙区')) return answerOf(question, { citations: [citation(1, line, mixed)] });
        const words = question.includes('集团化') ? line : '组建教育集团21个';
        return answerOf(question, { citations: [citation(1, words, mixed)] });
      },
    };
    const examples = createExamples(assistant);
    expect((await examples()).map(({ question }) => question)).toEqual([
      '甲区怎么推进集团化办学？',
      '甲区组建了多少个教育集团？',
    ]);
    expect(await examples()).toBe(await examples());
    expect(asked).toHaveLength(3);
  });

  it('are none where nothing is answered', async () => {
    const silent = { ...scriptedAssistant(), ask: async () => answerOf('', { outcome: 'refused' }) };
    expect(await createExamples(silent as Assistant)()).toEqual([]);
    expect(candidates(corpus).length).toBeGreaterThan(0);
  });
});
