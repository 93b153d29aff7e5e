import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed, windowsOf } from '../../src/embeddings/windows.ts';

it('cuts whatever text into parts that fit, of which it is made, and no character in two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('学', '。', '，', '😀', ' ', 'a'), maxLength: 300 }),
      fc.integer({ min: 2, max: 50 }),
      (text, most) => {
        const parts = windowsOf(text, (part) => part.length <= most);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(most);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      },
    ),
  );
});

it('cuts after a sentence near the middle, else after a clause', () => {
  const fits = (part: string) => part.length <= 8;
  expect(windowsOf('教师，轮岗。学校足球联赛', fits)).toEqual(['教师，轮岗。', '学校足球联赛']);
  expect(windowsOf('教师流轮岗，学校足球', fits)).toEqual(['教师流轮岗，', '学校足球']);
});

it('leaves a text that fits as it is, the empty one too', () => {
  expect(windowsOf('', () => true)).toEqual(['']);
  expect(windowsOf('教师', () => true)).toEqual(['教师']);
});

it('ends although nothing fits', () => {
  expect(windowsOf('教师轮岗😀', () => false).join('')).toBe('教师轮岗😀');
});

it('puts a sign in the place of half a character, and leaves whole ones', () => {
  expect(wellFormed('a\ud800b\udc00😀')).toBe('a\ufffdb\ufffd😀');
});
