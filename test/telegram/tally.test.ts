import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import { corpusVersion } from '../../src/telegram/corpusVersion.ts';
import { termsOf } from '../../src/telegram/tally.ts';
import { corpus, sketch } from './fixture.ts';

const named = (question: string): string[] => termsOf(question, corpus).map(({ term }) => term);

describe('the terms of a question', () => {
  it('are words that name things, without those that ask', () => {
    expect(named('请问恐龙怎么样？')).toEqual(['恐龙']);
    expect(named('What about free LUNCHES for dinosaurs, please?')).toEqual(['free', 'lunches', 'dinosaurs']);
    expect(named('？！1 的 a 12 吗')).toEqual([]);
  });

  it('are put together again where the runtime splits them, each once', () => {
    expect(named('轮岗教师轮岗')).toEqual(['轮岗', '教师']);
  });

  it('are known where the corpus has them', () => {
    expect(termsOf('教师和恐龙', corpus)).toEqual([
      { term: '教师', isKnown: true },
      { term: '恐龙', isKnown: false },
    ]);
  });

  it('are few and short, whatever is asked', () => {
    const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    expect(named(long).length).toBeLessThanOrEqual(12);
    expect(named('x'.repeat(4000))).toEqual([]);
  });
});

describe('the version of a corpus', () => {
  it('changes with its texts only', () => {
    const of = (...lines: string[]): string =>
      corpusVersion(createCorpus([sketch({ file: '一.txt', lines })]));
    expect(of('一', '二')).toBe(of('一', '二'));
    expect(of('一', '二')).not.toBe(of('一', '三'));
    expect(corpusVersion(corpus)).toMatch(/^[0-9a-f]{12}$/);
  });
});
