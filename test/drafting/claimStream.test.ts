import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimStream } from '../../src/drafting/claimStream.ts';

const ONE = { text: '甲“乙”，{丙}[丁]\\"戊。', quotes: [{ passage: 1, quote: '己' }] };
const TWO = { text: '庚。', quotes: [{ passage: 2, quote: '辛' }] };

describe('claims are read out of a growing reply', () => {
  it('each as soon as it is complete', () => {
    const stream = createClaimStream();
    const text = JSON.stringify({ sufficient: true, claims: [ONE, TWO] });
    const end = text.indexOf('},{"text"') + 1;
    expect(stream.read(text.slice(0, end - 1))).toEqual([]);
    expect(stream.read(text.slice(0, end))).toEqual([ONE]);
    expect(stream.read(text)).toEqual([ONE, TWO]);
  });

  it('from the start where the text was begun anew', () => {
    const stream = createClaimStream();
    stream.read(JSON.stringify({ claims: [ONE] }));
    expect(stream.read(JSON.stringify({ claims: [TWO] }))).toEqual([TWO]);
  });

  it.each([
    ['a quote beside the text', { text: '甲', passage: 2, quote: '乙' }, [{ passage: 2, quote: '乙' }]],
    [
      'a number in words',
      { text: '甲', quotes: [{ passage: '段落 3', quote: '乙' }] },
      [{ passage: 3, quote: '乙' }],
    ],
    ['no passage', { text: '甲', quotes: [{ quote: '乙' }] }, [{ passage: 0, quote: '乙' }]],
    ['quotes that are none', { text: '甲', quotes: [null, 1, {}, '乙'] }, []],
  ])('with %s', (_, claim, quotes) => {
    expect(createClaimStream().read(JSON.stringify({ claims: [claim] }))).toEqual([{ text: '甲', quotes }]);
  });

  it('in pieces of any size as in one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), quotes: fc.constant([]) })),
        fc.integer({ min: 1, max: 9 }),
        (claims, piece) => {
          const text = JSON.stringify({ sufficient: true, claims });
          const stream = createClaimStream();
          for (let length = 0; length < text.length; length += piece) stream.read(text.slice(0, length));
          expect(stream.read(text)).toEqual(claims);
        },
      ),
    );
  });

  it('whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(createClaimStream().read(`{"claims":[${text}`))).toBe(true);
      }),
    );
  });
});
