import { describe, expect, it } from 'vitest';
import { linesOf } from './overArticles.ts';

describe('who spoke at a meeting', () => {
  it.each([
    '会上有哪些单位介绍了经验',
    '4月17日哪些单位交流了经验',
    '哪几家在全市教育会上发言了',
    '成都这次开会是哪几家上台介绍经验的',
  ])('is told by the sentence that lists them: %s', async (question) => {
    const lines = await linesOf(question);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('青白江区教育局');
  });

  it('is not what is asked of a matter', async () => {
    expect((await linesOf('哪些学校交流')).join()).not.toContain('青白江');
    expect((await linesOf('哪些区介绍了课后服务的经验')).join()).not.toContain('青白江');
  });
});
