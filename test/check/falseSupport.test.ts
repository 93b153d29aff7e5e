import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const WANZHOU = [
  '万州区教育事业发展情况',
  '全区学校数量增加，现聚集96所学校、8万学生、6100名教职工。60余名教师被评为省级学科带头人。',
  '2022年学生体质健康合格率为91.4%，同比增长5.3%。高中阶段毛入学率提升至97.2%。',
  '全区专任教师中专科及本科以上学历98.3%，研究生学历占比12.6%。',
  '2022年中考重点线上线人数达1800人，同比增长18.5%；高考一本上线人数达1204人，同比增长9.7%。',
  '全区每年交流教师的比例不低于教师总数的15%，其中骨干教师不低于交流教师总数的30%。',
  '90后中层干部由6名增加至38名。所有乡镇幼儿园都配备了保健医生。',
  '万州区与开州区建立教研联盟机制。万州区在全市率先与云阳县建立校长互派机制。',
  '今年10月，万州区在教育数字化推进大会上，发布了智慧课堂建设指南。',
  '2021年以来,累计投入校园改造资金3400余万元。学前教育普惠率达到85%以上。每位园长三年完成180学时培训。',
  '培育出《山城谣》动画制作负责人林若溪等人才，涌现出“全国技术能手”丁木等毕业生。',
];

let assistant: Assistant;
beforeAll(async () => {
  const models = openModels();
  const bytes = new TextEncoder().encode(WANZHOU.join('\n'));
  const { documents } = await parseDocuments(
    { files: [{ file: '0.txt', bytes, sidecar: null }], skipped: [], corpusHash: '', hashes: {} },
    models.gazetteer,
  );
  assistant = assistantOver(await buildSearchIndex(documents, models.segmenter, models.embedder), models);
});

function judged(cases: readonly (readonly [string, Verdict])[]): void {
  it.each(cases)('%s: %s', async (statement, verdict) => {
    expect((await assistant.check(statement)).verdict).toBe(verdict);
  });
}

describe('a claim of all', () => {
  judged([
    ['万州区全部教师都是省级学科带头人', '矛盾'],
    ['万州区教师全是省级学科带头人', '未找到'],
    ['万州区所有教师被评为省级学科带头人', '矛盾'],
    ['万州区60余名教师被评为省级学科带头人', '支持'],
    ['万州区专任教师都是专科及本科以上学历', '矛盾'],
    ['万州区所有乡镇幼儿园都配备了保健医生', '支持'],
    ['万州区每所乡镇幼儿园均配备了保健医生', '支持'],
    ['万州区与开州区建立教研联盟机制', '支持'],
    ['万州区所有学校都建立教研联盟机制', '未找到'],
  ]);
});

describe('a comparison of two things', () => {
  judged([
    ['万州区学生人数比教职工多', '支持'],
    ['万州区学生人数比教职工少', '矛盾'],
    ['万州区教职工少于学生', '支持'],
    ['万州区教职工比学生多', '矛盾'],
    ['万州区学生比家长多', '未找到'],
    ['万州区学生体质健康合格率比上年高', '支持'],
    ['万州区学生体质健康合格率比上年低', '矛盾'],
  ]);
});

describe('another kind of the same rate', () => {
  judged([
    ['万州区2022年学生体质健康合格率为91.4%', '支持'],
    ['万州区2022年学生体质健康优秀率为91.4%', '未找到'],
    ['万州区2022年学生体质健康良好率为91.4%', '未找到'],
    ['万州区高中阶段毛入学率提升至97.2%', '支持'],
    ['万州区高中阶段净入学率97.2%', '未找到'],
    ['万州区高中阶段毕业率97.2%', '未找到'],
    ['万州区义务教育阶段毛入学率97.2%', '未找到'],
    ['万州区专任教师中专科及本科以上学历98.3%', '支持'],
    ['万州区专任教师中本科以上学历98.3%', '未找到'],
  ]);
});

describe("a sibling's figure", () => {
  judged([
    ['万州区高考一本上线增长9.7%', '支持'],
    ['万州区高考一本上线增长18.5%', '矛盾'],
    ['万州区中考重点线上线人数同比增长9.7%', '矛盾'],
    ['万州区高考一本上线1204人', '支持'],
    ['万州区高考一本上线1800人', '矛盾'],
    ['万州区骨干教师不低于交流教师总数的30%', '支持'],
    ['万州区骨干教师不低于交流教师总数的15%', '矛盾'],
    ['万州区90后中层干部有38名', '支持'],
    ['万州区90后中层干部有6名', '矛盾'],
    ['万州区90后中层干部由6名增加至38名', '支持'],
    ['万州区90后中层干部增加38名', '矛盾'],
    ['万州区高中阶段毛入学率提升了97.2%', '未找到'],
  ]);
});

describe('what is no claim', () => {
  judged([
    ['万州区体质健康合格率是多少', '未找到'],
    ['谁是《山城谣》动画制作负责人', '未找到'],
    ['合格率', '未找到'],
    ['教研联盟', '未找到'],
    ['万州区高中阶段毛入学率', '未找到'],
  ]);
});

describe('what grew', () => {
  judged([
    ['万州区高考一本上线1204人，同比增长9.7%', '支持'],
    ['万州区高考一本上线1204人，同比增长18.5%', '矛盾'],
    ['万州区中考重点线上线1800人，同比增长18.5%', '支持'],
    ['万州区中考重点线上线1800人，比上年增长9.7%', '矛盾'],
  ]);
});

describe('a figure of several years', () => {
  judged([
    ['万州区累计投入校园改造资金3400余万元', '支持'],
    ['万州区一年投入校园改造资金3400余万元', '未找到'],
    ['万州区每位园长三年完成180学时培训', '支持'],
    ['万州区每位园长每年完成180学时培训', '未找到'],
  ]);
});

describe('no more than a figure', () => {
  judged([
    ['万州区学前教育普惠率达到85%', '支持'],
    ['万州区学前教育普惠率只有85%', '未找到'],
    ['万州区只有96所学校', '支持'],
  ]);
});

describe('a claim of words that every report has', () => {
  judged([
    ['万州区的学校办了', '未找到'],
    ['万州区教师拿了', '未找到'],
  ]);
});

describe('names', () => {
  judged([
    // One partner excludes another only where it is singled out.
    ['万州区与忠县建立教研联盟机制', '未找到'],
    ['万州区率先与忠县建立校长互派机制', '矛盾'],
    ['林若溪是《山城谣》动画制作负责人', '支持'],
    ['丁木是全国技术能手', '支持'],
    ['王木是全国技术能手', '未找到'],
  ]);
});

it('a quote holds what is claimed, not its date alone', async () => {
  const { citations } = await assistant.check('今年10月万州区召开教育数字化推进大会');
  expect(citations.map(({ quote }) => quote).join()).toContain('教育数字化推进大会');
});
