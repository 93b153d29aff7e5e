import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['金牛區', '金牛区'],
    ['臺灣', '台湾'],
    ['ＡＢＣ１２３', 'abc123'],
    ['（試行）：，？！％', '(试行):,?!%'],
    ['“引号”——破折号', '“引号”——破折号'],
    ['。、《》', '。、《》'],
    ['ﾃﾚﾋﾞ', 'テレビ'],
    ['①', '1'],
    ['㎡', 'm2'],
    ['\u3000全角空格', ' 全角空格'],
    ['\u00a0', ' '],
    ['', ''],
  ])('turns %j into %j', (source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it('leaves folded Chinese as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'教師轮岗532人,%“”。ＡA①乾干髮发'), maxLength: 20 });
    fc.assert(
      fc.property(text, (source) => {
        expect(fold(fold(source))).toBe(fold(source));
      }),
    );
  });
});

describe('fold of plain and other characters together', () => {
  it('does not depend on what stands beside them', () => {
    // A mathematical digit is not plain: with it the other way is taken for the whole text.
    const unit = fc.constantFrom(
      ...'教师轮岗，：（）“”—。、《》 ABcd12％％３！～沈默明瞭藉口毛坏回覆乾坤后後里裡台臺·\n\u00a0'.split(
        '',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        expect(`${fold(source)}\u{1d7d8}`).toBe(fold(`${source}\u{1d7d8}`).replace(/0$/u, '\u{1d7d8}'));
      }),
      { numRuns: 500 },
    );
  });

  it('knows words in which a character is simplified otherwise', () => {
    expect(['沈默', '明瞭', '藉口', '毛坏', '回覆'].map(fold)).toEqual([
      '沉默',
      '明了',
      '借口',
      '毛坯',
      '回复',
    ]);
  });
});

describe('foldWithOffsets', () => {
  it('knows where each folded unit came from, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
        const { text, starts } = foldWithOffsets(source);
        expect(starts).toHaveLength(text.length + 1);
        expect(starts.at(-1)).toBe(source.length);
        for (let i = 0; i < text.length; i++) {
          const start = starts[i] as number;
          expect(start).toBeLessThanOrEqual(starts[i + 1] as number);
          const character = String.fromCodePoint(source.codePointAt(start) as number);
          expect(fold(character)).toContain(text[i]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps marks in their order, which normalising the whole would change', () => {
    expect(foldWithOffsets('\uaab2\u0316').text).toBe('\uaab2\u0316');
  });

  it('folds nothing away and nothing in: character by character it is the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
        expect(foldWithOffsets(source).text).toBe([...source].map(fold).join(''));
      }),
    );
  });

  it('points behind characters that grow or shrink', () => {
    expect(foldWithOffsets('㎡①區')).toEqual({ text: 'm21区', starts: [0, 0, 1, 2, 3] });
    expect(foldWithOffsets('𠮷區')).toEqual({ text: '𠮷区', starts: [0, 0, 2, 3] });
  });
});
