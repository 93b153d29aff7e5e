import { describe, expect, it } from 'vitest';
import { tellsHowManyBuilt, tellsOfNoneBuilt } from '../../src/answer/schoolsCountedBuilt.ts';

const OPENED = '增量攻坚,先后开办中小学(幼儿园)65所,新增学位42180个。';

describe('how many schools were opened in all', () => {
  it.each([
    ['高新区新开了几所学校', OPENED],
    ['高新区这几年建了多少学校', OPENED],
    ['康巴什建了多少学校', '自建区以来,建成区属各级各类教育机构41所,引育人才3000余名。'],
    ['达川区一共建了几所中小学', '新改扩建幼儿园45所,城区中小学校11所。'],
  ])('is told outright: %s', (question, sentence) => {
    expect(tellsHowManyBuilt(question, sentence, ['高新区', '康巴什区', '达川区'])).toBe(true);
  });

  it.each([
    ['高新区新开了几所学校', '与七中、石室中学等合作开办20所高品质学校。'],
    ['大渡口建了多少学校', '建成家长学校32个,创建家庭教育实践学校17所。'],
    ['建了多少学校的操场', OPENED],
    ['高新区改造了多少学校', OPENED],
    ['高新区去年新建了几所学校', OPENED],
    ['康巴什建了多少学校', '每年新建改扩建学校支出约1.22亿元。'],
  ])('is not, or not asked for: %s, %s', (question, sentence) => {
    expect(tellsHowManyBuilt(question, sentence, ['高新区', '大渡口区', '康巴什区'])).toBe(false);
  });
});

describe('what was not built', () => {
  it.each([
    ['培育2所学校成为清廉学校建设市级示范点,党建“双创”单位4个。', true],
    ['创建国家级特色学校6所。', true],
    ['推进37中改建。', false],
    [OPENED, false],
  ])('does not count schools that were: %s', (sentence, isNone) => {
    expect(tellsOfNoneBuilt('大渡口区建了几所学校', sentence, ['大渡口区'])).toBe(isNone);
    expect(tellsOfNoneBuilt('大渡口区有几所特色学校', sentence, ['大渡口区'])).toBe(false);
  });
});
