import { describe, expect, it } from 'vitest';
import { createConcepts } from '../../src/question/concepts.ts';
import { contentOf, contentTerms } from '../../src/question/terms.ts';
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus();
const conceptsIn = createConcepts();

/** Of a corpus that writes these words and no others. */
function termsOf(words: readonly string[], written: readonly string[], rank: Record<string, number> = {}) {
  const known = new Set([
    ...written,
    ...written.flatMap((word) => [...word].slice(1).map((_, i) => `_${word.slice(i, i + 2)}`)),
  ]);
  const keywords = {
    documentFrequency: (term: string) => (known.has(term) ? 1 : 0),
    idf: (term: string) => (known.has(term) ? 2 : 3),
  };
  const rankOf = (word: string) => rank[word] ?? -1;
  return contentTerms(words, thesaurus, keywords as never, conceptsIn(words.join('')), rankOf);
}

const weightOf = (terms: ReturnType<typeof termsOf>, text: string) =>
  terms.find((term) => term.text === text)?.weight ?? 0;

describe('terms of a question', () => {
  it('weigh less when they point than when they name a thing, though the documents write neither', () => {
    const terms = termsOf(['校车', '那边'], []);
    expect(weightOf(terms, '那边')).toBeLessThan(weightOf(terms, '校车') / 2);
  });

  it('weigh less the more usual they are, where the documents have neither them nor a synonym', () => {
    const terms = termsOf(['校车', '夜校', '高铁'], [], { 校车: 500, 夜校: 5000, 高铁: 50_000 });
    expect(weightOf(terms, '校车')).toBeLessThan(weightOf(terms, '夜校'));
    expect(weightOf(terms, '夜校')).toBeLessThan(weightOf(terms, '高铁'));
  });

  it('weigh what the documents make them weigh, however usual', () => {
    expect(weightOf(termsOf(['校车'], ['校车'], { 校车: 500 }), '校车')).toBe(2);
  });

  it('may be told by what reports call it, marked as guessed, only where the documents lack the word', () => {
    const guessed = (written: string[]) =>
      termsOf(['大鼻子车'], written)
        .find(({ text }) => text === '大鼻子车')
        ?.alternatives.filter((other) => other.guessed);
    expect(guessed(['校车'])?.map(({ text }) => text)).toContain('校车');
    expect(guessed(['校车', '大鼻子车'])).toEqual([]);
    expect(guessed([])).toEqual([]);
  });
});

describe('the content of a question', () => {
  it.each([
    '请梳理控辍保学的做法',
    '请帮我归纳控辍保学的做法',
    '控辍保学,汇总各校的做法',
    '劳驾汇总一下控辍保学的做法',
  ])('loses what asks to sum up: %s', (folded) => {
    expect(contentOf(folded, [])).not.toMatch(/梳理|归纳|汇总/u);
    expect(contentOf(folded, [])).toContain('控辍保学');
  });

  it.each(['督学梳理问题多少条', '老师带学生归纳错题有多少', '梳理了多少条问题'])(
    'keeps what somebody sums up: %s',
    (folded) => {
      expect(contentOf(folded, [])).toMatch(/梳理|归纳/u);
    },
  );

  it('keeps what a unit sums up, whose name is blanked', () => {
    expect(contentOf('金牛区梳理问题多少条', [{ start: 0, end: 3 }])).toContain('梳理');
  });
});
