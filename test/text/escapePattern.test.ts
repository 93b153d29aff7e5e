import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePattern } from '../../src/text/escapePattern.ts';

describe('escapePattern', () => {
  it('makes a pattern of any text that matches it and no more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(new RegExp(`^${escapePattern(text)}$`, 'u').test(text)).toBe(true);
        expect(new RegExp(`^${escapePattern(text)}$`, 'u').test(`${text}甲`)).toBe(false);
      }),
    );
  });
});
