import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const QIANJIANG = [
  '重庆黔江区教育事业发展情况',
  '对全区64所幼儿园进行了规范办园行为实地督导评估。17节思政课获省、市级精品课。',
  '每位教师参与集中培训三年完成180学时。组建青年志愿队35个,常态化开展护校巡查。',
  '小升初以学区为单位实行多校划片。存量扩容,改造学校30余所,新增学位5120个。',
  '通过社会招考和引进成熟教师等方式选聘200名左右优秀教师。',
  '“山里书堂”开办6年来,各类讲座达1500多场。',
  '3所学校获评重庆市智慧校园示范校。教育投入占地区财政支出的25%以上,并呈逐年递增趋势。',
  '在首批名师工作室遴选中,黔江区共有6人被遴选为工作室领衔人,97人被遴选为工作室成员。',
  '打造石会中学“峡谷画廊”非遗艺术空间。每年新建改扩建学校支出约0.8亿元,每年教师工资及公用经费支出约3.6亿元。',
];

let assistant: Assistant;
beforeAll(async () => {
  const models = openModels();
  const bytes = new TextEncoder().encode(QIANJIANG.join('\n'));
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

describe('verbs that no document writes', () => {
  judged([
    ['黔江区64所幼儿园接受了办园行为督导评估', '支持'],
    ['黔江区改造30多所学校，由此新增学位5120个', '支持'],
    ['黔江区由此新增学位8120个', '矛盾'],
    ['黔江区石会中学“峡谷画廊”非遗艺术空间对外开放', '未找到'],
    ['黔江区取缔了35个青年志愿队', '未找到'],
    ['黔江区64所幼儿园受到批评', '未找到'],
  ]);
});

describe('figures and words written in another form', () => {
  judged([
    ['黔江区每位教师三年内要完成180个学时的集中培训', '支持'],
    ['黔江区组建了35支青年志愿队', '支持'],
    ['黔江区有17节思政课被评为省级、市级精品课', '支持'],
    ['黔江区教育投入占地区财政支出的比重不低于四分之一', '支持'],
    ['黔江区通过招考、引进等渠道选聘约200名教师', '支持'],
    ['黔江区每年新建、改扩建学校的支出比教师工资和公用经费还多', '矛盾'],
    ['黔江区的小升初实行单校划片', '矛盾'],
  ]);
});

describe('figures that count something near to it', () => {
  judged([
    ['黔江区“山里书堂”每年举办讲座300场', '未找到'],
    ['黔江区获评重庆市智慧校园示范校的3所学校都是小学', '未找到'],
    ['黔江区有97人被遴选为首批名师工作室成员', '支持'],
  ]);
});
