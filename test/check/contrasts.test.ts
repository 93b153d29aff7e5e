import { describe, expect, it } from 'vitest';
import {
  contrastBetween,
  isDenial,
  likesOf,
  negationDiffers,
  oppositesOf,
  tellsOfOthers,
} from '../../src/check/contrasts.ts';

describe('words that exclude each other', () => {
  it.each([
    ['夺得混合自由式轮滑银牌', '夺得混合自由式轮滑金牌', '银牌', '金牌'],
    ['获国家级教学成果一等奖', '获国家级教学成果二等奖', '一等奖', '二等奖'],
    ['新增民办园31所', '新增公办园31所', '民办', '公办'],
    ['数量居全国第一', '数量居全省第一', '全国', '全省'],
    ['同比下降7.2%', '同比增长7.2%', '下降', '增长'],
    ['降至98.8%', '提升至98.8%', '降至', '提升'],
    ['数量全市第二', '数量居全市首位', '第二', '首位'],
    ['新增培训机构7个', '关停培训机构7个', '新增', '关停'],
    ['获评市级民族示范先进学校', '获评区级民族示范先进学校', '市级', '区级'],
    ['校车每月要交费', '校车严禁收费', '要交费', '严禁收费'],
    ['校车每月要交钱', '校车不需要交费', '要交钱', '不需要交费'],
    ['校车免费', '校车按月收费', '免费', '收费'],
    ['由局长召集', '由副局长召集', '局长', '副局长'],
    ['由副校长陪餐', '由校长陪餐', '副校长', '校长'],
  ])('%s against %s', (claim, source, said, told) => {
    expect(contrastBetween(claim, source)).toEqual({ claim: [said], source: told });
  });

  it.each([
    ['夺得金牌', '夺得金牌'],
    ['同比增加7.2%', '同比增长7.2%'],
    ['第二小学获奖', '第一小学获奖'],
    ['夺得银牌', '夺得金牌和银牌'],
    ['夺得银牌', '参加了比赛'],
    ['夺得金牌和银牌', '夺得铜牌'],
    ['夺得银牌', '夺得金牌和铜牌'],
    ['校车免费', '校车不得收费'],
    ['校车免费', '校车严禁收费'],
    ['校车免费', '校车没有收费'],
    ['校车不需要交费', '校车免费'],
    ['校车免费', '乘校车无需交费'],
    ['校长兼任主任', '由副局长兼任主任'],
    ['由副区长召集', '全区长期坚持'],
    ['由副校长陪餐', '学校长期坚持陪餐'],
    ['由副市长召集', '为城市长者办班'],
  ])('%s against %s: none', (claim, source) => {
    expect(contrastBetween(claim, source)).toBeNull();
  });
});

describe('denial', () => {
  it.each([
    ['未实现全覆盖', '实现全覆盖', true],
    ['没有开展课后服务', '开展课后服务', true],
    ['取消了课后服务', '开展课后服务', true],
    ['不再开展课后服务', '开展课后服务', true],
    ['防止和纠正小学化倾向', '防止和纠正小学化倾向', false],
    ['关停无证机构', '关停机构', false],
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

  it('of something else is no denial of the claim', () => {
    const told = '推行食堂开放,实现食品安全零事故';
    expect(negationDiffers('开展食堂开放', told)).toBe(false);
    expect(negationDiffers('取消食堂开放', told)).toBe(true);
    expect(negationDiffers('出过事故', told)).toBe(true);
  });
});

describe('another kind', () => {
  it.each([
    ['350余名学生获奖', '350余名教师获奖', true],
    ['受益学生3万人', '受益家长3万人', true],
    ['90后干部4名', '80后干部45名', true],
    ['累计投入35亿元', '每年支出1.22亿元', true],
    ['350余名教师获奖', '350余名教师获奖', false],
    ['师生获奖', '教师获奖', false],
  ])('of %s in %s: %s', (claim, source, other) => {
    expect(tellsOfOthers(claim, source)).toBe(other);
  });
});

describe('words of direction', () => {
  it('have likes and opposites, other words have none', () => {
    expect(likesOf('增长')).toContain('提升');
    expect(oppositesOf('增长')).toContain('下降');
    expect(likesOf('增长')).not.toContain('增长');
    expect([...likesOf('建成'), ...oppositesOf('建成')]).toEqual([]);
  });
  it('are told from mere denials', () => {
    expect(isDenial('取消')).toBe(true);
    expect(isDenial('取消考试')).toBe(false);
  });
});
