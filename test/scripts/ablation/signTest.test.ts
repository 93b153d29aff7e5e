import { describe, expect, it } from 'vitest';
import { signTest } from '../../../scripts/ablation/signTest.ts';

const turned = (gained: number, lost: number) =>
  signTest(
    [...Array(gained).fill(false), ...Array(lost).fill(true), true, false],
    [...Array(gained).fill(true), ...Array(lost).fill(false), true, false],
  );

describe('the sign test', () => {
  it('looks at the questions that turn alone', () => {
    expect(turned(5, 1)).toEqual({ gained: 5, lost: 1, chance: (2 * (1 + 6)) / 64 });
    expect(turned(1, 5).chance).toBe(turned(5, 1).chance);
  });

  it('sees no difference where nothing turns, or as many each way', () => {
    expect(turned(0, 0).chance).toBe(1);
    expect(turned(3, 3).chance).toBe(1);
  });

  it('sees one that is hardly chance', () => {
    expect(turned(24, 6).chance).toBeCloseTo(0.00143, 5);
  });
});
