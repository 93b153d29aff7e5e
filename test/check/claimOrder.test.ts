import { describe, expect, it } from 'vitest';
import { saysOrder } from '../../src/check/claimOrder.ts';

describe('a rank of a claim', () => {
  it.each<[string, string, boolean]>([
    ['是全省首批试点学校', '获评全省首批试点学校', true],
    ['是全省唯一的试点学校', '获评全省首批试点学校', false],
    ['是全国首批试点学校', '获评全省首批试点学校', false],
    ['数量全市第一', '数量居全市首位', true],
    ['数量全市第一', '数量居全市前列', false],
    ['全国第一个建成的区', '率先建成', false],
    ['是自治区唯一入选全国首届论坛的案例', '在全国首届论坛亮相,成为自治区唯一一个入选案例', true],
    ['数量居全省第二', '数量居全省第一', false],
    ['成绩在全市垫底', '成绩有进步', false],
    ['建成学校3所', '建成学校3所', true],
    ['获评试点学校', '获评全省首批试点学校', true],
  ])('%s by %s: %s', (claim, source, said) => {
    expect(saysOrder(claim, source)).toBe(said);
  });
});
