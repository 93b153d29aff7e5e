import { describe, expect, it } from 'vitest';
import { countsPartWithin } from '../../src/check/partWithin.ts';
import { findFigures } from '../../src/text/figures.ts';

const TOLD = '全区每年交流轮岗教师的比例不低于教师总数的10%,其中骨干、名师不低于交流轮岗教师总数的20%。';

function isOfPart(claim: string, told = TOLD): boolean {
  return countsPartWithin(claim, findFigures(claim), told, findFigures(told));
}

describe('a figure that is told of a part', () => {
  it('bears out no claim that does not name the part', () => {
    expect(isOfPart('康巴什教师轮岗比例不低于20%')).toBe(true);
  });

  it.each(['骨干教师轮岗比例不低于20%', '名师交流不低于20%', '教师轮岗比例不低于10%'])(
    'does: %s',
    (claim) => {
      expect(isOfPart(claim)).toBe(false);
    },
  );

  it('or is told of the whole as well', () => {
    expect(isOfPart('轮岗20人', '轮岗20人,其中骨干20人。')).toBe(false);
  });
});
