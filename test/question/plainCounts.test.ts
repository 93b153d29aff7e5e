import { describe, expect, it } from 'vitest';
import { plainCounts } from '../../src/question/plainCounts.ts';

describe('a question for a number', () => {
  it.each([
    ['高新区老师有多少人呀', '高新区有多少名老师呀'],
    ['高新区学生总数', '高新区有多少名学生'],
    ['高新区学生有多少', '高新区有多少名学生'],
    ['大渡口有多少个幼儿园', '大渡口有多少所幼儿园'],
    ['高新区学校数量是多少', '高新区有多少所学校'],
    ['高新区多少个老师', '高新区多少名老师'],
    ['高新区学校有多少所', '高新区有多少所学校'],
    ['高新区修了几所学校', '高新区建了几所学校'],
    ['普惠园占比是多少', '普惠率是多少'],
  ])('counts as reports do: %s', (asked, plain) => {
    expect(plainCounts(asked)).toBe(plain);
  });

  it.each([
    '教师轮岗有多少人',
    '家长学校有多少所',
    '高新区维修了几所学校',
    '普惠园占多少面积',
    '学校食堂有多少个',
    '老师有多少人获奖',
    '学生数量怎么变化的',
    '有多少个党员先锋岗',
  ])('is left as it is where something else is counted: %s', (asked) => {
    expect(plainCounts(asked)).toBe(asked);
  });
});
