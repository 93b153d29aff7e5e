import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/documents/document.ts';
import { locateQuote, quotedText } from '../../../src/drafting/proof/locateQuote.ts';
import { sourceOf } from '../../answer/proofs.ts';

const TEXT = '一是内培外引,实施学校“共建计划”。打响“银都”牌,向全区输出近10名银都小学 优秀干部。';

function found(quote: string, text = TEXT): string | null {
  const paragraph = sourceOf(text).paragraphs[0] as Paragraph;
  const span = locateQuote(quote, quotedText({ paragraph }));
  return span === null ? null : paragraph.text.slice(span.start, span.end);
}

describe('a quote is found', () => {
  it.each([
    ['to the letter', '向全区输出近10名', '向全区输出近10名'],
    ['in full width', '向全区输出近１０名', '向全区输出近10名'],
    ['in Traditional characters', '向全區輸出近10名', '向全区输出近10名'],
    ['with other quotation marks', '打响「银都」牌，向全区', '打响“银都”牌,向全区'],
    ['without them', '实施学校共建计划', '实施学校“共建计划”'],
    ['without white space', '银都小学优秀干部', '银都小学 优秀干部'],
    ['with a full stop more', '近10名银都小学 优秀干部！', '近10名银都小学 优秀干部'],
  ])("%s, and shown in the source's characters", (_, quote, shown) => {
    expect(found(quote)).toBe(shown);
  });

  it('wherever it stands in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (rest) => {
        expect(found('向全区输出', `${rest.trim()}开头。向全区输出`)).toBe('向全区输出');
      }),
    );
  });
});

it.each(['向全区输出近11名', '向全区输入近10名', '10名', '', '。。。。', '银都小学优秀学生'])(
  'no quote: %s',
  (quote) => {
    expect(found(quote)).toBeNull();
  },
);
