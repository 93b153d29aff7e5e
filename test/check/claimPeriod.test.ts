import { describe, expect, it } from 'vitest';
import { periodAt, periodOf, statesYear } from '../../src/check/claimPeriod.ts';
import type { PreparedSentence } from '../../src/evidence/prepared.ts';
import { findFigures } from '../../src/text/figures.ts';

function sentenceOf(folded: string): PreparedSentence {
  const clauses = [...folded.matchAll(/[^,]+,?/gu)].map(({ 0: text, index }) => ({
    span: { start: index, end: index + text.length },
    start: index,
    end: index + text.length,
  }));
  return { folded, clauses, figures: findFigures(folded) } as unknown as PreparedSentence;
}

describe('the period of a clause', () => {
  const two = sentenceOf('2019年成立领导小组,成员单位17个,2021年出台报告制度');
  it.each([
    [two, [2019], 0, 'same'],
    [two, [2021], 0, 'other'],
    [two, [2019], 1, 'same'],
    [two, [2021], 2, 'same'],
    [two, [], 0, 'same'],
    [sentenceOf('2021—2025年申报成果54项'), [2021, 2025], 0, 'same'],
    [sentenceOf('2021—2025年申报成果54项'), [2023], 0, 'same'],
    [sentenceOf('2021—2025年申报成果54项'), [2020], 0, 'other'],
    [sentenceOf('建成学校3所,2020年投用'), [2020], 0, 'same'],
    [sentenceOf('建成学校3所'), [2020], 0, 'unsaid'],
  ] as const)('case %#', (sentence, years, clause, period) => {
    expect(periodAt(years, sentence, clause)).toBe(period);
  });

  it.each([
    ['普惠园比例在2022年为80所', 2022, 'same'],
    ['普惠园比例在2022年为80所', 2021, 'other'],
    ['参加比赛2022年有80人', 2021, 'other'],
    ['占比重2022年为80人', 2021, 'other'],
    // What is compared with governs nothing.
    ['2022年比2021年增加80人', 2022, 'same'],
    ['2022年较该校2019年增加80人', 2022, 'same'],
    ['2022年与2021年相比增加80人', 2022, 'same'],
    // A sum of both.
    ['2021年与2022年共招聘80人', 2022, 'other'],
    ['2021年与2022年共招聘80人', 2021, 'other'],
  ] as const)('%s, of %i: %s', (folded, year, period) => {
    const sentence = sentenceOf(folded);
    const counted = sentence.figures.findLast(({ kind }) => kind === 'quantity');
    expect(counted?.value).toBe(80);
    expect(periodOf([year], sentence, counted as never)).toBe(period);
  });

  it('of two years with 与 between them is both', () => {
    const sentence = sentenceOf('2021年与2022年共招聘80人');
    expect(periodAt([2021, 2022], sentence, 0, true)).toBe('same');
  });

  it.each([
    ['学区制是2018年启动的', true],
    ['高新区2018年启动学区制', false],
    ['2018年的学生是5000人', false],
  ])('is what %s states: %s', (claim, states) => {
    expect(statesYear(claim)).toBe(states);
  });
});
