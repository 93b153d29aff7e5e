import { describe, expect, it } from 'vitest';
import { turnsBoundRound } from '../../src/check/boundsTurned.ts';

describe('a bound', () => {
  it.each([
    ['轮岗比例不超过10%', '轮岗教师的比例不低于教师总数的10%。'],
    ['每班至少45人', '每班不超过45人。'],
    ['普惠率不到80%', '普惠率超过80%。'],
  ])('is turned round: %s, %s', (claim, sentence) => {
    expect(turnsBoundRound(claim, sentence)).toBe(true);
  });

  it.each([
    ['轮岗比例不低于10%', '轮岗教师的比例不低于教师总数的10%。'],
    ['轮岗比例不超过10%', '轮岗教师的比例不低于教师总数的100%。'],
    ['每班45人', '每班不超过45人。'],
    ['普惠率超过80%', '普惠率达到80%以上。'],
    ['每班不超过45人', '每班不超过45人,每校不少于45个班。'],
  ])('is not: %s, %s', (claim, sentence) => {
    expect(turnsBoundRound(claim, sentence)).toBe(false);
  });
});
