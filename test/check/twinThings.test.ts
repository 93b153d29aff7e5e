import { describe, expect, it } from 'vitest';
import { swapsTwins, takesOffice } from '../../src/check/twinThings.ts';

const STAGES = '小学体育“趣味化”强基础,初中体育“特色化”提能力,高中体育“专长化”促发展';
const SCHOOLS = '形成了各具特色的品牌,如锦一中的阳光教育、锦一小的书香教育';
const TEACHES = '德育教人为善,智育教人明理,体育教人强身,劳动教育教人勤勉';
const PLACES = '打造出八中锦城“全市最绿校园”和白果小学“棋·艺”社团等美育空间';
const HOLDERS = '青石区第一小学书记林安、八十二中周越成功入选全市名单';

describe('a list that gives each its own', () => {
  it.each([
    ['初中体育是趣味化', STAGES],
    ['高中体育特色化', STAGES],
    ['锦一中的品牌是书香教育', SCHOOLS],
    ['体育教人明理', TEACHES],
    ['劳动教育教人为善', TEACHES],
    ['白果小学是全市最绿校园', PLACES],
    ['八中锦城有“棋·艺”社团', PLACES],
  ])('%s takes another’s', (claim, source) => {
    expect(swapsTwins(claim, source)).toBe(true);
  });

  it.each([
    ['小学体育是趣味化', STAGES],
    ['锦一小的品牌是书香教育', SCHOOLS],
    ['锦一中的阳光教育和锦一小的书香教育', SCHOOLS],
    ['锦三中的品牌是书香教育', SCHOOLS],
    ['体育教人强身', TEACHES],
    ['八中锦城是全市最绿校园', PLACES],
    ['2014年就率先通过均衡县验收', '2014年在全市率先通过均衡县验收,教育条件始终保持全市领先水平'],
  ])('%s does not', (claim, source) => {
    expect(swapsTwins(claim, source)).toBe(false);
  });
});

describe('an office', () => {
  it.each(['周越是青石区第一小学书记', '第一小学书记是周越', '林安是八十二中书记'])(
    '%s gives it to another one',
    (claim) => {
      expect(takesOffice(claim, HOLDERS)).toBe(true);
    },
  );

  it.each(['林安是青石区第一小学书记', '第一小学的书记是林安', '周越是书香小学书记', '何川是第一小学书记'])(
    '%s does not',
    (claim) => {
      expect(takesOffice(claim, HOLDERS)).toBe(false);
    },
  );
});
