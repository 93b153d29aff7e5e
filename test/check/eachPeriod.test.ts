import { describe, expect, it } from 'vitest';
import { tellsOfOtherPeriod } from '../../src/check/eachPeriod.ts';
import { findFigures } from '../../src/text/figures.ts';

const isOther = (claim: string, sentence: string) =>
  tellsOfOtherPeriod(claim, findFigures(claim), sentence, findFigures(sentence));

describe('what is told of each month, year or term', () => {
  it.each([
    ['课后服务费每生每月不超过400元', '课后服务费每生每学期不超过400元,由家长自愿参加。'],
    ['定向生每月发放生活补助4000元', '每学年发放生活补助4000元。'],
    ['每天运动2小时', '每周运动2小时。'],
  ])('is not told of each of another: %s', (claim, sentence) => {
    expect(isOther(claim, sentence)).toBe(true);
  });

  it.each([
    ['课后服务费每学期不超过400元', '课后服务费每生每学期不超过400元。'],
    ['课后服务费不超过400元', '课后服务费每生每学期不超过400元。'],
    ['每月发放300元', '发放补贴300元。'],
    ['每年发放4000元', '每学年发放4000元。'],
    ['每月发放300元', '每学期发放400元。'],
  ])('or is: %s, %s', (claim, sentence) => {
    expect(isOther(claim, sentence)).toBe(false);
  });
});
