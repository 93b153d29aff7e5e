import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeralValue, numeralValue } from '../../src/text/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** A number below 10,000 as Chinese writes it; 一十三 only inside larger numbers. */
function writeSection(value: number): string {
  let text = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${DIGITS[digit]}${name}`;
    zero = false;
  }
  return text;
}

function write(value: number): string {
  const parts: [number, string][] = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ];
  let text = '';
  for (const [section, name] of parts) {
    if (section === 0) continue;
    const gap = text !== '' && section < 1000 ? '零' : '';
    text += `${gap}${writeSection(section)}${name}`;
  }
  return text;
}

describe('the value of a Chinese numeral', () => {
  it('is the number that was written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999_999 })),
        (value) => {
          expect([write(value), chineseNumeralValue(write(value))]).toEqual([write(value), value]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the same when 零 is written 〇 and 二 before a unit 两', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        const text = write(value)
          .replaceAll('零', '〇')
          .replace(/二(?=[百千万亿])/g, '两');
        expect([text, chineseNumeralValue(text)]).toEqual([text, value]);
      }),
    );
  });

  it('reads years digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), (year) => {
        const text = [...String(year)]
          .map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)]))
          .join('');
        expect(chineseNumeralValue(text)).toBe(year);
      }),
    );
  });

  it.each<[string, number]>([
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['百', 100],
    ['三百二', 320],
    ['三千二', 3200],
    ['两万五', 25_000],
    ['两千零三', 2003],
    ['三万亿', 3e12],
    ['一亿零五', 100_000_005],
    ['零', 0],
  ])('of %s is %d', (text, value) => {
    expect(chineseNumeralValue(text)).toBe(value);
  });

  it.each(['', '学', '三所', '万', '亿', '万三', '十a'])('of %j is none', (text) => {
    expect(chineseNumeralValue(text)).toBeNull();
  });
});

describe('numeralValue', () => {
  it('reads digits and letters alike', () => {
    expect([numeralValue('12'), numeralValue('十二'), numeralValue('两')]).toEqual([12, 12, 2]);
    expect(numeralValue('甲')).toBeNull();
  });
});
