import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/answer/compose.ts';
import { type DraftLine, quotedClaim } from '../../src/answer/draft.ts';
import { claim, proofFrom, sourceOf } from './proofs.ts';

const SOURCE = '全区有学校211所,教师532名。普惠率94.6%。';
const source = sourceOf(SOURCE, '金牛区', '标题');
const proof = (quote: string) => proofFrom(source, quote);

describe('a composed answer', () => {
  it('marks each claim behind its punctuation, numbered in order of appearance', () => {
    const { answer, citations } = compose([
      claim('学校211所。', [proof('学校211所')]),
      claim('教师532名，普惠率94.6%。', [proof('教师532名'), proof('普惠率94.6%')]),
    ]);
    expect(answer).toBe('学校211所。[1]\n教师532名，普惠率94.6%。[2][3]');
    expect(citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, '学校211所'],
      [2, '教师532名'],
      [3, '普惠率94.6%'],
    ]);
  });

  it('gives one number to a quote that proves twice', () => {
    const { answer, citations } = compose([
      claim('学校211所。', [proof('学校211所'), proof('学校211所')]),
      claim('教师。', [proof('教师532名')]),
      claim('再说学校211所。', [proof('学校211所')]),
    ]);
    expect(answer).toBe('学校211所。[1]\n教师。[2]\n再说学校211所。[1]');
    expect(citations).toHaveLength(2);
  });

  it('puts no mark behind a remark', () => {
    const { answer, citations } = compose([{ kind: 'remark', text: '和平区：未见记载' }]);
    expect(answer).toBe('和平区：未见记载');
    expect(citations).toEqual([]);
  });

  it("writes a source's own mark in another form, in the answer only", () => {
    const cited = sourceOf('研究表明有效[3]，效果好[12]。');
    const quote = '研究表明有效[3]，效果好[12]。';
    const { answer, citations } = compose([claim(quote, [proofFrom(cited, quote)])]);
    expect(answer).toBe('研究表明有效［3］，效果好［12］。[1]');
    expect(citations[0]?.quote).toBe(quote);
    expect(citations[0]?.text).toBe(quote);
  });

  it('tells of each citation where it stands', () => {
    const paragraph = source.paragraphs[0];
    expect(compose([claim('学校211所。', [proof('学校211所')], '金牛区：')])).toEqual({
      answer: '金牛区：学校211所。[1]',
      citations: [
        {
          n: 1,
          paragraphId: paragraph?.id,
          docId: source.id,
          file: 'a.txt',
          title: '标题',
          date: null,
          district: '金牛区',
          section: null,
          paragraph: 1,
          quote: '学校211所',
          text: SOURCE,
          link: null,
        },
      ],
    });
  });

  it('has a citation for every mark and a mark for every citation, whatever is claimed', () => {
    const quote = fc.constantFrom('学校211所', '教师532名', '普惠率94.6%', '全区');
    const said = fc.constantFrom('学校211所。', '见[3]。', '[1]', '[[2]]', '教师。');
    const line: fc.Arbitrary<DraftLine> = fc.oneof(
      fc
        .tuple(said, fc.array(quote, { minLength: 1, maxLength: 3 }))
        .map(([text, quotes]) => claim(text, quotes.map(proof))),
      fc.constant<DraftLine>({ kind: 'remark', text: '未见记载' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (draft) => {
        const { answer, citations } = compose(draft);
        const marks = [...answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
        const order = [...new Set(marks)];
        expect(order).toEqual(order.map((_, i) => i + 1));
        expect(citations.map(({ n }) => n)).toEqual(order);
      }),
    );
  });
});

describe('a claim in the words of the source', () => {
  it.each([
    ['学校211所', '学校211所。'],
    ['学校211所。', '学校211所。'],
    ['学校211所,', '学校211所。'],
    ['他说“好。”', '他说“好。”'],
    ['真的吗？', '真的吗？'],
    ['学校211所； ', '学校211所。'],
  ])('%s is closed as %s', (quote, text) => {
    expect(quotedClaim('', proof(quote))).toMatchObject({ text, proofs: [{ quote }] });
  });
});
