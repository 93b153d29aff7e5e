import { describe, expect, it } from 'vitest';
import { assistantOver } from '../../src/assistantOver.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';
import { linesOf } from './overArticles.ts';

const models = openModels();

/** An assistant over made-up reports: lines by unit. */
async function over(reports: Readonly<Record<string, readonly string[]>>) {
  const documents = Object.entries(reports).map(([unit, lines], index) =>
    readPlainText(
      `${index}.txt`,
      [`${unit}教育工作报告`, ...lines].join('\n'),
      { title: `${unit}教育工作报告`, date: null, districts: [unit] },
      models.gazetteer,
    ),
  );
  return assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
}

const reports = {
  金牛区: [
    '现有省级示范性高中7所,数量居全市首位。',
    '创建眼健康管理平台,为12.82万名中小学生建立眼健康数据库,精准开展近视防控。',
    '开发100门劳动教育课程,打造100个校内劳动实践基地。',
    '全区现有学校120所,9本自编教材入选国家规划教材。',
  ],
  武侯区: [
    '推进普通高中特色课程建设,培育更多品牌高中。',
    '构建区域教育质量大数据库,学生数据基本采集完成。',
    '形成了“一所学校,有了一名好校长,就有一支好队伍”的局面。',
    '全区共有学校95所。',
    '建设戏曲课程,丰富课程内容。',
    '开设版画课程,完善课程安排。',
    '深化普职融通,探索中等职业学校学分互认制度。',
  ],
  青羊区: [
    '开展校园足球联赛,覆盖全部小学。',
    '出台推进职业教育高质量发展的方案,新增11个专业。',
    '建设书法课程,办好课程展示周。',
    '开设国画课程,编写课程指南。',
    '开展心理健康教育,加强心理疏导和干预。',
  ],
};

const asked = async (question: string) => (await over(reports)).ask(question);
const silentIn = (answer: string) => /^(.+)：未见记载$/mu.exec(answer)?.[1] ?? '';

describe('the sides of a comparison', () => {
  it('takes a part of a name for the thing: 示范性高中 tells of 普通高中', async () => {
    const { answer, citations } = await asked('比较一下金牛区、武侯区、青羊区的普通高中建设');
    expect(citations.map(({ district }) => district)).toEqual(['金牛区', '武侯区']);
    expect(silentIn(answer)).toBe('青羊区');
  });

  it('is not silenced by words that frame the question', async () => {
    const { citations, answer } = await asked('劳动教育这一块，金牛区和武侯区的路子有什么两样');
    expect(citations.map(({ district }) => district)).toEqual(['金牛区']);
    expect(silentIn(answer)).toBe('武侯区');
  });

  it('asks the others for the whole thing that one has', async () => {
    const { citations, answer } = await asked('金牛区建了眼健康数据库，武侯区、青羊区有没有类似的做法？');
    expect(citations.map(({ district }) => district)).toEqual(['金牛区']);
    expect(silentIn(answer)).toBe('武侯区、青羊区');
  });

  it('asks the others for no figure of the first', async () => {
    const { citations, answer } = await asked('金牛区有9本自编教材入选国家规划教材，武侯区有几本？');
    expect(citations.map(({ quote }) => quote)).toEqual([expect.stringContaining('9本自编教材')]);
    expect(silentIn(answer)).toBe('武侯区');
  });

  it('counts all of a unit’s schools, not one of a saying', async () => {
    const { answer } = await asked('金牛区和武侯区，谁的学校多？');
    expect(answer).toMatch(/金牛区：.*120所/u);
    expect(answer).toMatch(/武侯区：.*95所/u);
  });

  it('takes a word that only looks like the thing for nothing', async () => {
    const assistant = await over({
      金牛区: ['以名校创建为依托,辐射带动整体提升,推动教育事业高质量发展。'],
      武侯区: ['推动教育事业高质量发展。', '建设学校食堂。'],
    });
    expect((await assistant.ask('金牛区、武侯区的劳动教育怎么抓')).outcome).toBe('refused');
  });

  it('lets either of two things do', async () => {
    const { citations } = await asked('武侯区、青羊区怎么抓职业教育或者普职融通？');
    expect(citations.map(({ district }) => district)).toEqual(['武侯区', '青羊区']);
  });

  it('finds who does something where nobody is named', async () => {
    const { citations } = await asked('除了金牛区，还有谁关心学生的心理问题');
    expect(citations.map(({ district }) => district)).toEqual(['青羊区']);
  });
});

describe('a question which units', () => {
  it('calls nobody silent who tells a part of it', async () => {
    const lines = await linesOf('哪个区有校长工作室');
    expect(lines[0]).toMatch(/^康巴什区：/u);
    // One that tells a part of it: nobody may say that it tells nothing.
    expect(lines.at(-1)).toMatch(/金牛区.*：未见记载$/u);
    expect(lines.at(-1)).not.toContain('达川区');
  });
});

describe('a comparison that nobody answers', () => {
  it('says so of each that was named, without a mark', async () => {
    const { outcome, answer, citations } = await asked('金牛区和武侯区的游泳馆分别有多大');
    expect({ outcome, citations }).toEqual({ outcome: 'refused', citations: [] });
    expect(answer).toContain('金牛区、武侯区：未见记载');
    expect(answer).not.toMatch(/\[\d/u);
  });

  it('names nobody where nobody was named', async () => {
    const { outcome, answer } = await asked('各区的游泳馆有多大');
    expect(outcome).toBe('refused');
    expect(answer).not.toContain('未见记载');
  });

  it('takes what has but the general word for nothing', async () => {
    expect((await asked('金牛区和青羊区的机器人课程有什么不同')).outcome).toBe('refused');
  });
});
