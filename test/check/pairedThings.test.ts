import { describe, expect, it } from 'vitest';
import { givesToAnother } from '../../src/check/pairedThings.ts';

const STAGES = '小学体育“兴趣化”强基础,初中体育“多样化”提能力,高中体育“专项化”促发展';
const SCHOOLS = '形成了各具特色的品牌,如锦一中的阳光教育、锦一小的书香教育';

describe('a list that gives each its own', () => {
  it.each([
    ['体育课小学“专项化”、高中“兴趣化”', ['小学', '高中'], STAGES],
    ['锦一中的品牌叫“书香教育”', ['一中', '品牌'], SCHOOLS],
  ])('%s takes another’s', (claim, words, source) => {
    expect(givesToAnother(claim, words, source)).toBe(true);
  });

  it.each([
    ['体育课小学“兴趣化”、高中“专项化”', ['小学', '高中'], STAGES],
    ['锦一中的品牌叫“阳光教育”', ['一中', '品牌'], SCHOOLS],
    ['锦三中的品牌叫“书香教育”', ['三中', '品牌'], SCHOOLS],
    ['锦江区有“书香教育”', ['锦江区'], SCHOOLS],
  ])('%s does not', (claim, words, source) => {
    expect(givesToAnother(claim, words, source)).toBe(false);
  });
});
