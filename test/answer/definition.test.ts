import { describe, expect, it } from 'vitest';
import { definesWhatIsAsked } from '../../src/answer/definition.ts';

describe('what a name means', () => {
  it('is told outright', () => {
    expect(definesWhatIsAsked('康巴什是什么意思?', '康巴什意为“康老师”。')).toBe(true);
    expect(definesWhatIsAsked('请问康巴什这个名字的含义是什么?', '康巴什意为“康老师”。')).toBe(true);
    expect(definesWhatIsAsked('“三色码”是什么意思', '“三色码”是指三种风险。')).toBe(true);
  });

  it('is not told by what only names it, or means another', () => {
    expect(definesWhatIsAsked('康巴什是什么意思?', '康巴什区现有学校40所。')).toBe(false);
    expect(definesWhatIsAsked('康巴什是什么意思?', '鄂尔多斯意为“宫帐”。')).toBe(false);
    expect(definesWhatIsAsked('康巴什有多少学校?', '康巴什意为“康老师”。')).toBe(false);
  });
});
