import { describe, expect, it } from 'vitest';
import { turnsHelpRound } from '../../src/check/helpRoles.ts';

describe('who helps whom', () => {
  it.each([
    ['布拖县帮助金牛区', '开展帮扶,帮助布拖县培养一批女足苗子。'],
    ['金牛区对口支援布拖县', '布拖县对口支援金牛区的学校12名教师。'],
  ])('is turned round: %s', (claim, sentence) => {
    expect(turnsHelpRound(claim, ['布拖县'], sentence)).toBe(true);
  });

  it.each([
    ['金牛区帮助布拖县', '开展帮扶,帮助布拖县培养一批女足苗子。'],
    ['布拖县的女足有苗子', '开展帮扶,帮助布拖县培养一批女足苗子。'],
    ['布拖县帮助金牛区', '为布拖县送去教材。'],
  ])('is not: %s', (claim, sentence) => {
    expect(turnsHelpRound(claim, ['布拖县'], sentence)).toBe(false);
  });
});
