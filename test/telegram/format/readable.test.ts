import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/telegram/format/readable.ts';

const MARKDOWN = { file: 'a/文件.md' };
const TABLE = '| 区县 | 学校 | 学位 |\n|---|:---:|---|\n| 甲区 | **21所** | 3000个 |\n| 乙区 |  | 500个 |';

function where(text: string, quote: string): string[] {
  const { text: shown, where } = readable(text, MARKDOWN);
  const start = text.indexOf(quote);
  return where({ start, end: start + quote.length }).map((span) => shown.slice(span.start, span.end));
}

describe('a Markdown paragraph', () => {
  it('shows a table as a line a cell, each under its column', () => {
    expect(readable(TABLE, MARKDOWN).text).toBe(
      '▪ 甲区\n　学校：21所\n　学位：3000个\n▪ 乙区\n　学位：500个',
    );
  });

  it('knows where what is quoted of a table stands', () => {
    expect(where(TABLE, '| 甲区 | **21所** | 3000个 |')).toEqual(['甲区', '21所', '3000个']);
    expect(where(TABLE, '500个')).toEqual(['500个']);
    expect(where(TABLE, '|---|')).toEqual([]);
  });

  it('loses its signs, not its words', () => {
    const text = '## 做法\n- 建成**21所**，见[名单](https://x.cn/a)\n> 引用 `代码` 1\\. 不是列表';
    expect(readable(text, MARKDOWN).text).toBe('做法\n• 建成21所，见名单\n引用 代码 1. 不是列表');
    expect(where(text, '建成**21所**，见[名单]')).toEqual(['建成', '21所', '，见', '名单']);
  });
});

describe('any other text', () => {
  it('stays as it is', () => {
    const { text, where } = readable(TABLE, { file: '表.txt' });
    expect(text).toBe(TABLE);
    expect(where({ start: 1, end: 4 })).toEqual([{ start: 1, end: 4 }]);
  });
});

describe('whatever the paragraph', () => {
  it('what is marked is what was quoted, in order, and nothing else', () => {
    const cell = fc.constantFrom(
      '甲',
      '**乙丙**',
      '|',
      '\n',
      '- ',
      '[丁](u)',
      '`戊`',
      '3',
      ' ',
      '\\*',
      '|--|',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.nat(60), fc.nat(60), (pieces, one, other) => {
        const text = pieces.join('');
        const span = {
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        };
        const { text: shown, where } = readable(text, MARKDOWN);
        const quoted = text.slice(span.start, span.end);
        let at = 0;
        for (const { start, end } of where(span)) {
          expect(start).toBeLessThan(end);
          const found = quoted.indexOf(shown.slice(start, end), at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + end - start;
        }
      }),
    );
  });
});
