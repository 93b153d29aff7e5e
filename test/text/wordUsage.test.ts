import { expect, it } from 'vitest';
import { createFindWordUsage } from '../../src/text/wordUsage.ts';

const usageOf = createFindWordUsage(
  new TextEncoder().encode(
    '首行 1 n\n接受 6010 v\n接受方 9 n\n经费 601 vn\n由此 60 c\n先后 601 d\n末尾 601 n',
  ),
);

it('reads the kind of a word and how common it is', () => {
  expect(usageOf('接受')).toEqual({ kind: 'verb', perMillion: 100 });
  expect(usageOf('经费')).toMatchObject({ kind: 'noun', perMillion: 10 });
  expect(usageOf('由此')).toMatchObject({ kind: 'linking' });
  expect(usageOf('先后')).toMatchObject({ kind: 'adverb' });
});

it('reads the last line, and the first', () => {
  expect(usageOf('末尾')).toEqual({ kind: 'noun', perMillion: 10 });
  expect(usageOf('首行')).toMatchObject({ kind: 'noun' });
});

it('knows no word that the dictionary lacks, nor a part of one', () => {
  expect(usageOf('受方')).toBeNull();
  expect(usageOf('6010')).toBeNull();
});
