import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const JINJIANG = [
  '锦江区推进教育优质均衡发展',
  '2023年，锦江区新建幼儿园12所，新增学位3600个，为180名教师办理了轮岗手续。',
  '全区现有教师5200余名，其中市级骨干教师近400名。义务教育巩固率为99.6%，学前教育普惠率达到85%以上，学生近视率同比下降3.1%。',
  '锦江区每年投入教育经费约2.4亿元，资助困难学生1500人。',
  '锦江区与青羊区建立了教师互派机制，委托四川师范大学培训校长。青石小学合唱团获得全国展演金奖，白果小学舞蹈节目参加全省汇演。',
  '全区学校的课后服务已实现全覆盖，“清晨阅读”项目以街道为单位组织。',
  '下一步，锦江区将新建初中4所，组建学科教研联盟9个。',
];
const YUBEI = [
  '渝北区打造科技教育特色',
  '2022年，渝北区建成科创实验室26间，开设编程课程48门，举办科技节15场。',
  '全区有科技特色学校37所，科技辅导员640名，师生获得发明专利21项。',
  '渝北区在全市率先建立青少年科学院，与重庆邮电大学合作培养教师。',
];

let assistant: Assistant;
beforeAll(async () => {
  const models = openModels();
  const files = [JINJIANG, YUBEI].map((lines, index) => ({
    file: `${index}.txt`,
    bytes: new TextEncoder().encode(lines.join('\n')),
    sidecar: null,
  }));
  const { documents } = await parseDocuments(
    { files, skipped: [], corpusHash: '', hashes: {} },
    models.gazetteer,
  );
  assistant = assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
});

const verdictOf = async (statement: string): Promise<Verdict | null> =>
  (await assistant.check(statement)).verdict;

/** One statement of the documents, cut around what the tests change. */
interface Told {
  readonly unit: string;
  readonly before: string;
  readonly figure: number;
  readonly measure: string;
  readonly noun: string;
}

const TOLD: readonly Told[] = [
  { unit: '锦江区', before: '新建', figure: 12, measure: '所', noun: '幼儿园' },
  { unit: '锦江区', before: '新增', figure: 3600, measure: '个', noun: '学位' },
  { unit: '锦江区', before: '为', figure: 180, measure: '名', noun: '教师办理了轮岗手续' },
  { unit: '渝北区', before: '建成', figure: 26, measure: '间', noun: '科创实验室' },
  { unit: '渝北区', before: '开设', figure: 48, measure: '门', noun: '编程课程' },
  { unit: '渝北区', before: '举办', figure: 15, measure: '场', noun: '科技节' },
  { unit: '渝北区', before: '有', figure: 37, measure: '所', noun: '科技特色学校' },
  { unit: '渝北区', before: '有', figure: 640, measure: '名', noun: '科技辅导员' },
];
const say = ({ unit, before, figure, measure, noun }: Told) => `${unit}${before}${figure}${measure}${noun}`;
const told = fc.constantFrom(...TOLD);

describe('a statement of the documents', () => {
  it.each(TOLD.map((each) => [say(each)]))('%s is supported', async (statement) => {
    expect(await verdictOf(statement)).toBe('支持');
  });

  it('is contradicted with any other figure', async () => {
    await fc.assert(
      fc.asyncProperty(told, fc.integer({ min: 2, max: 99_999 }), async (statement, figure) => {
        fc.pre(figure !== statement.figure);
        expect(await verdictOf(say({ ...statement, figure }))).toBe('矛盾');
      }),
      { numRuns: 60 },
    );
  });

  it('is not found for another unit, reporting or not', async () => {
    for (const statement of TOLD) {
      const other = statement.unit === '锦江区' ? '渝北区' : '锦江区';
      expect([statement, await verdictOf(say({ ...statement, unit: other }))]).toEqual([statement, '未找到']);
      expect([statement, await verdictOf(say({ ...statement, unit: '和平区' }))]).toEqual([
        statement,
        '未找到',
      ]);
    }
  });

  it('is not found for another year', async () => {
    await fc.assert(
      fc.asyncProperty(told, fc.integer({ min: 2005, max: 2021 }), async (statement, year) => {
        const dated = `${statement.unit}${year}年${say({ ...statement, unit: '' })}`;
        expect(await verdictOf(dated)).toBe('未找到');
      }),
      { numRuns: 40 },
    );
  });

  it('is never supported with another noun', async () => {
    const noun = fc.constantFrom('医院', '体育馆', '退休干部', '公交线路', '消防演练', '足球场');
    await fc.assert(
      fc.asyncProperty(told, noun, async (statement, other) => {
        expect(await verdictOf(say({ ...statement, noun: other }))).not.toBe('支持');
      }),
      { numRuns: 48 },
    );
  });

  it('is supported and contradicted by bounds as its figure falls within or outside', async () => {
    for (const statement of TOLD) {
      const bounded = (bound: string, figure: number) =>
        `${statement.unit}${statement.before}${bound}${figure}${statement.measure}${statement.noun}`;
      expect(await verdictOf(bounded('超过', statement.figure - 1))).toBe('支持');
      expect(await verdictOf(bounded('超过', statement.figure))).toBe('矛盾');
      expect(await verdictOf(bounded('不到', statement.figure))).toBe('矛盾');
    }
  });
});

describe('a check', () => {
  it('tells of each part what it comes to where the whole is not found', async () => {
    const { verdict, answer, citations } = await assistant.check(
      '2023年锦江区新建幼儿园12所，锦江区有3座游泳馆',
    );
    expect([verdict, citations]).toEqual(['未找到', []]);
    expect(answer).toContain('锦江区新建幼儿园12所”——支持');
    expect(answer).toContain('锦江区有3座游泳馆”——未找到');
  });

  it('shows a sentence once that bears every part of a statement out', async () => {
    const { verdict, answer } = await assistant.check('2023年锦江区新建幼儿园12所，新增学位3600个');
    expect(verdict).toBe('支持');
    expect(answer.match(/与原文一致/gu)).toHaveLength(1);
  });

  it.each<[string, Verdict]>([
    // Partners and institutions.
    ['锦江区与青羊区建立了教师互派机制', '支持'],
    ['锦江区与武侯区建立了教师互派机制', '未找到'],
    ['渝北区与青羊区建立了教师互派机制', '未找到'],
    ['锦江区委托西华师范大学培训校长', '矛盾'],
    ['青石小学合唱团获得全国展演金奖', '支持'],
    ['白果小学合唱团获得全国展演金奖', '矛盾'],
    ['青石小学合唱团获得全国展演银奖', '矛盾'],
    // Denial, and another word in the same part.
    ['锦江区的课后服务没有实现全覆盖', '矛盾'],
    ['锦江区取消了课后服务', '矛盾'],
    ['锦江区取消了晚自习', '未找到'],
    ['“清晨阅读”项目以街道为单位组织', '支持'],
    ['“清晨阅读”项目以学校为单位组织', '矛盾'],
    ['锦江区组织了“夜间阅读”项目', '未找到'],
    // Plans.
    ['锦江区将新建初中4所', '支持'],
    ['锦江区将新建初中6所', '矛盾'],
    ['锦江区新建初中4所', '未找到'],
    ['锦江区已经组建了学科教研联盟9个', '未找到'],
    // Ranks.
    ['渝北区在全市率先建立青少年科学院', '支持'],
    ['渝北区是全市唯一建立青少年科学院的区', '未找到'],
    // Shares, scales, vague figures, directions.
    ['锦江区学前教育普惠率在八成五以上', '支持'],
    ['锦江区学前教育普惠率不到85%', '矛盾'],
    ['锦江区义务教育巩固率为百分之九十九点六', '支持'],
    ['锦江区学生近视率同比上升3.1%', '矛盾'],
    ['锦江区每年投入教育经费约24000万元', '支持'],
    ['锦江区每年投入教育经费约2.4万元', '矛盾'],
    ['锦江区市级骨干教师约400名', '支持'],
    ['锦江区市级骨干教师超过400名', '矛盾'],
    // The year itself is stated.
    ['渝北区的科创实验室是2022年建成的', '支持'],
    ['渝北区的科创实验室是2021年建成的', '矛盾'],
    // Who is counted.
    ['渝北区有科技辅导员37名', '矛盾'],
    ['渝北区37名学生获得发明专利', '未找到'],
    // Several claims.
    ['渝北区有科技特色学校37所，科技辅导员640名', '支持'],
    ['渝北区有科技特色学校37所，科技辅导员64名', '矛盾'],
    ['渝北区有科技特色学校37所，足球特色学校5所', '未找到'],
  ])('of %s: %s', async (statement, verdict) => {
    const answer = await assistant.check(statement);
    expect(answer.verdict).toBe(verdict);
    expect(answer.citations.length > 0).toBe(verdict !== '未找到');
  });
});

describe('a statement in the words that people use', () => {
  it.each<[string, Verdict]>([
    ['锦江区市级骨干教师有400名以上', '矛盾'],
    ['锦江区市级骨干教师约400名', '支持'],
    ['锦江区一年投入教育经费约2.4亿元', '支持'],
    ['渝北区科技特色学校有37所', '支持'],
    ['渝北区科技特色学校有39所', '矛盾'],
  ])('%s is %s', async (statement, verdict) => {
    expect(await verdictOf(statement)).toBe(verdict);
  });
});
