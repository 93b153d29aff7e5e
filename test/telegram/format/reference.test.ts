import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../../src/telegram/format/clip.ts';
import { reference } from '../../../src/telegram/format/reference.ts';
import { sketch } from '../fixture.ts';

const LINK = `https://t.me/${'b'.repeat(32)}?start=p_${'x'.repeat(48)}`;

function referenceOf(title: string | null, publisher: string | null, date: string | null): string {
  const document = sketch({ file: '一.txt', title, publisher, date, lines: ['正文。'] });
  const [paragraph] = document.paragraphs;
  if (paragraph === undefined) throw new Error('no paragraph');
  return reference(document, paragraph, LINK);
}

describe('a reference', () => {
  it('names what is known and leaves out the rest', () => {
    expect(referenceOf('题', '某局', '2024-11-28')).toBe(`某局. 题[EB/OL]. (2024-11-28). 第1段. ${LINK}`);
    expect(referenceOf(null, null, null)).toBe(`正文[EB/OL]. 第1段. ${LINK}`);
  });

  it('always fits a copy button, its link whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.string({ maxLength: 400 }),
        (title, publisher) => {
          const text = referenceOf(title, publisher, '2024-11-28');
          expect(text.length).toBeLessThanOrEqual(256);
          expect(text.endsWith(LINK)).toBe(true);
        },
      ),
    );
  });
});

describe('clipping', () => {
  it('keeps within the limit and whole characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          expect(clipped.length).toBeLessThanOrEqual(limit);
          expect(clipped).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});
