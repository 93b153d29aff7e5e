import { describe, expect, it } from 'vitest';
import { tellsSchoolsBuilt } from '../../src/answer/schoolsBuilt.ts';

const BUILT = '近三年先后建成投用慧泉小学、红旭小学、西辰小学。';
const PLANNED = '实施5大工程,加快达川区实验小学三里校区、达川区特殊教育学校等城区学校建设,突出增量提质。';

describe('schools that were or will be built', () => {
  it.each([
    ['新建了哪几所学校', BUILT],
    ['有哪些新学校', BUILT],
    ['盖了哪些小学', BUILT],
    ['要建哪些学校', PLANNED],
    ['哪些学校要建', PLANNED],
  ])('are told outright: %s, %s', (question, sentence) => {
    expect(tellsSchoolsBuilt(question, sentence)).toBe(true);
  });

  it.each([
    ['哪些学校获奖', BUILT],
    ['新建了多少学校', BUILT],
    ['有哪些新学校', '新建学校12所、改扩建学校8所。'],
    ['有哪些新学校', '推进37中改建、茄子溪中学改扩建项目。'],
    ['有哪些新学校', '慧泉小学、红旭小学获奖。'],
  ])('are not, or not asked for: %s, %s', (question, sentence) => {
    expect(tellsSchoolsBuilt(question, sentence)).toBe(false);
  });
});
