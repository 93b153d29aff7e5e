import { describe, expect, it } from 'vitest';
import { sequenceIn } from '../../src/check/claimSequence.ts';

const terms = ['试点', '完善', '推广'].map((text) => ({ text, alternatives: [], weight: 1 }));
const SOURCE = '通过“试点服务、完善实施、全面推广”三个阶段的探索';

describe('an order', () => {
  it.each([
    ['先试点、再完善、最后推广', SOURCE, 'so'],
    ['先推广、再完善、最后试点', SOURCE, 'otherwise'],
    // Nothing tells that the list is an order, or a step is missing.
    ['先试点、再完善、最后推广', '做好试点、完善和推广', 'open'],
    ['先试点、再完善、最后验收', SOURCE, 'open'],
    ['试点和完善', SOURCE, 'none'],
  ])('%s in %s: %s', (claim, source, told) => {
    expect(sequenceIn(claim, terms, source)).toBe(told);
  });
});
