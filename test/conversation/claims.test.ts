import { describe, expect, it } from 'vitest';
import { claimsOf, coreOf, pointedAt } from '../../src/conversation/claims.ts';

describe('claims of an answer', () => {
  it('are its marked lines, without marks, with the unit before them', () => {
    const answer =
      '金牛区：实施“六大提质工程”。[1]\n（成都高新区）累计达532人。[2][3]\n和平区：（计划）新建2所。[4]\n达川区：未见记载';
    expect(claimsOf(answer)).toEqual([
      { text: '实施“六大提质工程”。', unit: '金牛区' },
      { text: '累计达532人。', unit: '成都高新区' },
      { text: '（计划）新建2所。', unit: '和平区' },
    ]);
  });

  it.each<[string, string[]]>([
    ['说明：\n1. 甲。\n2. 乙。', ['甲。', '乙。']],
    ['- 甲\n- 乙', ['甲', '乙']],
    ['一是建立制度；二是扩大规模，三是加强考核。', ['建立制度', '扩大规模', '加强考核。']],
    ['只有一段话。', ['只有一段话。']],
    ['', []],
    ['这批文件里没有答案：收费标准。\n查过 5 篇文件，文件均未注明日期。', []],
  ])('of others’ answers are their points: %j', (answer, texts) => {
    expect(claimsOf(answer).map(({ text }) => text)).toEqual(texts);
  });

  it('keep the number by which the report counts them itself', () => {
    const answer = '二是强化设计。[1]\n科学划分五个学区。[2]\n三是优化机制。[3]';
    expect(claimsOf(answer).map(({ point }) => point)).toEqual([2, undefined, 3]);
  });

  it('have a core of whole clauses that is never long', () => {
    expect(coreOf({ text: '（计划）新建2所学校。', unit: null })).toBe('新建2所学校');
    const clauses = { text: `${'一二三四五六七八九十,'.repeat(10)}完。`, unit: null };
    expect(coreOf(clauses)).toBe('一二三四五六七八九十,'.repeat(4).slice(0, -1));
    expect(coreOf({ text: '长'.repeat(500), unit: null }).length).toBeLessThan(100);
  });
});

describe('pointedAt', () => {
  it.each<[string, ReturnType<typeof pointedAt>]>([
    ['第二点详细说说', { number: 2, rest: '详细说说', isUnit: false }],
    ['第12条', { number: 12, rest: '', isUnit: false }],
    ['[3]的原文', { number: 3, rest: '的原文', isUnit: false }],
    ['最后一条呢', { number: -1, rest: '呢', isUnit: false }],
    ['第二个区呢', { number: 2, rest: '呢', isUnit: true }],
    ['有几点', null],
  ])('%s', (question, pointed) => {
    expect(pointedAt(question)).toEqual(pointed);
  });
});
