import { describe, expect, it } from 'vitest';
import { claimedFigures } from '../../src/check/claimedFigures.ts';

const told = (claim: string) => claimedFigures(claim).map(({ numeral, unit }) => `${numeral}${unit}`);

describe('figures that a claim states', () => {
  it.each([
    ['一间寝室最多住六个人', ['六人']],
    ['三十个孩子一个班', ['三十人']],
    ['全市只有一个县入选,共8人', ['一个', '8人']],
    ['2022届毕业生去向落实率96.8%', ['96.8%']],
    ['三年间共有214人获奖', ['214人']],
    ['三年完成240学时', ['三年', '240学时']],
    ['菜攒到一块儿买便宜了一成多', ['一成%']],
  ])('%s', (claim, figures) => {
    expect(told(claim)).toEqual(figures);
  });

  it.each([
    ['教育投入不足财政支出的25%', 'below'],
    ['教育投入不到财政支出的四分之一', 'below'],
    ['骨干教师不低于交流教师总数的30%', 'exact'],
    ['在册学生不到30人,教师占总数的20%', 'exact'],
  ])('%s: the share is %s', (claim, precision) => {
    expect(claimedFigures(claim).findLast(({ kind }) => kind === 'percent')?.precision).toBe(precision);
  });
});
