import { describe, expect, it } from 'vitest';
import { universalityOf } from '../../src/check/claimUniversal.ts';

describe('what a source says of all', () => {
  it.each([
    ['所有学校开展课后服务', '课后服务全覆盖', 'said'],
    ['教师都是本科学历', '本科学历教师占100%', 'said'],
    ['教师都是本科学历', '本科学历教师占95.4%', 'part'],
    ['教师都是本科学历', '本科学历教师增长4%', 'unsaid'],
    ['所有教师参加培训', '80名教师参加培训', 'part'],
    ['所有教师参加培训', '全区教师5200名教师参加培训', 'unsaid'],
    ['所有教师参加培训', '教师参加培训', 'unsaid'],
    ['不是所有教师参加培训', '所有教师参加培训', 'unsaid'],
    // Letters of other words, and what a figure bounds.
    ['成都实验小学均衡发展', '实验小学均衡发展', 'none'],
    ['教师平均年龄35岁', '平均年龄35岁', 'none'],
    ['每年都要遴选100门示范课', '每年遴选100门示范课', 'none'],
    ['普惠率都达到85%', '普惠率85%', 'none'],
  ] as const)('%s by %s: %s', (claim, source, kind) => {
    expect(universalityOf(claim, source, ['教师', '学校']).kind).toBe(kind);
  });
});
