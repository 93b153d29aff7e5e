import { describe, expect, it } from 'vitest';
import { asksForDone, planMarker, speaksOfPlan } from '../../src/evidence/plan.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { fold } from '../../src/text/fold.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());

describe('the word of a plan', () => {
  it.each([
    ['达川区将坚持人民至上的理念', '将'],
    ['下一步,达川区将紧扣战略布局', '下一步'],
    ['拟建学校3所', '拟'],
    ['力争到2025年全覆盖', '力争'],
    ['明年计划新建学校3所', '计划新建'],
    ['今后五年新增学位', '今后'],
    ['该校即将投用', '将'],
    ['将劳动教育纳入课程,明年将新建基地10个', '将'],
  ])('in %s is %s', (text, word) => {
    const marker = planMarker(fold(text));
    expect(marker).not.toBeNull();
    expect(fold(text).slice(marker?.start, marker?.end)).toContain(word);
  });

  it.each([
    '将近200名教师参加',
    '将美育融入校园文化建设',
    '将学生心理健康作为区委区政府年度重点课题',
    '将思政内容送到指尖、传到心尖',
    '将学生劳动情况纳入综合素质评价',
    '将习近平总书记关于教育的重要论述转化为精气神',
    '印发《三年行动计划》',
    '实施学校“共建计划”',
    '现有学校211所',
    '虚拟仿真实训中心',
  ])('stands not in %s', (text) => {
    expect(planMarker(fold(text))).toBeNull();
  });

  it('points at the later 将 where the first one means 把', () => {
    const text = '将劳动教育纳入课程,明年将新建基地10个';
    expect(planMarker(text)?.start).toBe(text.lastIndexOf('将'));
  });

  it('opens every paragraph of the corpus that tells what comes next', () => {
    const opening = documents
      .flatMap(({ file, paragraphs }) => paragraphs.map((paragraph) => ({ file, ...paragraph })))
      .filter(({ role, text }) => role === 'body' && text.startsWith('下一步'));
    expect(opening.map(({ number }) => number)).toEqual([13, 17, 21, 25, 29]);
    for (const { text } of opening) {
      const [first] = splitSentences(text);
      expect(planMarker(fold(text.slice(0, first?.end)))?.start).toBe(0);
    }
  });
});

describe('a question or statement', () => {
  it.each(['达川区下一步做什么', '将打造几所学校', '计划新建几所', '今后怎么做', '力争实现什么'])(
    'that speaks of a plan: %s',
    (text) => {
      expect(speaksOfPlan(text)).toBe(true);
    },
  );

  it.each(['已建成几所学校', '完成了多少项任务', '至今投用几所', '已经撤并了多少所学校'])(
    'that speaks of something as done: %s',
    (text) => {
      expect(asksForDone(text)).toBe(true);
      expect(speaksOfPlan(text)).toBe(false);
    },
  );

  it.each(['将近200人是哪些人', '有多少学校'])('that speaks of no plan: %s', (text) => {
    expect(speaksOfPlan(text)).toBe(false);
  });

  it.each(['打造了几所学校', '有多少学校'])('that speaks of nothing done: %s', (text) => {
    expect(asksForDone(text)).toBe(false);
  });
});
