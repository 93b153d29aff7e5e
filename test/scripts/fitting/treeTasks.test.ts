import { describe, expect, it } from 'vitest';
import type { Example } from '../../../scripts/fitting/examples.ts';
import { type JudgedSentence, rankTask, refusalTask } from '../../../scripts/fitting/treeTasks.ts';

const example = (source: string, part: number, holds: readonly boolean[], gone = false): Example =>
  ({
    source,
    part,
    gone,
    holds,
    evidence: holds.map((_, i) => ({ features: [part, i] })),
  }) as unknown as Example;

describe('rankTask', () => {
  const examples = [
    example('fact', 0, [true, false]),
    example('made-up side', 1, [false, true, false]),
    example('fact', 1, [false, false]),
    example('fact', 2, [false], true),
  ];

  it('has the questions that a sentence answers, each with its own rows', () => {
    const { goal, binned, groups } = rankTask(examples, null);
    expect(binned.count).toBe(5);
    expect([...groups]).toEqual([0, 0, 1, 1, 1]);
    expect(goal).toEqual({
      kind: 'rank',
      questions: [
        { start: 0, end: 2, weight: 3 },
        { start: 2, end: 5, weight: 1 },
      ],
      holds: Uint8Array.of(1, 0, 0, 1, 0),
    });
  });

  it('sees nothing of the part that is left out', () => {
    expect(rankTask(examples, 0).binned.count).toBe(3);
    expect(rankTask(examples, 1).binned.count).toBe(2);
  });
});

describe('refusalTask', () => {
  it('sees nothing of the part that is left out, and keeps what each sentence counts', () => {
    const sentence = (part: number, answers: boolean, weight: number): JudgedSentence => ({
      row: [part, weight],
      answers,
      holds: answers,
      part,
      weight,
    });
    const task = refusalTask(
      [sentence(0, true, 3), sentence(1, false, 5), sentence(2, true, 9)],
      'reports',
      1,
    );
    expect(task.goal).toEqual({
      kind: 'tell',
      labels: Uint8Array.of(1, 1),
      weights: Float64Array.of(3, 9),
    });
    expect(task.name).toBe('refusal of reports without part 1');
  });
});
