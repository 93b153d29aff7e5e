import { describe, expect, it } from 'vitest';
import { createConcepts } from '../../src/question/concepts.ts';

const conceptsIn = createConcepts();
const wordsOf = (text: string) => conceptsIn(text).flatMap(({ words }) => words);

describe('concepts', () => {
  it('tells what reports call a thing said in several words, in any order', () => {
    expect(wordsOf('学校教不教地震来了怎么办')).toContain('防震减灾');
    expect(wordsOf('地震的时候学校里怎么跑')).toContain('防震减灾');
  });

  it('fires for no part of what is to be said', () => {
    expect(wordsOf('学校')).not.toContain('防震减灾');
    expect(wordsOf('地震')).not.toContain('防震减灾');
  });

  it('tells which words of the question said it, the longest of each slot', () => {
    const concept = conceptsIn('学校防地震').find(({ words }) => words.includes('防震减灾'));
    expect(concept?.said.every((said) => '学校防地震'.includes(said))).toBe(true);
  });

  it('takes no part of a Latin word for a word', () => {
    expect(wordsOf('ai课')).toContain('ai教育');
    expect(wordsOf('kangbashi课')).not.toContain('ai教育');
    expect(wordsOf('thailand课')).not.toContain('ai教育');
  });

  it('finds nothing in what says nothing', () => {
    for (const text of ['', '6789', 'zzzz', '，。？']) expect(conceptsIn(text)).toEqual([]);
  });
});
