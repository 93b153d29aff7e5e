import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/text/figures.ts';
import { findFractions } from '../../src/text/fractions.ts';

describe('a share told in words', () => {
  it.each<[string, string, number, string]>([
    ['普惠率在八成以上', '八成以上', 80, 'from'],
    ['不到三成的学校', '不到三成', 30, 'below'],
    ['占三分之一', '三分之一', 33.3333, 'about'],
    ['四分之一以上', '四分之一以上', 25, 'from'],
    ['超过半数', '超过半数', 50, 'above'],
    ['过半教师参加', '过半', 50, 'above'],
    ['近一半的教师', '近一半', 50, 'near'],
    ['达到百分之百', '百分之百', 100, 'exact'],
    ['约百分之八十', '约百分之八十', 80, 'about'],
    ['百分之三点五', '百分之三点五', 3.5, 'exact'],
    ['千分之五', '千分之五', 0.5, 'exact'],
    ['两成半', '两成半', 25, 'about'],
  ])('in %s is %s: %d %%, %s', (text, stretch, value, precision) => {
    const figures = findFigures(text);
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual([stretch]);
    expect(figures[0]).toMatchObject({ value, precision, kind: 'percent', unit: '%' });
  });

  it.each(['三成立了基金会', '完成任务', '提高3个百分点', '五成效', '过半年再说'])('is not in %s', (text) => {
    expect(findFractions(text)).toEqual([]);
  });
});

describe('a one that counts nothing', () => {
  it.each(['每一个孩子', '这一所学校', '上一年'])('in %s', (text) => {
    expect(findFigures(text)).toEqual([]);
  });
});
