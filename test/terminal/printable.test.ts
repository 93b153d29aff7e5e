import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, printable, printableLine } from '../../src/terminal/printable.ts';

const ESC = '\u001b';

describe('printable', () => {
  it.each([
    [`红${ESC}[31m字${ESC}[0m`, '红字'],
    [`标题${ESC}]0;x\u0007完`, '标题完'],
    ['C1 \u009b2J 清屏', 'C1  清屏'],
    ['退格\b\b，响铃\u0007，零\u0000', '退格，响铃，零'],
    ['反向\u202e文字\u2066', '反向文字'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['留下\t制表\n换行', '留下\t制表\n换行'],
    ['打造\u00a0100个“品牌”', '打造\u00a0100个“品牌”'],
  ])('cleans %j', (text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(ESC, '[', ']', '3', 'm', '\u009b', '\r', '\n', '\u0007', ';') }),
        (text) => {
          expect(printable(text)).not.toMatch(/(?!\n)\p{Cc}/u);
          expect(printableLine(text)).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

describe('printableLine', () => {
  it('is one line', () => {
    expect(printableLine(' 一\r\n二\u2028三\t四 ')).toBe('一 二 三 四');
  });
});

describe('columnsOf', () => {
  it('counts Han characters and full-width marks twice', () => {
    expect(columnsOf('政策a，1·')).toBe(9);
  });
});
