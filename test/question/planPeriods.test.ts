import { describe, expect, it } from 'vitest';
import { isInPlan, planPeriodsOf, plansIn } from '../../src/question/planPeriods.ts';

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

  it('is named', () => {
    expect(plansIn('“十三五”打下基础,“十四五”以来提速')).toEqual(['十三五', '十四五']);
    expect(plansIn('2021年以来')).toEqual([]);
  });

  it('is of five years', () => {
    expect([2020, 2021, 2025, 2026].map((year) => isInPlan(year, '十四五'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInPlan(2026, '十五五')).toBe(true);
  });
});
