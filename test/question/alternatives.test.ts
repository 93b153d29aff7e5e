import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../src/question/alternatives.ts';

const term = (text: string) => ({ text, alternatives: [], weight: 1, known: true });
const groups = (folded: string, ...texts: string[]) =>
  alternativesOf(folded, texts.map(term)).map((group) => group.map(({ text }) => text));

describe('things of which any one will do', () => {
  it.each<[string, string[], string[][]]>([
    ['职业教育或者普职融通怎么抓', ['职业教育', '普职融通'], [['职业教育', '普职融通']]],
    ['“区管校聘”“县管校聘”谁在推', ['区管校聘', '县管校聘'], [['区管校聘', '县管校聘']]],
    ['智慧教育、智慧校园这类荣誉', ['智慧教育', '智慧校园', '荣誉'], [['智慧教育', '智慧校园'], ['荣誉']]],
    [
      '残疾儿童的资助、融合或特教',
      ['残疾儿童', '资助', '融合', '特教'],
      [['资助', '融合', '特教'], ['残疾儿童']],
    ],
  ])('%s', (folded, texts, expected) => {
    expect(groups(folded, ...texts)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['产教融合、校企合作对比', ['产教融合', '校企合作']],
    ['教师培训', ['教师培训']],
    ['或者', []],
  ])('each for itself: %s', (folded, texts) => {
    expect(groups(folded, ...texts)).toEqual(texts.map((text) => [text]));
  });
});
