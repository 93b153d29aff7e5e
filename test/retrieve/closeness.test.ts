import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness } from '../../src/retrieve/closeness.ts';

const runs = fc.array(
  fc.string({ unit: fc.constantFrom(...'云岭中学的口号食堂'), minLength: 1, maxLength: 8 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('closeness', () => {
  it('is larger for the text that writes the whole name than for one that writes its words apart', () => {
    const query = ['云岭实验中学'];
    expect(closeness(query, '云岭实验中学有三个年级')).toBeGreaterThan(
      closeness(query, '云岭的中学里,实验课有三节'),
    );
  });

  it('is 2 for a text that writes each run of a query of two, and 0 for one that shares no character', () => {
    expect(closeness(['云岭中学', '口号'], '口号是云岭中学的')).toBe(2);
    expect(closeness(['云岭中学'], 'abc')).toBe(0);
    expect(closeness([], '云岭')).toBe(0);
  });

  it('stays from 0 to 2', () => {
    fc.assert(
      fc.property(runs, fc.string({ unit: fc.constantFrom(...'云岭中学的口号食堂有') }), (query, text) => {
        expect(closeness(query, text)).toBeGreaterThanOrEqual(0);
        expect(closeness(query, text)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
