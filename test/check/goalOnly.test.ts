import { describe, expect, it } from 'vitest';
import { tellsGoalAsReached } from '../../src/check/goalOnly.ts';

const AIM = '奋力实现“生源净流入地”目标,创造新业绩。';

describe('what is only aimed at', () => {
  it.each(['达川区生源已经净流入', '达川区已成为生源净流入地'])('is not reached: %s', (claim) => {
    expect(tellsGoalAsReached(claim, AIM)).toBe(true);
  });

  it.each([
    ['达川区要实现生源净流入目标', AIM],
    ['达川区已经有11所学校', AIM],
    ['达川区生源已经净流入', '2021年生源净流入300人。'],
  ])('unless it is told as an aim, or as reached: %s, %s', (claim, told) => {
    expect(tellsGoalAsReached(claim, told)).toBe(false);
  });
});
