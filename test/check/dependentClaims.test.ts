import { describe, expect, it } from 'vitest';
import { correctionIn, joinDependent, joinTopics } from '../../src/check/dependentClaims.ts';

describe('a claim that leans on the one before it', () => {
  it.each([
    [['“云上课堂”那个案例', '是《江南日报》评的']],
    [['锦江区在中和片区试点划片', '是因为那边人口分布不均']],
    [['锦江区与青羊区协同发展', '在全市是率先的']],
    [['锦江区拿的是第八届奖', '不是第七届']],
  ])('%j stays with it', (claims) => {
    expect(joinDependent(claims)).toEqual([claims.join(',')]);
  });

  it('leaves claims of their own apart', () => {
    const claims = ['锦江区新建幼儿园12所', '新增学位3600个'];
    expect(joinDependent(claims)).toEqual(claims);
  });

  it('parts a count from what only tells which', () => {
    expect(joinDependent(['考评体系只有两级,即学校和班级'])).toEqual(['考评体系只有两级', '即学校和班级']);
  });
});

describe('a claim that only names what is spoken of', () => {
  const states = (claim: string) => claim.includes('有');

  it('goes before the next', () => {
    expect(joinTopics(['锦江区的食堂', '家长有代表', '学生有座位'], states)).toEqual([
      '锦江区的食堂,家长有代表',
      '学生有座位',
    ]);
  });

  it('stays where nothing follows', () => {
    expect(joinTopics(['家长有代表', '锦江区的食堂'], states)).toEqual(['家长有代表', '锦江区的食堂']);
  });
});

describe('a correction', () => {
  it.each([
    ['“最美校园”是八中,不是七中', '“最美校园”是八中', '“最美校园”是七中', true],
    ['“最美校园”不是七中,而是八中', '“最美校园”是八中', '“最美校园”是七中', true],
    ['一起培训的,是长安区,没有桥西区', '一起培训的是长安区', '一起培训的是桥西区', false],
  ])('%s', (claim, said, denied, follows) => {
    expect(correctionIn(claim)).toEqual({ said, denied, follows });
  });

  it.each(['锦江区新建幼儿园12所', '锦江区的课后服务不收费'])('is not in %s', (claim) => {
    expect(correctionIn(claim)).toBeNull();
  });
});
