import { describe, expect, it } from 'vitest';
import { contrastBetween, negationDiffers } from '../../src/answer/contrasts.ts';

describe('words that exclude each other', () => {
  it.each([
    ['夺得混合自由式轮滑银牌', '夺得混合自由式轮滑金牌', '银牌', '金牌'],
    ['获国家级教学成果一等奖', '获国家级教学成果二等奖', '一等奖', '二等奖'],
    ['新增民办园31所', '新增公办园31所', '民办', '公办'],
    ['数量居全国第一', '数量居全省第一', '全国', '全省'],
    ['同比下降7.2%', '同比增长7.2%', '下降', '增长'],
    ['获评市级民族示范先进学校', '获评区级民族示范先进学校', '市级', '区级'],
  ])('%s against %s', (claim, source, said, told) => {
    expect(contrastBetween(claim, source)).toEqual({ claim: said, source: told });
  });

  it.each([
    ['夺得金牌', '夺得金牌'],
    ['夺得银牌', '夺得金牌和银牌'],
    ['夺得银牌', '参加了比赛'],
    ['夺得金牌和银牌', '夺得铜牌'],
    ['夺得银牌', '夺得金牌和铜牌'],
  ])('%s against %s: none', (claim, source) => {
    expect(contrastBetween(claim, source)).toBeNull();
  });
});

describe('denial', () => {
  it.each([
    ['未实现全覆盖', '实现全覆盖', true],
    ['没有开展课后服务', '开展课后服务', true],
    ['开展课后服务', '尚未开展课后服务', true],
    ['实现全覆盖', '实现全覆盖', false],
    ['没有开展', '没有开展', false],
    ['水平不断提高', '水平提高', false],
    ['不仅做减法', '做减法', false],
    ['无死角的监管', '监管', false],
    ['未来脑', '培养创新手', false],
    ['比例不低于10%', '比例10%', false],
    ['没错，实现了', '实现了', false],
  ])('of just one of %s and %s: %s', (claim, source, differs) => {
    expect(negationDiffers(claim, source)).toBe(differs);
    expect(negationDiffers(source, claim)).toBe(differs);
  });
});
