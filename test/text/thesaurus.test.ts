import { describe, expect, it } from 'vitest';
import data from '../../src/text/thesaurus.json' with { type: 'json' };
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus();
const words = data.groups.flatMap((group) => group.words);
const textsOf = (word: string) => thesaurus.alternatives(word).map(({ text }) => text);

describe('the thesaurus', () => {
  it('gives words of a group for each other, both ways', () => {
    expect(textsOf('投入')).toContain('支出');
    expect(textsOf('支出')).toContain('投入');
  });

  it('leads from the wider word to the narrower one by less, and not back', () => {
    const narrower = thesaurus.alternatives('娃娃').find(({ text }) => text === '幼儿');
    const synonym = thesaurus.alternatives('经费').find(({ text }) => text === '资金');
    expect(narrower?.factor).toBeLessThan(synonym?.factor as number);
  });

  it('knows nothing of a word it lacks', () => {
    expect(thesaurus.has('没有这个词')).toBe(false);
    expect(thesaurus.alternatives('没有这个词')).toEqual([]);
    expect(thesaurus.alternatives('constructor')).toEqual([]);
  });

  it('gives no word for itself, none twice, each by a factor between 0 and 1', () => {
    for (const word of new Set(words)) {
      const texts = textsOf(word);
      expect(texts).not.toContain(word);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { factor } of thesaurus.alternatives(word)) expect(factor > 0 && factor < 1).toBe(true);
    }
  });

  it('has every guarded word in each of the strings in which it is none', () => {
    for (const { word, not_in } of data.guards) for (const longer of not_in) expect(longer).toContain(word);
  });

  it('hands a guard on with the alternative that it guards', () => {
    const guarded = [...new Set(words)]
      .flatMap((word) => thesaurus.alternatives(word))
      .filter(({ text }) => text === '建成');
    expect(guarded.length).toBeGreaterThan(0);
    for (const { notIn } of guarded) expect(notIn).toContain('党建成');
  });
});
