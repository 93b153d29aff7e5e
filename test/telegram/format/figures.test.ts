import { describe, expect, it } from 'vitest';
import { figureSpans, provenFigures } from '../../../src/telegram/format/figures.ts';

const figures = (text: string): string[] => figureSpans(text).map(({ start, end }) => text.slice(start, end));

describe('figures in a text', () => {
  it.each([
    ['累计投入教育资助资金7600余万元', ['7600余万元']],
    ['新建学校21所、学位1.2万个', ['21所', '1.2万个']],
    ['覆盖率达98.5%，提高3个百分点', ['98.5%', '3个百分点']],
    ['服务1,200人次', ['1,200人次']],
    ['投入资金3亿多元', ['3亿多元']],
    ['建成10-20所', ['10', '20所']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    '2020年以来',
    '2024年11月28日',
    '2024-11-28',
    '2021-2023年',
    '第3批',
    '“5+2”服务',
    '《中国教育现代化2035》',
    'G20峰会',
    '见[12]',
    '第3.5节',
  ])('%s has none that should stand out', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe('figures of an answer', () => {
  it('stand out only where a quote has them', () => {
    const answer = '投入7600余万元，另有500人。[1]';
    const proven = provenFigures(answer, ['资金7600余万元']);
    expect(proven.map(({ start, end }) => answer.slice(start, end))).toEqual(['7600余万元']);
  });
});
