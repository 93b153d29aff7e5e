import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/state/feedback.ts';
import { type Callback, packCallback, parseCallback } from '../../src/telegram/callbackData.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,48}$/);
const quote = fc
  .tuple(fc.nat({ max: 60_000_000 }), fc.nat({ max: 400_000 }))
  .map(([start, length]) => ({ start, end: start + length }));
const place = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const page = fc.nat({ max: 100_000 });
const callbacks: fc.Arbitrary<Callback> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), paragraphId: id, quote: fc.option(quote) }),
  fc.record({ kind: fc.constant('report' as const), paragraphId: id, quote: fc.option(quote) }),
  fc.record({ kind: fc.constant('example' as const), paragraphId: id }),
  fc.record({ kind: fc.constant('outline' as const), docId: id, page }),
  fc.record({ kind: fc.constant('sources' as const), page }),
  fc.constant({ kind: 'back' as const }),
  fc.record({ kind: fc.constant('followUp' as const), index: fc.nat({ max: 100 }) }),
  fc.constant({ kind: 'rephrase' as const }),
  fc.record({ kind: fc.constant('stop' as const), key: fc.stringMatching(/^[A-Za-z0-9_-]{12}$/) }),
  fc.record({
    kind: fc.constant('language' as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
  }),
  fc.record({ kind: fc.constant('forget' as const), isSure: fc.boolean() }),
  fc.record({
    kind: fc.constant('opinion' as const),
    opinion: fc.constantFrom('good' as const, 'bad' as const),
  }),
  fc.record({ kind: fc.constant('reason' as const), place, reason: fc.constantFrom(...REASONS, null) }),
  fc.record({ kind: fc.constant('consent' as const), place, isGiven: fc.boolean() }),
);

describe('callback data', () => {
  it('comes back as it was packed, in at most 64 bytes', () => {
    fc.assert(
      fc.property(callbacks, (callback) => {
        const data = packCallback(callback);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parseCallback(data)).toEqual(callback);
      }),
    );
  });

  it('fits with the longest paragraph id', () => {
    const longest = packCallback({
      kind: 'open',
      paragraphId: 'x'.repeat(48),
      quote: { start: 36 ** 5 - 2, end: 36 ** 5 - 1 },
    });
    expect(longest).toHaveLength(62);
  });

  it('that nobody packed is refused or harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (data) => {
        const parsed = parseCallback(data);
        if (parsed !== undefined) expect(packCallback(parsed).length).toBeLessThanOrEqual(64);
      }),
    );
    for (const data of [
      '',
      's',
      's:',
      's:a:b',
      's:a:5:4:3',
      'o:a',
      'l:-1',
      'b:',
      'S:a',
      's:甲',
      's:a\n',
      'g:fr',
      'f:',
      'w:a:n',
      'constructor',
    ]) {
      expect(parseCallback(data)).toBeUndefined();
    }
  });

  it('with a stretch that ends before it begins opens the paragraph unmarked', () => {
    expect(parseCallback('s:a:5:4')).toEqual({ kind: 'open', paragraphId: 'a', quote: null });
  });
});
