import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';

const folder = await mkdtemp(join(tmpdir(), 'beside-'));
const LONG =
  '青芷区现有中小学58所,专任教师4127人。近三年,全区新建改扩建学校12所,新增学位9600个,义务教育阶段就近入学率达到99.2%,学校食堂全部实行明厨亮灶,家长满意度连续三年位居全市前列。';
await writeFile(
  join(folder, 'a.txt'),
  [
    '青芷区办好家门口的学校',
    '云州日报 2023-05-17 09:34',
    '省特级教师何文澜(左二)到望河镇中心小学开展送教活动。',
    '已投入使用的青芷区滨河幼儿园一角。',
    LONG,
    '下一步,青芷区将继续扩大优质学位供给,让更多孩子在家门口上好学。(周听雨) 【编辑:许明达】',
    '□云州日报记者方若水',
    '推荐阅读',
    '下一篇:作者林某某谈阅读',
  ].join('\n'),
);
await writeFile(join(folder, 'a.txt.meta.yaml'), 'districts: [青芷区]\n');
const { assistant } = await openApp({ corpusDir: folder, dataDir: join(folder, 'data') }, () => {});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what stands beside the text', () => {
  it.each([
    ['到望河镇中心小学送教的特级教师是谁', '何文澜', 3],
    ['青芷区哪所幼儿园已投入使用', '滨河幼儿园', 4],
  ])('answers from a caption where no paragraph does: %s', async (question, word, paragraph) => {
    const answer = await assistant.ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', citations: [{ paragraph }] });
    expect(answer.answer).toContain(word);
  });

  it('tells nothing from a caption that says too little of what is asked', async () => {
    expect((await assistant.ask('滨河幼儿园占地多少平方米')).outcome).toBe('refused');
    expect((await assistant.ask('何文澜哪年评上特级教师')).outcome).toBe('refused');
  });

  it.each([
    ['青芷区那篇报道是谁写的', '方若水', 7],
    ['这篇文章的编辑是谁', '许明达', 6],
    ['青芷区这篇文章什么时候发的', '2023-05-17', 2],
    ['这篇报道是哪家报纸登的', '云州日报', 2],
  ])('quotes the credits of an article: %s', async (question, word, paragraph) => {
    const answer = await assistant.ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', citations: [{ paragraph }] });
    expect(answer.citations[0]?.quote).toContain(word);
  });

  it.each([
    '青芷区的学校新闻报道了多少次',
    '青芷区什么时候出台的文件',
    '滨河幼儿园的作文稿是谁投的',
    '青芷区新生报道时间是什么时候',
    '这条校车线路的发车时间是',
    '青芷区学生写的稿子由谁审核',
    '北京市朝阳区那篇报道是谁写的',
  ])('takes no other question for one about credits: %s', async (question) => {
    const { citations } = await assistant.ask(question);
    expect(citations.filter(({ paragraph }) => [2, 7].includes(paragraph))).toEqual([]);
  });

  it('takes no sentence of the text for a byline', async () => {
    const lines = [
      '望河镇中心小学开学',
      LONG,
      '一位校长告诉记者,学校将继续办好食堂,让孩子们吃得放心、吃得健康。(图文无关)',
    ];
    await writeFile(join(folder, 'b.txt'), lines.join('\n'));
    const other = await openApp({ corpusDir: folder, dataDir: join(folder, 'data-2') }, () => {});
    const { citations } = await other.assistant.ask('望河镇中心小学开学那篇报道是谁写的');
    expect(citations.filter(({ file }) => file === 'b.txt')).toEqual([]);
    await rm(join(folder, 'b.txt'));
  });

  it('never lists what stands beside the text among the passages', async () => {
    const { passages } = await assistant.ask('到望河镇中心小学送教的特级教师是谁');
    expect(passages.every(({ paragraph }) => [5, 6].includes(paragraph))).toBe(true);
  });
});
