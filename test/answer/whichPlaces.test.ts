import { describe, expect, it } from 'vitest';
import { lacksNamesOfPlaces, tellsPartners, tellsUniversities } from '../../src/answer/whichPlaces.ts';

describe('schools and other places asked for by name', () => {
  it.each([
    ['新建的基地放在哪几所学校', '计划再建3个区级教研基地。'],
    ['哪所学校合唱拿了第一', '全区中小学生合唱展演已举办十一届。'],
    ['查账查出多收钱的是哪几家学校', '区审计局对31所学校作了专项审计。'],
    ['借调到哪些单位', '还有26名在编人员被借调到其他单位。'],
    ['哪个学校的娃最少', '在校生不足10人的学校,撤与不撤由家长投票决定。'],
  ])('are missing: %s, %s', (question, sentence) => {
    expect(lacksNamesOfPlaces(question, sentence)).toBe(true);
  });

  it.each([
    ['哪所学校合唱拿了第一', '市实验小学获得第一。'],
    ['哪个学校的武术上了亚运村', '成都铁中武术节目参加表演,成都八中获一等奖。'],
    ['跟哪家学校搭伙', '计划与自治区畜牧职业学院合作。'],
    ['哪些学校要开家长会', '全区所有学校每学期开两次。'],
    ['由哪些部门牵头', '由教育、公安两部门牵头。'],
    ['要是哪所学校偷着补课怎么办', '查实的取消评优资格。'],
    ['有没有哪个学校停了课', '没有一所学校停课。'],
    ['怎么报名', '网上报名。'],
  ])('stand there, or are not asked for: %s, %s', (question, sentence) => {
    expect(lacksNamesOfPlaces(question, sentence)).toBe(false);
  });
});

describe('whom a unit works with', () => {
  it.each([
    ['和平区与哪些地区合作', '在全市率先与宝坻区建立教育协同发展机制。'],
    ['金牛区帮扶哪些地方', '开展校园足球帮扶,帮助布拖县培养一批女足苗子。'],
  ])('is told by the name of a region: %s', (question, sentence) => {
    expect(tellsPartners(question, sentence)).toBe(true);
    expect(lacksNamesOfPlaces(question, sentence)).toBe(false);
  });

  it.each([
    ['和平区与哪些地区合作', '促进各艺术学科、课程间的合作与交融。'],
    ['和平区与哪些地区合作', '推动学校、社区深度融合,与全区各校共建。'],
  ])('and by nothing else: %s, %s', (question, sentence) => {
    expect(tellsPartners(question, sentence)).toBe(false);
    expect(lacksNamesOfPlaces(question, sentence)).toBe(true);
  });

  it('is told in short as well', () => {
    expect(lacksNamesOfPlaces('和哪些地方结对', '与若尔盖、红原结对,互派教师。')).toBe(false);
  });

  it('is not asked for with every region', () => {
    expect(tellsPartners('哪些地区有社区学院', '与宝坻区建立教育协同发展机制。')).toBe(false);
  });

  it('is several universities by their names', () => {
    const named = '建立起与西南大学、重庆理工大学、重庆师范大学等多所高校的共育项目。';
    expect(tellsUniversities('大渡口跟哪些大学合作', named)).toBe(true);
    expect(tellsUniversities('大渡口跟哪些大学合作', '与遂宁开放大学建立战略合作。')).toBe(false);
    expect(tellsUniversities('大渡口有哪些大学', named)).toBe(false);
  });
});

describe('who reports', () => {
  it('is no region that it works with', () => {
    const sentence = '金牛区与西区学校结对,共建五个学区。';
    expect(lacksNamesOfPlaces('金牛区与哪些区县结对', sentence, ['金牛区'])).toBe(true);
    expect(lacksNamesOfPlaces('金牛区与哪些区县结对', '金牛区与布拖县结对。', ['金牛区'])).toBe(false);
  });
});
