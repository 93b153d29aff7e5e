import { describe, expect, it } from 'vitest';
import { beginsLikeName, maybePersons, personNames } from '../../src/text/personNames.ts';

describe('names of people', () => {
  it.each([
    ['会上,区教育局局长沈若川作了经验介绍。', ['沈若川']],
    ['由文化馆馆员巴特尔牵头,28名教师参与编写。', ['巴特尔']],
    ['校长陈立、书记王小梅带队。', ['陈立', '王小梅']],
    ['2023年学生李晓明夺得全国金牌。', ['李晓明']],
    ['专家组由阿尔斯兰·买买提领衔。', ['阿尔斯兰·买买提']],
  ])('stand beside an office or an act: %s', (text, names) => {
    expect(personNames(text)).toEqual(names);
  });

  it.each([
    '全区校长教师交流轮岗的比例不低于10%。',
    '举办校长论坛和教师培训12期。',
    '教师周转房已建成300套,学生食堂由学校自营。',
    '每名教师联系5名学生,班主任全部由骨干教师担任。',
  ])('are not seen in words of offices: %s', (text) => {
    expect(personNames(text)).toEqual([]);
  });
});

describe('what may be the name of somebody', () => {
  it.each([
    ['是牧民贾图骑马开道。', '贾图'],
    ['县疾控中心营养师孟以宁每月到校一次。', '孟以'],
    ['校队教练汤阿满原是教语文的。', '汤阿'],
  ])('stands behind what they do: %s', (text, name) => {
    expect(maybePersons(text).some((each) => each.startsWith(name))).toBe(true);
  });

  it.each(['由局长任总指挥。', '敲钟人由学生推选。', '教师于今年轮岗。', '组织教师培训12期。'])(
    'is none in %s',
    (text) => {
      expect(maybePersons(text)).toEqual([]);
    },
  );

  it('opens with a surname', () => {
    expect(beginsLikeName('段书平小时候')).toBe(true);
    expect(beginsLikeName('论坛开幕')).toBe(false);
    for (const word of ['安全责任', '任期内', '高质量履职', '项目化管理', '章程意识'])
      expect(beginsLikeName(word)).toBe(false);
  });
});
