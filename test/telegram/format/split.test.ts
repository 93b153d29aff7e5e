import { FormattedString } from '@grammyjs/parse-mode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMessage } from '../../../src/telegram/format/split.ts';

/** What a reader sees marked, entity by entity; pieces of one that was cut count as one. */
function markedText({ text, entities }: FormattedString): string {
  return [...entities]
    .sort((one, other) => one.offset - other.offset)
    .map(({ offset, length }) => text.slice(offset, offset + length))
    .join('');
}

const piece = fc.constantFrom(
  '教育',
  '。',
  '！',
  '，',
  '\n',
  ' ',
  '[1]',
  '”',
  'a',
  '7600余万元',
  '👨‍👩‍👧',
  '𠮷',
);
const texts = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

/** A text with some stretches bold that don't overlap and begin and end between characters. */
const messages = fc
  .array(fc.tuple(texts, fc.boolean()), { maxLength: 12 })
  .map((stretches) =>
    stretches.reduce(
      (message, [text, isBold]) => (isBold && text !== '' ? message.bold(text) : message.plain(text)),
      new FormattedString(''),
    ),
  );

describe('splitting a message', () => {
  it('loses nothing: joined again the parts are the message, its marked text included', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 12, max: 400 }), (message, limit) => {
        const parts = splitMessage(message, limit);
        expect(parts.map(({ text }) => text).join('')).toBe(message.text);
        expect(parts.map(markedText).join('')).toBe(markedText(message));
      }),
    );
  });

  it('makes every part fit, and cuts no character in two', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 12, max: 400 }), (message, limit) => {
        for (const { text, entities } of splitMessage(message, limit)) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          for (const { offset, length } of entities) {
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('cuts between sentences where each fits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const sentences = lengths.map((length, index) => `${'教'.repeat(length)}。[${index + 1}]`);
        const parts = splitMessage(new FormattedString(sentences.join('')), 60);
        for (const { text } of parts) expect(text).toMatch(/\[\d+\]$/);
      }),
    );
  });

  it('keeps an entity whole where it fits', () => {
    const message = new FormattedString('')
      .plain(`${'一'.repeat(50)}，`)
      .bold('二'.repeat(40))
      .plain('。三。');
    expect(splitMessage(message, 60).map(markedText)).toEqual(['', '二'.repeat(40)]);
  });

  it('leaves a message alone that fits', () => {
    const message = new FormattedString('').plain('短。').bold('短');
    expect(splitMessage(message)).toEqual([message]);
  });
});
