import { describe, expect, it } from 'vitest';
import { findFigure, inChinese } from '../../src/english/figures.ts';
import { findTime } from '../../src/english/times.ts';
import { readWords } from '../../src/english/words.ts';

describe('English figures', () => {
  it.each([
    ['170,000', '17万'],
    ['42,180', '42180'],
    ['4,000', '4000'],
    ['3.5 billion yuan', '35亿元'],
    ['122 million yuan', '1.22亿元'],
    ['more than 25%', '超过25%'],
    ['at least 10 per cent', '至少10%'],
    ['nearly 4,000', '近4000'],
    ['about 300', '约300'],
    ['fewer than 50', '不到50'],
    ['seven', '7'],
    ['two hundred', '200'],
    ['fifth', '第五'],
    ['12th', '第十二'],
  ])('%s', (english, chinese) => {
    const words = readWords(english);
    expect(findFigure(words, 0)).toMatchObject({ value: { zh: chinese }, length: words.length });
  });

  it('sees no figure in a word that only points', () => {
    expect(findFigure(readWords('one of the schools'), 0)).toBeNull();
    expect(findFigure(readWords('over the years'), 0)).toBeNull();
  });

  it('writes ordinals up to 99 in characters', () => {
    expect([1, 10, 12, 20, 35, 100].map(inChinese)).toEqual(['一', '十', '十二', '二十', '三十五', '100']);
  });
});

describe('English times', () => {
  it.each([
    ['2021', '2021年'],
    ['since 2020', '2020年以来'],
    ['between 2018 and 2021', '2018年至2021年'],
    ['from 2021 to 2025', '2021年至2025年'],
    ['April 17', '4月17日'],
    ['17 April 2024', '2024年4月17日'],
    ['October 2021', '2021年10月'],
    ['past three years', '近三年'],
  ])('%s', (english, chinese) => {
    const words = readWords(english);
    expect(findTime(words, 0)).toEqual({ value: chinese, length: words.length });
  });

  it('takes a counted number for no year', () => {
    expect(findTime(readWords('2021 teachers'), 0)).toBeNull();
    expect(findTime(readWords('may'), 0)).toBeNull();
  });
});
