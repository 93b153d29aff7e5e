import { describe, expect, it } from 'vitest';
import { tellsOfSomebodyElse, tellsWhoSomebodyIs } from '../../src/answer/whoSomebodyIs.ts';

describe('who somebody is', () => {
  it.each([
    ['王红旭是谁', '以“时代楷模”王红旭为师德标杆。'],
    ['王红旭', '以“时代楷模”王红旭为师德标杆。'],
    ['尔基是谁', '涌现出“全国技术能手”尔基等优秀毕业生。'],
    ['请问陶景明是什么人', '校长陶景明把家访改成院坝会。'],
    ['朱思怡拿了什么奖', '2023年学生朱思怡夺得杭州亚运会轮滑金牌。'],
  ])('is told beside the name: %s', (question, sentence) => {
    expect(tellsWhoSomebodyIs(question, sentence)).toBe(true);
  });

  it('leaves the unit before the name aside', () => {
    const told = '以“时代楷模”王红旭为师德标杆。';
    expect(tellsWhoSomebodyIs('大渡口王红旭是谁', told, ['大渡口区'])).toBe(true);
    expect(tellsWhoSomebodyIs('大渡口区的王红旭是谁', told, ['大渡口区'])).toBe(true);
  });

  it.each([
    ['王红旭是谁', '近三年先后建成红旭小学。'],
    ['王红旭是谁', '向王红旭学习。'],
    ['工作室是谁', '“双带头人”工作室等称号4个。'],
    ['尔基是谁', '“全国技术能手”尔基础扎实。'],
    ['校长是谁', '校长陶景明说。'],
    ['朱思怡拿了什么奖', '学生朱思怡每天放学以后在学校的操场上练习轮滑两个小时,风雨无阻,学校获金牌。'],
    ['朱思怡拿了什么奖', '全区获金牌72枚。'],
    ['学校拿了什么奖', '学校获一等奖。'],
  ])('is not told, or not asked: %s, %s', (question, sentence) => {
    expect(tellsWhoSomebodyIs(question, sentence)).toBe(false);
  });
});

describe('what a school got', () => {
  const FEAT = '2025年育才红旭小学获评为清廉重庆建设第四批最佳案例。';
  it.each([
    ['育才红旭小学拿了什么', FEAT],
    ['育才红旭小学', FEAT],
    ['康巴什第三小学得过什么荣誉', '康巴什区第三小学等6所学校荣获市级民族示范先进学校。'],
  ])('is told beside its name: %s', (question, sentence) => {
    expect(tellsWhoSomebodyIs(question, sentence)).toBe(true);
  });

  it('is not told by a list that names it', () => {
    expect(tellsWhoSomebodyIs('红旭小学拿了什么', '建成投用慧泉小学、红旭小学、西辰小学。')).toBe(false);
  });
});

describe('where somebody belongs', () => {
  it('is not told by a sentence without the name', () => {
    expect(tellsOfSomebodyElse('杨毅是哪个学校的', '确立红旭小学为先行示范学校。')).toBe(true);
    expect(tellsOfSomebodyElse('杨毅是哪个学校的', '实验小学书记李竹、九十五中杨毅成功入选。')).toBe(false);
    expect(tellsOfSomebodyElse('六大工程是哪个区的', '实施双减“六大提质工程”。')).toBe(false);
  });
});
