import { describe, expect, it } from 'vitest';
import { crossesClauses, tellsAllAtOnce, tellsItsShare } from '../../src/check/parallelClauses.ts';
import { findFigures } from '../../src/text/figures.ts';

const LEVELS = '按照偏远程度分三类发放,一类学校每人每月1200元,二类学校每人每月800元,三类学校每人每月500元。';
const FEES =
  '东坡实验学校小学每学期6800元,初中每学期8200元;同乐外国语学校小学每学期7500元,初中每学期9600元。';
const crosses = (claim: string, told: string) =>
  crossesClauses(claim, findFigures(claim), told, findFigures(told));

describe('a figure of several in one measure', () => {
  it.each([
    ['平江县二类学校每人每月补贴1200元', LEVELS],
    ['初中起始年级班额不得超过45人', '小学起始年级班额不得超过45人,初中起始年级班额不得超过50人。'],
  ])('is told of something else: %s', (claim, told) => {
    expect(crosses(claim, told)).toBe(true);
  });

  it.each([
    ['平江县一类学校每人每月补贴1200元', LEVELS],
    ['二类学校每人每月800元', LEVELS],
    ['东坡实验学校初中每学期8200元', FEES],
    ['同乐外国语学校初中每学期9600元', FEES],
    ['每人每月补贴1200元', LEVELS],
    ['一类学校1200元,二类学校800元', LEVELS],
  ])('or of what the claim names: %s', (claim, told) => {
    expect(crosses(claim, told)).toBe(false);
  });
});

describe('a share told in so many digits', () => {
  const SHARES = '目前,在职教师中本科及研究生以上学历95.4%,部属院校招聘占比20.2%,区级以上名师占比31.5%。';
  const tells = (claim: string) => tellsItsShare(claim, findFigures(claim), SHARES, findFigures(SHARES));

  it.each(['本科以上老师占比是95.4%', '部属院校招聘的占20.2%'])(
    'is not denied by its neighbours: %s',
    (claim) => {
      expect(tells(claim)).toBe(true);
    },
  );

  it.each(['本科以上老师占比是20.2%', '本科以上老师占比不到95.4%', '本科以上老师占比是90%'])(
    'another one is: %s',
    (claim) => {
      expect(tells(claim)).toBe(false);
    },
  );
});

describe('amounts that a claim states together', () => {
  const RANKS = '补贴按偏远程度分三类发放,一类学校每人每月1200元,二类学校每人每月800元。';
  it.each([
    ['一类学校每月1200元', RANKS, true],
    ['二类学校每月1200元', RANKS, false],
    ['从4%升到14%', '贫血率从14%降到4%。', false],
    ['每月1200元', RANKS, false],
  ])('are told by one clause, in their order: %s', (claim, sentence, isTold) => {
    expect(tellsAllAtOnce(findFigures(claim), sentence, findFigures(sentence))).toBe(isTold);
  });
});
