import { describe, expect, it } from 'vitest';
import { matchTerm } from '../../src/evidence/matching.ts';
import type { ContentTerm } from '../../src/question/terms.ts';
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus();
const plain = (text: string): ContentTerm => ({ text, alternatives: [], weight: 1 });
const match = (term: ContentTerm, folded: string) => matchTerm(term, { folded, words: [] }, () => undefined);

describe('a term in a text', () => {
  it('is found where it stands, wherever it stands', () => {
    expect(match(plain('教师'), '教师轮岗,教师交流')).toEqual({
      factor: 1,
      positions: [0, 5],
      found: '教师',
    });
    expect(match(plain('教师'), '学校').factor).toBe(0);
  });

  it('is found by a word that may stand for it, for less', () => {
    const term: ContentTerm = { ...plain('支出'), alternatives: thesaurus.alternatives('支出') };
    const found = match(term, '累计投入35亿元');
    expect(found).toMatchObject({ found: '投入', positions: [2] });
    expect(found.factor).toBeGreaterThan(0);
    expect(found.factor).toBeLessThan(1);
  });

  it('is not found by such a word inside a longer one in which it is none', () => {
    const term: ContentTerm = {
      ...plain('落成'),
      alternatives: [{ text: '建成', factor: 0.85, notIn: ['党建成', '共建成'] }],
    };
    expect(match(term, '形成党建成果').factor).toBe(0);
    expect(match(term, '形成党建成果,建成学校3所')).toMatchObject({ found: '建成', positions: [7] });
  });

  it.each([
    ['12', '2012年'],
    ['12', '120所'],
  ])('that is a number is not found inside another: %s in %s', (text, folded) => {
    expect(match(plain(text), folded).factor).toBe(0);
  });

  it('of three characters and more is found by its parts, for less', () => {
    const whole = match(plain('教师轮岗'), '教师轮岗');
    const parts = match(plain('教师轮岗'), '轮岗的教师');
    expect(parts.factor).toBeGreaterThan(0);
    expect(parts.factor).toBeLessThan(whole.factor);
    expect(match(plain('教师轮岗'), '轮到教室').factor).toBe(0);
  });

  it('is found by a word near in meaning, only when that is near enough', () => {
    const text = { folded: '开展培训', words: [{ text: '培训', start: 2 }] };
    expect(matchTerm(plain('进修'), text, () => 0.9)).toMatchObject({ found: '培训', positions: [2] });
    expect(matchTerm(plain('进修'), text, () => 0.1).factor).toBe(0);
    expect(matchTerm(plain('进修'), text, () => 0.9).factor).toBeLessThan(1);
  });
});
