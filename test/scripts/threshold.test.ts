import { describe, expect, it } from 'vitest';
import { judgeAt } from '../../scripts/evaluation/threshold.ts';
import type { Evidence } from '../../src/answer/evidence.ts';
import type { Judge, Judgement } from '../../src/answer/judge.ts';
import type { Question } from '../../src/question/understand.ts';

const judged = (judgement: Judgement, least: number) => {
  const judge: Judge = { judge: () => judgement };
  return judgeAt(judge, least).judge({} as Question, {} as Evidence);
};

describe('a judge at another threshold', () => {
  it('decides by the confidence, whatever was decided before', () => {
    expect(judged({ kind: 'enough', confidence: 0.4 }, 0.5)).toMatchObject({
      kind: 'not_enough',
      why: 'score',
    });
    expect(judged({ kind: 'not_enough', why: 'score', confidence: 0.4 }, 0.4)).toMatchObject({
      kind: 'enough',
    });
  });

  it('leaves what the evidence lacks outright', () => {
    const lacking = { kind: 'not_enough', why: 'year', confidence: 0.9 } as const;
    expect(judged(lacking, 0.1)).toEqual(lacking);
  });
});
