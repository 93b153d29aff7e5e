import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestShared, runsOf } from '../../src/text/longestShared.ts';

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 12 });

describe('the longest stretch that two texts share', () => {
  it('stands in a run and in the text, and no longer one does', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, (runs, told) => {
        const shared = longestShared(runs, told);
        expect(told).toContain(shared);
        expect(shared === '' || runs.some((run) => run.includes(shared))).toBe(true);
        for (const run of runs)
          for (let start = 0; start + shared.length < run.length; start++)
            expect(told.includes(run.slice(start, start + shared.length + 1))).toBe(false);
      }),
    );
  });

  it('is looked for in runs of letters and figures', () => {
    expect(runsOf('2023年,大渡口区 “两优”!')).toEqual(['2023年', '大渡口区', '两优']);
    expect(runsOf('?!')).toEqual([]);
  });
});
