import { describe, expect, it } from 'vitest';
import { lacksTheLaw } from '../../src/answer/lawsAsked.ts';

const SENTENCE = '达川区坚持教育公益性原则,深入贯彻落实“双减”政策。';

describe('what a law or the state prescribes', () => {
  it.each([
    '民办教育促进法对营利性学校有什么规定',
    '教育法里怎么说',
    '国家对校外培训机构有什么规定',
    '义务教育法第十二条',
  ])('is not told by a practice: %s', (question) => {
    expect(lacksTheLaw(question, SENTENCE)).toBe(true);
  });

  it.each([
    ['教育法对学校有什么规定', '按照教育法,学校须公开收费。'],
    ['国家对平台有什么要求', '依托国家和地方监管平台。'],
    ['国家“双减”政策达川区怎么落实', SENTENCE],
    ['评审办法对老师有什么规定', SENTENCE],
    ['新的教学方法是什么时候推行的', SENTENCE],
    ['和平区对民办幼儿园有什么规定', SENTENCE],
  ])('is told, or not asked: %s, %s', (question, sentence) => {
    expect(lacksTheLaw(question, sentence)).toBe(false);
  });
});
