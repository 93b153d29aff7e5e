import { describe, expect, it } from 'vitest';
import { yearsOf } from '../../src/question/questionYears.ts';

describe('the years of a question', () => {
  it.each([
    ['达川区2020那年投入了多少', [2020]],
    ['大渡口区2022届毕业生有多少', [2022]],
    ['达川区21年考上的有多少人', [2021]],
    ['22年建成了几所', [2022]],
    ['2021年和2022年各有多少', [2021, 2022]],
  ])('are read without their 年, and in short: %s', (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });

  it.each([
    '达川区20年来建了多少学校',
    '教龄满20年以上的老师有多少',
    '任教25年的老教师有多少人',
    '建校28年的学校',
    '连续16年增长',
    '这所学校用了22年',
  ])('are no lengths of time: %s', (text) => {
    expect(yearsOf(text)).toEqual([]);
  });
});
