import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/terminal/format.ts';
import { createStyle } from '../../src/terminal/style.ts';
import { answered, fixtureCorpus, plainStyle, QUOTE, refused } from './fixture.ts';

const corpus = fixtureCorpus();

describe('answerText', () => {
  it('gives the answer, then where each claim stands, then the time', () => {
    expect(answerText(answered(corpus), 'ask', corpus, plainStyle).split('\n')).toEqual([
      `2020年以来,全区${QUOTE}。[1]`,
      '[1] 甲区 · 一、保障 · 第4段 · corpus/甲区/经验.txt',
      '3 ms',
    ]);
  });

  it('leaves out what is unknown of a place', () => {
    const [citation] = answered(corpus).citations;
    if (citation === undefined) throw new Error('no citation');
    const bare = answered(corpus, { citations: [{ ...citation, district: null, section: null }] });
    expect(answerText(bare, 'ask', corpus, plainStyle)).toContain('\n[1] 第4段 · corpus/甲区/经验.txt\n');
  });

  it('shows the nearest paragraphs of a refusal, and not as sources', () => {
    const lines = answerText(refused(corpus), 'ask', corpus, plainStyle).split('\n');
    expect(lines[0]).toBe('这批文件里没有答案：收费标准。');
    expect(lines[1]).toContain('不能作为依据');
    expect(lines[2]).toBe('1. 甲区 · 一、保障 · 第5段 · corpus/甲区/经验.txt');
    expect(lines[3]).toBe('   乙小学开设课程100门。');
    expect(lines.join()).not.toContain('[1]');
  });

  it('shows none near what is off topic', () => {
    const text = answerText(refused(corpus, { reason: 'off_topic' }), 'ask', corpus, plainStyle);
    expect(text).not.toContain('乙小学');
  });

  it('puts the verdict of a check first', () => {
    const text = answerText(answered(corpus, { verdict: '矛盾' }), 'check', corpus, plainStyle);
    expect(text).toMatch(/^❌ 矛盾/);
  });

  it('lists the passages of a search', () => {
    const search = answered(corpus, { answer: '', citations: [] });
    const text = answerText(search, 'search', corpus, plainStyle);
    expect(text).toMatch(/^1\. 甲区 · 一、保障 · 第4段 · .*\n {3}.*7600余万元/);
    const nothing = refused(corpus, { answer: '', nearest: [], passages: [] });
    expect(answerText(nothing, 'search', corpus, plainStyle)).toContain('没有找到相关段落');
  });

  it('tells an error', () => {
    const error = answered(corpus, { outcome: 'error', answer: '', citations: [], error: '坏行' });
    expect(answerText(error, 'ask', corpus, plainStyle)).toMatch(/^出错：坏行\n/);
  });

  it('lets no escape sequence of a document or a question reach the terminal', () => {
    const [citation] = answered(corpus).citations;
    if (citation === undefined) throw new Error('no citation');
    const hostile = answered(corpus, {
      answer: '好\u001b[2J的。[1]',
      citations: [{ ...citation, section: '节\u001b]0;x\u0007\n[9] 假出处', file: 'a\u001b[31m.txt' }],
    });
    const text = answerText(hostile, 'ask', corpus, plainStyle);
    expect(text).not.toContain('\u001b');
    expect(text.split('\n')).toHaveLength(3);
  });

  it('indents and dims on a terminal', () => {
    const style = createStyle({ ansi: true, indent: '  ', corpusDir: '/elsewhere', root: '/project' });
    const text = answerText(answered(corpus), 'ask', corpus, style);
    expect(text).toMatch(/^ {2}2020年/);
    expect(text).toContain('\u001b[2m3 ms\u001b[22m');
    expect(text).toContain('/elsewhere/甲区/经验.txt');
  });
});
