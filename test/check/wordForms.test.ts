import { expect, it } from 'vitest';
import { letterContrast } from '../../src/check/letterContrast.ts';
import { saidInShort } from '../../src/check/saidInShort.ts';

it('finds a word of which a list writes the ending once', () => {
  expect(saidInShort('省级', '13节课获省、市级精品课')).toBe(true);
  expect(saidInShort('省级', '获国家、市级精品课')).toBe(false);
  expect(saidInShort('市级', '13节课获市里的省级精品课')).toBe(false);
});

it('takes one letter turned into its opposite for a contrast', () => {
  expect(letterContrast(['单校划片'], '实行多校划片')).toEqual({ claim: ['单校划片'], source: '多校划片' });
  expect(letterContrast(['单校划片'], '实行单校划片和多校划片')).toBeNull();
  expect(letterContrast(['大班'], '小班教学')).toBeNull();
});
