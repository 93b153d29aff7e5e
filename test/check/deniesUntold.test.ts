import { describe, expect, it } from 'vitest';
import { deniesOnlyOfWhom, deniesUntoldPrice } from '../../src/check/deniesUntold.ts';

describe('a denial that only says of whom is told', () => {
  const told = '定期开展教师专业能力监测,每年举行一次教师能力考核。';
  it.each(['没有通过考核的老师要停课培训', '未参加监测的教师扣发奖金', '不参加监测的学校要写说明'])(
    '%s is not contradicted by what is done',
    (claim) => {
      expect(deniesOnlyOfWhom(claim, told)).toBe(true);
    },
  );
  it.each([
    ['教师没有参加考核', told],
    ['没有通过考核的老师不得上课', told],
    ['没有通过考核的老师继续上课', '未通过考核的教师停课培训。'],
    ['没有证照的机构可以继续办', '关停无证无照培训机构7个。'],
  ])('%s may be', (claim, source) => {
    expect(deniesOnlyOfWhom(claim, source)).toBe(false);
  });
});

describe('a price that is told nowhere', () => {
  it('leaves what costs nothing open where no money is spoken of', () => {
    expect(deniesUntoldPrice('云阳家长学校的课程不收费', '建成家长学校32个,研发课程150余门,资源43个。')).toBe(
      true,
    );
    expect(deniesUntoldPrice('云阳参加讲座不用花钱', '每周举办一次讲座。')).toBe(true);
  });
  it.each(['课后服务每生每月收取60元。', '课后服务费用由财政承担。', '讲座全部公益开放。'])(
    'decides by %s',
    (source) => {
      expect(deniesUntoldPrice('云阳课后服务不收费', source)).toBe(false);
    },
  );
  it('says nothing of a claim that something is done', () => {
    expect(deniesUntoldPrice('云阳研发家长课程150余门', '建成家长学校32个。')).toBe(false);
  });
});
