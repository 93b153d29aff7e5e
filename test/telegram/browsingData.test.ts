import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PICKED, topicFits } from '../../src/telegram/browsingData.ts';
import { type Callback, packCallback, parseCallback } from '../../src/telegram/callbackData.ts';
import { parseStartPayload, searchLink, topicLink } from '../../src/telegram/links.ts';

const check = fc.stringMatching(/^[A-Za-z0-9_-]{4}$/);
const unitKey = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);
const page = fc.nat({ max: 2000 });
const picked = fc.uniqueArray(fc.nat({ max: 46_655 }), { maxLength: MOST_PICKED });
const topic = fc.stringMatching(/^[\u4e00-\u9fff]{1,22}$/);

const callbacks: fc.Arbitrary<Callback> = fc.oneof(
  fc.record({ kind: fc.constant('pick' as const), page, check, picked }),
  fc.record({ kind: fc.constant('compare' as const), check, picked }),
  fc.record({ kind: fc.constant('topic' as const), topic, choose: fc.boolean() }),
  fc.record({ kind: fc.constant('topics' as const), unitKey: fc.option(unitKey) }),
  fc.record({ kind: fc.constant('districts' as const), page }),
  fc.record({ kind: fc.constant('district' as const), unitKey, page }),
  fc.record({ kind: fc.constant('results' as const), page }),
);

describe('browsing buttons', () => {
  it('come back as they were sent, within 64 bytes', () => {
    fc.assert(
      fc.property(callbacks, (callback) => {
        const data = packCallback(callback);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parseCallback(data)).toEqual(callback);
      }),
    );
  });

  it.each(['cp:', 'cp:0:abcd:00', 'cm:abc:', 'ct:', 'cw:short', 'ds:', 'du:abc:0', 'sr:', 'sr:-1'])(
    '%s is no button of ours',
    (data) => {
      expect(parseCallback(data)).toBeUndefined();
    },
  );
});

describe('topics in links', () => {
  it('lead back to the same words, within 64 characters of payload', () => {
    fc.assert(
      fc.property(topic, fc.boolean(), (words, choose) => {
        expect(topicFits(words)).toBe(true);
        const payloads = [topicLink('bot', words, choose), searchLink('bot', words)].map(
          (link) => new URL(link).searchParams.get('start') ?? '',
        );
        for (const payload of payloads) expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(payloads.map(parseStartPayload)).toEqual([
          { kind: 'topic', topic: words, choose },
          { kind: 'search', words },
        ]);
      }),
    );
  });

  it('longer ones do not fit', () => {
    expect(topicFits('字'.repeat(23))).toBe(false);
  });
});
