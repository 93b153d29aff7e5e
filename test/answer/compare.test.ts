import { describe, expect, it } from 'vitest';
import { assistantOver } from '../../src/assistantOver.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const models = openModels();

/** An assistant over made-up reports. */
async function over(
  ...reports: { readonly unit: string; readonly date: string | null; readonly lines: readonly string[] }[]
) {
  const documents = reports.map(({ unit, date, lines }, index) =>
    readPlainText(
      `${index}.txt`,
      [`${unit}教育工作报告`, ...lines].join('\n'),
      { title: `${unit}教育工作报告`, date, districts: [unit] },
      models.gazetteer,
    ),
  );
  return assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
}

const ROTATION = '建立学区内教师交流轮岗制度,定期组织骨干教师到薄弱学校任教。';

describe('a comparison of all', () => {
  it('is one block a district, each with its own citation, and names those without anything', async () => {
    const assistant = await over(
      { unit: '金牛区', date: null, lines: [ROTATION, '全区食堂实行互联网加明厨亮灶管理。'] },
      { unit: '武侯区', date: null, lines: ['推行校长教师交流轮岗,三年一轮换。'] },
      { unit: '青羊区', date: null, lines: ['开展校园足球联赛,覆盖全部小学。'] },
    );
    const answer = await assistant.ask('各区怎么做教师轮岗？');
    expect(answer.answer).toMatch(/^金牛区：.*轮岗.*\[1\]\n武侯区：.*轮岗.*\[2\]\n青羊区：未见记载$/u);
    expect(answer.citations.map(({ district }) => district)).toEqual(['金牛区', '武侯区']);
  });

  it('says a district once where its sentence opens with it', async () => {
    const assistant = await over(
      { unit: '金牛区', date: null, lines: [`金牛区${ROTATION}`] },
      { unit: '武侯区', date: null, lines: ['推行校长教师交流轮岗,三年一轮换。'] },
    );
    const answer = await assistant.ask('各区怎么做教师轮岗？');
    expect(answer.answer).toMatch(/^金牛区建立/u);
  });
});

describe('documents that disagree', () => {
  const older = { unit: '金牛区', date: '2023-04-17', lines: ['全区现有中小学校211所。', ROTATION] };
  const newer = {
    unit: '金牛区',
    date: '2024-05-20',
    lines: ['全区共有中小学校220所。', '开展校园足球联赛。'],
  };
  const other = { unit: '武侯区', date: '2024-01-01', lines: ['全区现有中小学校180所。'] };

  it('are shown side by side with their dates, the newest first', async () => {
    const assistant = await over(older, newer, other);
    const answer = await assistant.ask('金牛区有多少所中小学校？');
    expect(answer.answer).toBe(
      '（文件日期 2024-05-20）全区共有中小学校220所。[1]\n（文件日期 2023-04-17）全区现有中小学校211所。[2]',
    );
  });

  it('are shown side by side in a comparison, too', async () => {
    const assistant = await over(older, newer, other);
    const answer = await assistant.ask('各区有多少所中小学校？');
    expect(answer.answer).toMatch(
      /金牛区：（文件日期 2024-05-20）.*220所。\[1\]\n金牛区：（文件日期 2023-04-17）.*211所/u,
    );
    expect(answer.answer).toMatch(/武侯区：全区现有中小学校180所/u);
  });

  it.each([
    ['the figure is the same', '全区共有中小学校211所。'],
    ['it is another kind of thing', '全区共有民办幼儿园220所。'],
    ['one of them rounds', '全区共有中小学校210余所。'],
  ])('no: %s', async (_, line) => {
    const assistant = await over(older, { ...newer, lines: [line] }, other);
    const answer = await assistant.ask('金牛区有多少所中小学校？');
    expect(answer.answer).not.toContain('文件日期');
    expect(answer.answer).toContain('所');
  });

  it('no: each names its own year', async () => {
    const assistant = await over(
      { ...older, lines: ['2022年,全区新增中小学校11所。'] },
      { ...newer, lines: ['2023年,全区新增中小学校12所。'] },
      other,
    );
    const answer = await assistant.ask('金牛区新增了多少所中小学校？');
    expect(answer.answer).not.toContain('文件日期');
  });
});
