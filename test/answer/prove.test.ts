import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../src/answer/draft.ts';
import { type Failure, prove } from '../../src/answer/prove.ts';
import { findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';
import { claim, proofFrom, sourceOf } from './proofs.ts';

const SOURCE =
  '组建党员突击队65个,全系统50个单位近4000名干部教师下沉社区。2020年以来,累计投入资金7600余万元,学生17万名,占25%以上。';
const source = sourceOf(SOURCE, '和平区', '和平区建设教育强区');
const UNITS = ['和平区', '金牛区', '成都高新区'];

function failuresOf(...lines: DraftLine[]): Failure['kind'][] {
  const proved = prove(lines, UNITS);
  return proved.kind === 'failed' ? proved.failures.map(({ kind }) => kind) : [];
}

const about = (text: string, quote = '组建党员突击队65个', lead = '') =>
  failuresOf(claim(text, [proofFrom(source, quote)], lead));

describe('a claim is proved', () => {
  it.each([
    '组建党员突击队65个。',
    '近4000名干部教师下沉社区。',
    '2020年以来,累计投入资金7600余万元。',
    '投入超过7600万元。',
    '投入０．７６余亿元。',
    '学生十七万名。',
    '学生170000名。',
    '占25%以上。',
    '和平区组建党员突击队65个。',
    '没有数字的话。',
  ])('when its figures stand in the paragraph: %s', (text) => {
    expect(about(text)).toEqual([]);
  });

  it('with the lead of its district', () => {
    expect(about('组建党员突击队65个。', '组建党员突击队65个', '和平区：')).toEqual([]);
  });

  it('by several proofs together', () => {
    const other = sourceOf('全区有学校211所。', '金牛区');
    const proofs = [proofFrom(source, '组建党员突击队65个'), proofFrom(other, '学校211所')];
    expect(failuresOf(claim('和平区突击队65个，金牛区学校211所。', proofs))).toEqual([]);
  });

  it('though its text holds a mark of the source, which is no mark of ours', () => {
    const cited = sourceOf('研究表明有效[3]。');
    expect(failuresOf(claim('研究表明有效[3]。', [proofFrom(cited, '研究表明有效[3]。')]))).not.toContain(
      'stray_mark',
    );
  });
});

describe('a claim is refused', () => {
  it('without a proof', () => {
    expect(failuresOf(claim('组建党员突击队65个。', []))).toEqual(['no_proof']);
  });

  it.each(['', ' ', '\u3000\n'])('with the empty quote %j', (quote) => {
    expect(about('组建党员突击队65个。', quote)).toEqual(['empty_quote']);
  });

  it.each([
    ['one character more', '组建党员突击队65个，'],
    ['one character other', '组建党员突击队66个'],
    ['a full-width comma for a half-width one', '突击队65个，全系统'],
    ['a space inside', '组建 党员突击队65个'],
    ['a half-width digit for a full-width one', '组建党员突击队６５个'],
    ['two stretches glued together', '组建党员突击队65个近4000名'],
  ])('when its quote is not verbatim: %s', (_, quote) => {
    expect(about('组建党员突击队。', quote)).toEqual(['quote_not_in_paragraph']);
  });

  it.each([
    ['another figure', '组建党员突击队66个。'],
    ['a figure that is a part of another', '组建党员突击队6个。'],
    ['more exact than the source', '4000名干部教师下沉社区。'],
    ['above for below', '超过4000名干部教师下沉社区。'],
    ['about for below', '约4000名干部教师下沉社区。'],
    ['below for above', '投入近7600万元。'],
    ['without 万', '投入7600余元。'],
    ['亿 for 万', '投入7600余亿元。'],
    ['another unit', '党员突击队65所。'],
    ['a share for a count', '占65%。'],
    ['a count for a share', '共25个以上。'],
    ['a share without 以上', '占25%。'],
    ['another year', '2021年以来,累计投入资金7600余万元。'],
    ['a Chinese numeral', '组建党员突击队六十六个。'],
    ['a figure in the lead', '组建党员突击队65个。'],
  ])('when it states %s', (what, text) => {
    expect(about(text, '组建党员突击队65个', what === 'a figure in the lead' ? '2023年：' : '')).toContain(
      'figure_not_in_source',
    );
  });

  it('when the figure stands in another paragraph of the document only', () => {
    const document = sourceOf('全区有学校211所。\n全区有教师532名。');
    expect(failuresOf(claim('教师532名。', [proofFrom(document, '全区有学校211所')]))).toEqual([
      'figure_not_in_source',
    ]);
  });

  it('when it names a unit that the source does not', () => {
    expect(about('金牛区组建党员突击队65个。')).toEqual(['unit_not_in_source']);
    expect(about('组建党员突击队65个。', '组建党员突击队65个', '成都高新区：')).toEqual([
      'unit_not_in_source',
    ]);
  });

  it('when its lead carries a mark', () => {
    expect(about('组建党员突击队65个。', '组建党员突击队65个', '见[1]：')).toEqual(['stray_mark']);
  });

  it('together with the whole draft, and each failure is told', () => {
    const good = claim('组建党员突击队65个。', [proofFrom(source, '组建党员突击队65个')]);
    const proved = prove(
      [good, claim('无据。', []), claim('66个。', [proofFrom(source, '不在原文')])],
      UNITS,
    );
    expect(proved).toMatchObject({
      kind: 'failed',
      failures: [
        { kind: 'no_proof' },
        { kind: 'quote_not_in_paragraph', quote: '不在原文' },
        { kind: 'figure_not_in_source' },
      ],
    });
  });
});

describe('a remark', () => {
  it('needs no proof', () => {
    expect(failuresOf({ kind: 'remark', text: '金牛区：未见记载' })).toEqual([]);
  });

  it.each(['未见记载[1]', '[12]'])('may carry no mark: %s', (text) => {
    expect(failuresOf({ kind: 'remark', text })).toEqual(['stray_mark']);
  });
});

describe('whatever a draft says', () => {
  const piece = fc.constantFrom(
    '组建党员突击队',
    '65个',
    '66个',
    '近4000名',
    '4000名',
    '超过4000名',
    '7600余万元',
    '7600余元',
    '2020年',
    '25%以上',
    '25%',
    '六十五个',
    '，',
    '。',
    '教师',
  );
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const quote = fc.oneof(
    text,
    fc
      .tuple(fc.nat(SOURCE.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => SOURCE.slice(start, start + length)),
  );
  const stated = findFigures(fold(SOURCE));

  it('a proved claim quotes its paragraph verbatim and states no figure that it lacks', () => {
    const seen = { proved: 0, failed: 0 };
    fc.assert(
      fc.property(text, fc.array(quote, { maxLength: 3 }), (said, quotes) => {
        const proved = prove(
          [
            claim(
              said,
              quotes.map((each) => proofFrom(source, each)),
            ),
          ],
          UNITS,
        );
        seen[proved.kind] += 1;
        if (proved.kind === 'failed') return;
        expect(quotes.length).toBeGreaterThan(0);
        for (const each of quotes) {
          expect(each.trim()).not.toBe('');
          expect(SOURCE).toContain(each);
        }
        for (const { value, precision, kind } of findFigures(fold(said))) {
          const found = stated.some(
            (other) =>
              other.value === value &&
              other.precision === precision &&
              (other.kind === 'percent') === (kind === 'percent'),
          );
          expect(found, `${said}: ${value}`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen.proved).toBeGreaterThan(20);
    expect(seen.failed).toBeGreaterThan(20);
  });
});
