import { describe, expect, it } from 'vitest';
import { asked, linesOf } from './overArticles.ts';

describe('a short ask behind an answer', () => {
  it.each([
    ['康巴什家庭教育指导师团有多少人', '其中老师几名', '40名教师'],
    ['大渡口有多少家长学校', '还研发了什么', '150余门'],
    ['和平区组建了多少党员突击队', '多少人参加了疫情防控', '近4000名'],
    ['高新区中午怎么睡觉', '哪家媒体报道了', '央视'],
    ['达川区关停了几个培训机构', '好的，回到刚才，限时整改的有几个', '13个'],
  ])('is answered from its sentences: %s → %s', async (before, ask, told) => {
    const lines = await linesOf(ask, await asked(before));
    expect(lines.join()).toContain(told);
  });

  it.each([
    ['和平区的劳动教育', '花了多少钱'],
    ['高新区每个责任片区几名督学', '下一步呢'],
    ['金牛区有多少足球特色学校', '教练工资多少'],
  ])('is refused where they do not tell it: %s → %s', async (before, ask) => {
    expect(await linesOf(ask, await asked(before))).toEqual([]);
  });

  it('leaves the talk where it was', async () => {
    const team = await asked('康巴什家庭教育指导师团有多少人');
    const within = await asked('其中老师几名', team);
    expect((await linesOf('心理教师几名', team, within)).join()).toContain('20名心理教师');
  });
});
