import { describe, expect, it } from 'vitest';
import { crossesPairs } from '../../src/check/crossedPairs.ts';
import { swapsTwins } from '../../src/check/twinThings.ts';

const ORDERS = '规范工作室管理,以“学校点单、文化宫买单、名师送课”的形式';
const STUDY = '坚持“一季一主题、一周一研修”,及时收集问题';
const LABELS = '以“基础作业”为“1”,做“实”管理;以“社团活动”为“x”,做“优”特色';

describe('the beginning of one thing of a list before the end of its neighbour', () => {
  it.each([
    ['进校园是文化宫点单、学校买单', ORDERS],
    ['费用由学校买单', ORDERS],
    ['工作室一季一研修', STUDY],
    ['基础作业是“x”,社团活动是“1”', LABELS],
    ['以社团活动为“1”', LABELS],
  ])('%s is crossed', (claim, source) => {
    expect(crossesPairs(claim, source)).toBe(true);
  });

  it.each([
    ['进校园是学校点单、文化宫买单', ORDERS],
    ['由文化宫买单,学校点单', ORDERS],
    ['工作室一周一研修', STUDY],
    ['工作室一季一主题', STUDY],
    ['基础作业是“1”', LABELS],
    ['社团活动为x', LABELS],
    ['求助最多的其实是家长', '求助最多的不是学生,而是焦虑的家长'],
    ['学校加强管理', ORDERS],
  ])('%s is not', (claim, source) => {
    expect(crossesPairs(claim, source)).toBe(false);
  });
});

describe('two of a list, each given what is told of the other', () => {
  const source = '小学美育“启蒙化”打基础,初中美育“普及化”提素养,高中美育“专长化”促发展';
  it.each(['高中美育是普及化,初中美育是专长化', '小学美育普及化、初中美育启蒙化'])(
    '%s is swapped',
    (claim) => {
      expect(swapsTwins(claim, source)).toBe(true);
    },
  );
  it('leaves both alone where each keeps its own', () => {
    expect(swapsTwins('小学美育启蒙化,初中美育普及化', source)).toBe(false);
  });
});
