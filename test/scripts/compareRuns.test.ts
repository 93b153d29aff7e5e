import { describe, expect, it } from 'vitest';
import { compareRuns, comparisonText } from '../../scripts/evaluation/compareRuns.ts';
import { type Measure, meanLength, medianTime, share } from '../../scripts/evaluation/measure.ts';
import type { Report, Totals } from '../../scripts/evaluation/report.ts';

const some = (k: number, n: number) => Array.from({ length: n }, (_, i) => ({ holds: i < k }));
const right = (k: number, n = 100) => share({ group: 'kinds', name: 'fact' }, some(k, n));
const falsely = (k: number) => share({ group: 'refusals', name: 'false', better: 'fewer' }, some(k, 100));
const set = (name: string, ...measures: Measure[]): Totals => ({ name, questions: 100, measures });
const run = (...sets: Totals[]): Report => ({
  format: 1,
  date: '2026-11-22',
  commit: null,
  own: { sets, pooled: { ...(sets[0] as Totals), name: sets.map(({ name }) => name).join(' + ') } },
  unseen: null,
  conversations: null,
  cmrc: null,
  curve: null,
  skipped: [],
});

describe('a run beside an earlier one', () => {
  it('is worse in a share that fell, and says whether beyond the interval', () => {
    const before = run(set('report', right(90)));
    expect(compareRuns(before, run(set('report', right(88)))).changes).toMatchObject([
      { of: 'report', worse: true, beyond: false },
    ]);
    expect(compareRuns(before, run(set('report', right(70)))).changes).toMatchObject([
      { worse: true, beyond: true },
    ]);
    expect(compareRuns(before, run(set('report', right(99)))).changes).toMatchObject([
      { worse: false, beyond: true },
    ]);
  });

  it('is worse with more false refusals and longer answers', () => {
    const length = (of: number) => meanLength({ group: 'answers', name: 'length' }, [{ length: of }]);
    const before = run(set('report', falsely(4), length(60)));
    const { changes } = compareRuns(before, run(set('report', falsely(6), length(70))));
    expect(changes.map(({ worse }) => worse)).toEqual([true, true]);
  });

  it('is not compared in times, in what is the same, and in a kind with another number of cases', () => {
    const time = (ms: number) => medianTime({ group: 'cmrc', name: 'time' }, [ms]);
    const before = run(set('report', right(90), falsely(4), time(5)));
    const now = run(set('report', right(40, 50), falsely(4), time(50)));
    expect(compareRuns(before, now)).toEqual({ compared: ['report'], changes: [] });
    expect(comparisonText(before, now)).toContain('the same in every figure');
  });

  it('compares the sets that both asked, and says so when there is none', () => {
    const before = run(set('report', right(90)), set('report-2', right(80)));
    const now = run(set('report-2', right(60)));
    expect(compareRuns(before, now)).toMatchObject({ compared: ['report-2'], changes: [{ worse: true }] });
    expect(comparisonText(before, now)).toMatch(/worse, beyond[\s\S]*report-2: fact: 80\.0 % → 60\.0 %/);
    expect(comparisonText(before, run(set('tune', right(60))))).toContain('Nothing to compare');
    const grown = run({ ...set('report-2', right(60)), questions: 101 });
    expect(compareRuns(before, grown).compared).toEqual([]);
  });
});
