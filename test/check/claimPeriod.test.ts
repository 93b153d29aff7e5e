import { describe, expect, it } from 'vitest';
import { periodAt, statesYear } from '../../src/check/claimPeriod.ts';
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
    ['学区制是2018年启动的', true],
    ['高新区2018年启动学区制', false],
    ['2018年的学生是5000人', false],
  ])('is what %s states: %s', (claim, states) => {
    expect(statesYear(claim)).toBe(states);
  });
});
