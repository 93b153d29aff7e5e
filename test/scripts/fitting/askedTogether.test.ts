import { describe, expect, it } from 'vitest';
import type { EvaluationQuestion } from '../../../scripts/evaluation/questions.ts';
import { askedTogether } from '../../../scripts/fitting/askedTogether.ts';

const place = (paragraph: number) => ({ file: 'a.txt', paragraph });
const asks = (kind: EvaluationQuestion['kind'], ...paragraphs: number[]): EvaluationQuestion => ({
  id: `${kind} ${paragraphs.join(' ')}`,
  kind,
  question: '几所',
  paragraphs: paragraphs.map(place),
});

describe('askedTogether', () => {
  it('keeps paragraphs together that hang together through other questions', () => {
    const numberOf = askedTogether([asks('fact', 1, 2), asks('fact', 4), asks('how', 3, 2)]);
    expect(numberOf([place(3)], 'x')).toBe(numberOf([place(1)], 'y'));
    expect(numberOf([place(4)], 'z')).not.toBe(numberOf([place(1)], 'y'));
  });

  it('lets a comparison join nothing, and questions without a place stand alone', () => {
    const numberOf = askedTogether([asks('fact', 1), asks('fact', 2), asks('comparison', 1, 2)]);
    expect(numberOf([place(1)], 'x')).not.toBe(numberOf([place(2)], 'x'));
    expect(numberOf([], 'x')).not.toBe(numberOf([], 'y'));
    expect(numberOf([], 'x')).toBe(numberOf([], 'x'));
  });
});
