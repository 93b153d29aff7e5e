import { describe, expect, it } from 'vitest';
import { countedPart, deniesOfSome, oneOfSeveral } from '../../src/check/claimShare.ts';

describe('a part that a claim says of all', () => {
  it('is told by a figure below the whole', () => {
    const part = countedPart('30个项目已经全部结项', '建设项目共计30个,其中立项12个、结项18个');
    expect(part?.value).toBe(18);
  });

  it.each([
    ['30个项目已经全部结项', '建设项目共计30个,均已结项'],
    ['建设项目30个', '建设项目共计30个,其中结项18个'],
    ['项目全部结项', '结项18个'],
  ])('is not in %s against %s', (claim, source) => {
    expect(countedPart(claim, source)).toBeNull();
  });
});

describe('what is denied of some', () => {
  it.each([
    ['有些幼儿园没有评上合格', '幼儿园均达到合格级', 'otherwise'],
    ['课后服务只有一部分学校在做', '全区学校全覆盖实施课后服务', 'otherwise'],
    ['有些幼儿园没有评上合格', '12所幼儿园评上合格', 'open'],
    ['幼儿园评上合格', '幼儿园均达到合格级', 'none'],
  ])('%s against %s: %s', (claim, near, told) => {
    expect(deniesOfSome(claim, near)).toBe(told);
  });
});

describe('the only one', () => {
  it.each([
    ['全市唯一的标杆案例', '评为标杆案例(全市仅3例)', true],
    ['全市唯一的标杆案例', '全市唯一的标杆案例', false],
    ['全市唯一的标杆案例', '评为标杆案例', false],
    ['标杆案例', '评为标杆案例(全市仅3例)', false],
  ])('%s against %s: %s', (claim, near, several) => {
    expect(oneOfSeveral(claim, near) !== null).toBe(several);
  });
});
