import { describe, expect, it } from 'vitest';
import { countsNoSchools } from '../../src/answer/schoolsCounted.ts';

describe('schools asked to be counted', () => {
  it.each([
    ['普通高中有几所', '实施高中发展计划,建设项目共计30个,其中结项18个。'],
    ['已经关掉了几所学校', '已关停培训机构7个。'],
    ['评上优质的有几所', '按办学条件分类定级,名单公示7天。'],
  ])('are not counted by %s: %s', (question, sentence) => {
    expect(countsNoSchools(question, sentence)).toBe(true);
  });

  it.each([
    ['普通高中有几所', '现有普通高中7所。'],
    ['十年关掉了几所学校', '留小学48所、教学点39个。'],
    ['怎么防着几所学校抢学生', '不得组织选拔性考试。'],
    ['有几所学校', '设立两所学校。'],
    ['全是公办的有几所', '所有学校都是公办。'],
    ['新建了哪几所学校', '建成慧泉小学、红旭小学。'],
    ['有几个社团', '有社团30个。'],
  ])('are, or are not asked about, in %s: %s', (question, sentence) => {
    expect(countsNoSchools(question, sentence)).toBe(false);
  });
});
