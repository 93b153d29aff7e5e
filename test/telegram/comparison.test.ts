import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskOptions } from '../../src/assistant.ts';
import { comparisonAsked, comparisonQuestion, readComparison } from '../../src/telegram/comparison.ts';
import { answerOf, scriptedAssistant } from './fixture.ts';

const UNITS = ['成都工贸职业技术学院', '成都高新区', '金牛区', '和平区', '达川区', '大渡口区'];

describe('readComparison', () => {
  it.each([
    ['教师轮岗', '教师轮岗', []],
    ['教师轮岗 金牛区 和平区', '教师轮岗', ['金牛区', '和平区']],
    ['金牛区和和平区的教师轮岗', '教师轮岗', ['金牛区', '和平区']],
    ['比较一下 金牛 和平 教师轮岗', '教师轮岗', ['金牛区', '和平区']],
    ['高新区、武侯区 劳动教育', '劳动教育', ['成都高新区', '武侯区']],
    ['比较各区的教师轮岗', '教师轮岗', []],
    ['各区的集团化办学分别怎么做？', '集团化办学', []],
    ['各区怎么做集团化办学？', '集团化办学', []],
    ['金牛区和和平区分别是如何推进劳动教育的？', '劳动教育', ['金牛区', '和平区']],
    ['各区怎么办？', '', []],
    ['哪些区做了课后服务', '课后服务', []],
    ['金牛区和和平区在“教师轮岗”方面有什么不同？', '教师轮岗', ['金牛区', '和平区']],
    ['大渡口区和达川区的教师培训怎么样', '教师培训', ['大渡口区', '达川区']],
    ['双减 各区县', '双减', []],
  ])('%s', (text, topic, names) => {
    expect(readComparison(text, UNITS)).toEqual({ topic, names });
  });

  it.each(['学区治理', '社区教育', '老旧校区改造', '家校社和医校'])('%s names no place', (topic) => {
    expect(readComparison(topic, UNITS)).toEqual({ topic, names: [] });
  });

  it.each(['各区', '比较', '金牛区 和平区', '', '？'])('finds no topic in “%s”', (text) => {
    expect(readComparison(text, UNITS).topic).toBe('');
  });
});

describe('comparisonQuestion', () => {
  it('asks for all districts where none is named, and for units where there are no districts', () => {
    const all = { topic: '教师轮岗', names: [] };
    expect(comparisonQuestion(all, UNITS)).toBe('比较各区的教师轮岗，分别怎么做？');
    expect(comparisonQuestion(all, ['第一小学', '第二小学'])).toBe('比较各单位的教师轮岗，分别怎么做？');
  });

  it('is read back as what it was made of, so that an answer that was kept can be changed', () => {
    const topics = fc.constantFrom('教师轮岗', '劳动教育', '思政课', '学区治理', 'STEM');
    fc.assert(
      fc.property(topics, fc.subarray(UNITS), (topic, names) => {
        expect(readComparison(comparisonQuestion({ topic, names }, UNITS), UNITS)).toEqual({ topic, names });
      }),
    );
  });
});

describe('comparisonAsked', () => {
  /** Understands English as a dictionary of one would. */
  const assistant = {
    ...scriptedAssistant(),
    async ask(question: string, { onProgress }: AskOptions = {}) {
      const named = question.includes('Jinniu') ? '金牛区和和平区的教师轮岗有什么不同？' : null;
      const whole = question.startsWith('What') ? '各区教师轮岗有哪些做法？' : null;
      const understood = question.includes('teacher rotation') ? (named ?? whole) : null;
      if (understood !== null) onProgress?.({ kind: 'understood', question: understood });
      return answerOf(question);
    },
  };

  it.each([
    ['teacher rotation', { topic: '教师轮岗', names: [] }],
    ['teacher rotation Jinniu Heping', { topic: '教师轮岗', names: ['金牛区', '和平区'] }],
    ['STEM', { topic: 'STEM', names: [] }],
    ['教师轮岗 金牛区', { topic: '教师轮岗', names: ['金牛区'] }],
  ])('%s', async (text, comparison) => {
    expect(await comparisonAsked(text, assistant, UNITS)).toEqual(comparison);
  });
});
