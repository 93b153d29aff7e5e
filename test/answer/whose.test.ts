import { describe, expect, it } from 'vitest';
import { linesOf } from './overArticles.ts';

describe('a question that asks whose something is', () => {
  it.each([
    ['哪里搞了县管校聘', '康巴什区：'],
    ['一院一周一观摩是谁搞的', '成都工贸职业技术学院：'],
    ['六大提质工程是哪个区的', '金牛区：'],
    ['亚运会轮滑冠军是哪个区的学生', '金牛区：'],
  ])('is answered with the unit: %s', async (question, unit) => {
    const [first = ''] = await linesOf(question);
    expect(first.startsWith(unit)).toBe(true);
  });

  it.each(['金牛区的劳动清单是谁编的', '薪火讲堂办了几年'])('or names none: %s', async (question) => {
    const [first = ''] = await linesOf(question);
    expect(first).not.toMatch(/^[^,，。]{2,12}：/u);
  });

  it('says no unit twice', async () => {
    const [first = ''] = await linesOf('哪里的校长实行职级制');
    expect(first).toMatch(/^制定《康巴什区/u);
  });
});
