import { describe, expect, it } from 'vitest';
import { lastPlanIn, planPeriodsOf } from '../../src/question/planPeriods.ts';

describe('the time of a five-year plan', () => {
  it.each([
    ['“十四五”期间新增了多少学位', ['十四五']],
    ['十三五以来建了几所幼儿园', ['十三五']],
    ['“十四五”规划期间新增多少学位', ['十四五']],
    ['“十四五”规划有哪些目标', []],
    ['二十五所学校有多少学生', []],
  ])('%s asks for it or not', (question, plans) => {
    expect(planPeriodsOf(question)).toEqual(plans);
  });

  it('is the last that a text names', () => {
    expect(lastPlanIn('“十三五”打下基础,“十四五”以来提速')).toBe('十四五');
    expect(lastPlanIn('2021年以来')).toBeNull();
  });
});
