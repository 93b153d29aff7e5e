import { describe, expect, it } from 'vitest';
import { deniesBehind } from '../../src/check/contrasts.ts';
import { type Figure, findFigures } from '../../src/text/figures.ts';

describe('a denial behind a figure', () => {
  it.each([
    ['宿舍里24小时没有热水', '宿舍里24小时有热水', true],
    ['宿舍里24小时有热水', '宿舍里24小时有热水', false],
    // Another clause denies another thing.
    ['划分4个学区,是因为学校管不过来', '划分4个学区', false],
    // The source denies, too.
    ['3所没有通光缆', '余下的3所因光缆没有通到', false],
  ])('%s against %s: %s', (claim, source, denies) => {
    expect(deniesBehind(claim, findFigures(claim)[0] as Figure, source)).toBe(denies);
  });
});
