import { describe, expect, it } from 'vitest';
import { relateToSpan } from '../../src/check/daySpans.ts';

const SPANS = '小学网上报名时间为6月10日至6月16日,初中为6月20日至24日;7月5日公布结果。';

describe('the day on which something begins or ends', () => {
  it.each([
    ['小学网上报名从6月10日开始', 'same'],
    ['小学网上报名6月16日结束', 'same'],
    ['小学网上报名从6月20日开始', 'different'],
    ['小学网上报名6月24日截止', 'different'],
    ['初中网上报名从6月20日开始,6月24日截止', 'same'],
    ['初中网上报名截止时间为6月16日', 'different'],
  ])('is compared with the days between which it lasts: %s', (claim, relation) => {
    expect(relateToSpan(claim, SPANS)?.relation).toBe(relation);
  });

  it.each(['小学网上报名时间为6月10日至6月16日', '7月5日公布结果', '网上报名从6月20日开始'])(
    'is not where it is not said, or of what nobody knows: %s',
    (claim) => {
      expect(relateToSpan(claim, SPANS)).toBeNull();
    },
  );

  it('is not where the sentence has no such days', () => {
    expect(relateToSpan('小学网上报名从6月10日开始', '小学网上报名已经开始。')).toBeNull();
  });
});
