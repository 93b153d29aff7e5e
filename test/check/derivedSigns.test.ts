import { describe, expect, it } from 'vitest';
import { claimedFigures } from '../../src/check/claimedFigures.ts';
import { derivedSigns } from '../../src/check/derivedSigns.ts';
import { findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';

function signs(claim: string, sentence: string): number[] {
  const [said, told] = [fold(claim), fold(sentence)];
  return derivedSigns(
    { folded: said, figures: claimedFigures(said) },
    { folded: told, figures: findFigures(told) },
  );
}

describe('a number that is worked out of two', () => {
  it.each([
    ['前期时间缩短了一百七十多天', '前期平均用时由410天压缩到236天。'],
    ['检查事项减少了三十八项', '2025年检查为14项,2022年为52项。'],
    ['近视率低了3.5个百分点', '近视率由44.8%降到41.3%。'],
    ['时薪多了5元', '时薪由15元提高到20元。'],
  ])('is the difference: %s', (claim, sentence) => {
    expect(signs(claim, sentence)).toEqual([1, 0, 0, 0]);
  });

  it('is missed where another difference comes out', () => {
    expect(signs('前期时间缩短了100天', '前期平均用时由410天压缩到236天。')).toEqual([0, 1, 0, 0]);
  });

  it.each([
    ['学生翻了一番还多', '由386人扩大到903人。', [0, 0, 1, 0]],
    ['人口翻了两番', '由11.3万人增加到47.6万人。', [0, 0, 1, 0]],
    ['升学的是就业的两倍多', '升学158人、就业67人。', [0, 0, 1, 0]],
    ['人口由11.3万人增加到四倍多', '由11.3万人增加到47.6万人。', [0, 0, 1, 0]],
    ['藏书涨了十一倍', '由1万册增加到12万册。', [0, 0, 1, 0]],
    ['三番五次上门', '由386人扩大到903人。', [0, 0, 0, 0]],
    ['学生多了三倍', '由386人扩大到903人。', [0, 0, 0, 1]],
  ])('is the ratio, or not: %s', (claim, sentence, expected) => {
    expect(signs(claim, sentence).slice(2)).toEqual(expected.slice(2));
  });

  it('is none where the claim tells the two as they are', () => {
    expect(signs('平均用时由410天缩短到236天', '前期平均用时由410天压缩到236天。')).toEqual([0, 0, 0, 0]);
  });

  it('is none where nothing grows: 省级, 至少, 许多', () => {
    expect(signs('省级课题5项', '课题由3项增加到7项。')).toEqual([0, 0, 0, 0]);
    expect(signs('至少5项课题', '课题由3项增加到7项。')).toEqual([0, 0, 0, 0]);
  });

  it('is none where nothing changes, or there is one figure only', () => {
    expect(signs('有学校50所', '小学30所、初中20所。')).toEqual([0, 0, 0, 0]);
    expect(signs('增加了5所', '新建学校5所。')).toEqual([0, 0, 0, 0]);
  });
});
