import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../src/documents/block.ts';

const textsOf = (text: string) => plainTextBlocks(text).map((block) => block.text);

describe('paragraphs of a plain text', () => {
  it.each(['\n', '\r\n', '\r'])('end at %j', (end) => {
    expect(textsOf(`第一段${end}${end}第二段${end}`)).toEqual(['第一段', '第二段']);
  });

  it('end at each kind of line end in one text', () => {
    expect(textsOf('一\r二\n三\r\n四')).toEqual(['一', '二', '三', '四']);
  });

  it.each([
    ['U+FEFF only', '\ufeff'],
    ['U+FEFF and spaces', ' \ufeff\t'],
    ['U+00A0 only', '\u00a0\u00a0'],
    ['U+3000 only', '\u3000'],
    ['blanks and tabs', ' \t '],
    ['nothing', ''],
  ])('are not lines of %s', (_, line) => {
    expect(textsOf(`前\n${line}\n后`)).toEqual(['前', '后']);
  });

  it('lose white space at their ends, U+FEFF and U+3000 included, and none inside', () => {
    expect(textsOf('\ufeff\u3000\u3000一是健全\u3000机制，打造 100个\u00a0基地。\u00a0 \n')).toEqual([
      '一是健全\u3000机制，打造 100个\u00a0基地。',
    ]);
  });

  it('are not cut at other separators: U+2028, form feed, vertical tab', () => {
    expect(textsOf('甲\u2028乙\f丙\v丁')).toHaveLength(1);
  });

  it('are as many as lines with a character that is no white space, in their order', () => {
    const line = fc.string({
      unit: fc.constantFrom('学', '校', ' ', '\u3000', '\ufeff', '\u00a0', '。', 'a'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r'))), (lines) => {
        const expected = lines.map(([text]) => text.trim()).filter((text) => text !== '');
        expect(textsOf(lines.flat().join(''))).toEqual(expected);
      }),
    );
  });
});
