import { describe, expect, it } from 'vitest';
import { snippet } from '../../src/terminal/snippet.ts';

const LONG = `${'前'.repeat(50)}教师轮岗${'后'.repeat(50)}`;

describe('snippet', () => {
  it('leaves a short text alone', () => {
    expect(snippet('教师轮岗', '轮岗', 20)).toBe('教师轮岗');
  });

  it('shows the place of the words', () => {
    expect(snippet(LONG, '不存在 轮岗', 20)).toMatch(/^…前+教师轮岗后+…$/);
  });

  it('looks for pairs of characters where no word is found whole', () => {
    expect(snippet(LONG, '老教师们', 20)).toContain('教师');
  });

  it('prefers the place that holds most of the words, and the beginning of its clause', () => {
    const text = `教师很多。${'前'.repeat(40)}，实施教师轮岗交流制度。${'后'.repeat(40)}`;
    expect(snippet(text, '教师轮岗', 30)).toMatch(/^…实施教师轮岗交流制度。后+…$/);
  });

  it('begins at the beginning where nothing is found', () => {
    expect(snippet(LONG, '无关', 20)).toBe(`${'前'.repeat(20)}…`);
    expect(snippet(LONG, '', 20)).toBe(`${'前'.repeat(20)}…`);
  });

  it('never cuts a character in two', () => {
    expect(snippet('𠮷'.repeat(30), '', 21)).toBe(`${'𠮷'.repeat(10)}…`);
  });
});
