import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { hanBigrams, indexTerms } from '../../src/text/terms.ts';

const segmenter = createSegmenter();

describe('the segmenter', () => {
  it('cuts a text into words that join back to it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'教师交流轮岗学校2020年a+1，。 “”𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(text, (folded) => {
        expect(segmenter.words(folded).join('')).toBe(folded);
      }),
    );
  });

  it('gives long words also by their parts in search mode', () => {
    expect(segmenter.searchWords('中华人民共和国')).toEqual(
      expect.arrayContaining(['中华', '人民', '共和国']),
    );
  });
});

describe('hanBigrams', () => {
  it.each<[string, string[]]>([
    ['教师轮岗', ['教师', '师轮', '轮岗']],
    ['教', ['教']],
    ['教师2人', ['教师', '人']],
    ['a+1, 2020', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(hanBigrams(text)).toEqual(expected);
  });
});

describe('index terms', () => {
  it('are words and marked bigrams, counted apart', () => {
    const terms = indexTerms('教师轮岗', segmenter);
    expect(terms).toEqual(expect.arrayContaining(['教师', '轮岗', '_教师', '_师轮', '_轮岗']));
  });

  it('leave out punctuation and white space and keep figures', () => {
    expect(indexTerms('。，“” \n——', segmenter)).toEqual([]);
    expect(indexTerms('532人', segmenter)).toContain('532');
  });
});
