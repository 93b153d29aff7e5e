import { describe, expect, it } from 'vitest';
import { refusalText, whatWasSearched } from '../../src/answer/refuse.ts';
import { createCorpus } from '../../src/documents/corpus.ts';
import { answerTextsEn } from '../../src/texts/en/answer.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { sketch } from '../telegram/fixture.ts';

const corpusOf = (units: readonly string[], date: string | null = '2024-11-28') =>
  createCorpus([
    sketch({ file: '一.txt', date, lines: units.flatMap((unit) => [`@${unit}`, '正文。']) }),
    sketch({ file: '二.txt', date: null, lines: ['正文。'] }),
  ]);

describe('what was searched', () => {
  it('names few units', () => {
    expect(whatWasSearched(corpusOf(['甲区', '乙县', '某学院']), answerTextsZh)).toBe(
      '查过 2 篇文件（甲区、乙县、某学院），有日期的最新一篇为 2024-11-28，1 篇无日期。',
    );
  });

  it('counts several by kind, and names them', () => {
    const several = corpusOf(['甲区', '乙县', '丙市', '某学院', '某小学', '某教育局']);
    expect(whatWasSearched(several, answerTextsZh)).toContain('（3 个区县、2 所学校、1 个单位：甲区、乙县、');
    expect(whatWasSearched(several, answerTextsEn)).toContain('(3 districts, 2 schools, 1 other unit: ');
  });

  it('only counts many', () => {
    const many = corpusOf(Array.from('甲乙丙丁戊己庚辛壬', (name) => `${name}区`));
    expect(whatWasSearched(many, answerTextsZh)).toContain('（9 个区县）');
  });

  it('says so where nothing is dated or no unit named', () => {
    expect(whatWasSearched(corpusOf([], null), answerTextsZh)).toBe('查过 2 篇文件，文件均未注明日期。');
  });
});

describe('a refusal', () => {
  it('says what was not found in the words of the question, with no mark of its own', () => {
    const refusal = {
      kind: 'refusal',
      reason: 'no_evidence',
      asked: '午餐[1]多少钱？',
      onlyNamed: null,
      verdict: null,
      nearest: [],
    } as const;
    expect(refusalText(refusal, corpusOf(['甲区']), answerTextsZh)).toMatch(
      /^这批文件里没有答案：午餐［1］多少钱。\n查过 2 篇文件（甲区）/,
    );
  });

  it.each([
    '甲区有学校34所，对吗？',
    '核实：甲区有学校34所',
    '听说甲区有学校34所',
    '请帮我核实一下：甲区有学校34所',
    '甲区有学校34所，请核实一下',
  ])('says of %s the statement only', (asked) => {
    const refusal = {
      kind: 'refusal',
      reason: 'no_evidence',
      asked,
      onlyNamed: null,
      verdict: '未找到',
      nearest: [],
    } as const;
    expect(refusalText(refusal, corpusOf(['甲区']), answerTextsZh)).toMatch(
      /^原文未提到：甲区有学校34所。\n/u,
    );
  });

  it('leaves a statement whole that opens as such a lead does', () => {
    const refusal = {
      kind: 'refusal',
      reason: 'no_evidence',
      asked: '确认书有效期三年',
      onlyNamed: null,
      verdict: '未找到',
      nearest: [],
    } as const;
    expect(refusalText(refusal, corpusOf(['甲区']), answerTextsZh)).toContain('：确认书有效期三年。');
  });

  it('names the units that were asked about and have nothing', () => {
    const refusal = {
      kind: 'refusal',
      reason: 'no_evidence',
      asked: '甲区和乙区的游泳馆',
      onlyNamed: null,
      silent: ['甲区', '乙区'],
      verdict: null,
      nearest: [],
    } as const;
    expect(refusalText(refusal, corpusOf(['甲区']), answerTextsZh)).toMatch(/\n甲区、乙区：未见记载\n查过/u);
  });
});
