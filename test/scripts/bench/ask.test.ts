import { describe, expect, it } from 'vitest';
import { ask } from '../../../scripts/bench/contest/ask.ts';
import { medianOf, timingOf } from '../../../scripts/bench/timing.ts';

const questions = ['a', 'b', 'c', 'd'].map((name) => ({ question: name, paragraphId: name }));
const limits = { questions: 10, passes: 3, budgetMs: 1000 };

/** A clock that a question moves on by so many ms. */
function clock(msAQuestion: number) {
  let at = 0;
  return {
    now: () => at,
    find: async (question: string) => {
      at += msAQuestion;
      return [question];
    },
  };
}

describe('ask', () => {
  it('counts what is found first and among the first five', async () => {
    const found: Record<string, string[]> = {
      a: ['a'],
      b: ['x', 'b'],
      c: ['1', '2', '3', '4', '5', 'c'],
      d: [],
    };
    const asked = await ask(async (question) => found[question] ?? [], questions, limits);
    expect(asked).toMatchObject({ questions: 4, at1: 0.25, at5: 0.5, passes: 3 });
  });

  it('asks no more questions than wanted', async () => {
    const asked = await ask(async (question) => [question], questions, { ...limits, questions: 2 });
    expect(asked).toMatchObject({ questions: 2, at1: 1 });
  });

  it('leaves a slow peer the questions that half of the budget is enough for, and one warm pass', async () => {
    const { now, find } = clock(300);
    expect(await ask(find, questions, limits, now)).toMatchObject({ questions: 2, passes: 1 });
  });

  it('asks one question however slow it is', async () => {
    const { now, find } = clock(60_000);
    expect(await ask(find, questions, limits, now)).toMatchObject({ questions: 1, passes: 1 });
  });
});

describe('timings', () => {
  it('takes percentiles by the nearest rank', () => {
    const times = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect(timingOf(times)).toEqual({ count: 200, median: 100, p95: 190, p99: 198, min: 1, max: 200 });
  });

  it('takes each figure from the middle pass for that figure', () => {
    const passes = [timingOf([1, 9]), timingOf([2, 7]), timingOf([3, 8])];
    expect(medianOf(passes)).toMatchObject({ count: 2, median: 2, max: 8 });
  });
});
