import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { parseDocuments } from '../../src/documents/readCorpus.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const WANZHOU = [
  '重庆万州区教育事业发展情况',
  '在全市率先与云阳县建立教研协同机制。校园食堂实现食品安全零事故。教育经费逐年递增。',
  '划分江南、江北、天城、龙宝四个学区。针对龙宝片区人口分布不均衡的情况,在学区内试点多校划片。',
  '通过“试点服务、完善实施、全面实施”三个阶段的探索,义务教育学校全覆盖实施课后服务。',
  '校外培训机构审批坚持严控新增、注重布局两个原则。关停无证无照培训机构9个。',
  '在《人民日报》举办的数字校园评选中,“云上三峡课堂”入选十大优秀案例。',
  '小学艺术“体验化”打基础,高中艺术“特长化”促发展。涌现出望江小学“最美图书馆”等空间。',
  '实施高中振兴计划,建设项目共计20个,其中申报立项8个、结项12个。',
  '2024年白岩中学被评为平安校园标杆案例(全市仅3例)。钟楼小学等5所学校荣获市级书香校园。',
  '累计服务社区群众0.36万余名。相继开通20余条线路,为8.24万名学生建立体质数据库。',
  '现有学校130所。新增优质学校12所。开发集查询、报修等功能为一体的“万州智校”APP。',
  '中考、高考成绩均创历史新高。大坪幼、沙河幼、王牌幼3所幼儿园入选“绿色幼儿园”试点园。',
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

describe('hearsay, courtesies and fillers', () => {
  judged([
    ['听朋友讲万州区那年中考高考成绩都是历史最好，是真的不', '支持'],
    ['万州区把九个没证没照的培训机构给关掉了，帮我核实下', '支持'],
    ['沙河幼也进了万州区“绿色幼儿园”试点名单吗？我听说是的', '支持'],
    ['万州区是不是自己开发了个手机应用叫“万州智校”', '支持'],
    ['听说万州区服务的社区群众有3600多人，请核实', '支持'],
  ]);
});

describe('what says the opposite', () => {
  judged([
    ['万州区教育经费这几年是在往下走，对吧', '矛盾'],
    ['万州区对校外培训机构审批是敞开的、鼓励多办的，对吗', '矛盾'],
    ['万州区的校园食堂出过食品安全事故，是不是', '矛盾'],
    ['万州区校园食堂没有发生过食品安全事故', '支持'],
    ['万州区与云阳县建立教研协同机制，在重庆是最后一个', '矛盾'],
    ['万州区与云阳县建立教研协同机制，在重庆是走在最前头的', '支持'],
  ]);
});

describe('who did it, and which of a list', () => {
  judged([
    ['万州区“云上三峡课堂”那个案例，是《光明日报》评的吧', '矛盾'],
    ['万州区“云上三峡课堂”那个案例，是《人民日报》评的吧', '支持'],
    ['万州区小学艺术讲“特长化”、高中讲“体验化”，对吗', '矛盾'],
    ['万州区那个“最美图书馆”说的是白岩中学，不是望江小学吧', '矛盾'],
    ['万州区第五小学在市级书香校园的5所里', '未找到'],
    ['万州区望江幼进了“绿色幼儿园”试点名单', '未找到'],
    ['万州区的“绿色幼儿园”试点，沙河幼也在里头', '支持'],
  ]);
});

describe('cause and order', () => {
  judged([
    ['万州区在龙宝片区试点多校划片，是因为那边人口分布不均衡', '支持'],
    ['万州区划分四个学区，是因为学校管不过来', '未找到'],
    ['万州区的课后服务是先试点、再完善、最后全面铺开的', '支持'],
    ['万州区的课后服务是先全面铺开、再完善、最后试点的', '矛盾'],
  ]);
});

describe('all, some and the only one', () => {
  judged([
    ['万州区高中振兴计划的20个项目已经全部结项了', '矛盾'],
    ['万州区的课后服务只有一部分义务教育学校在做', '矛盾'],
    ['白岩中学那个平安校园标杆案例，全市就它独一份', '矛盾'],
    ['万州区所有学校都开通了线路', '未找到'],
  ]);
});

describe('counts', () => {
  judged([
    ['万州区的学区一共划了五个，没记错吧', '矛盾'],
    ['万州区开了二十多条线路', '支持'],
    ['万州区给八万多学生建了体质数据库', '支持'],
    ['万州区关停了十几个无证无照培训机构', '矛盾'],
    ['万州区服务的社区群众还没到三千', '矛盾'],
    ['万州区服务的社区群众快四千了', '支持'],
    ['万州区没有关停无证无照培训机构9个', '矛盾'],
    // 12 of them are counted for something else.
    ['万州区现有学校140所', '矛盾'],
    ['万州区现有优质小学140所', '未找到'],
  ]);
});

describe('what is said beside', () => {
  judged([
    ['万州区的数字校园案例用的桌子是统一买的', '未找到'],
    ['万州区去年中考成绩创历史新高', '未找到'],
    ['万州区免费开通20余条线路', '未找到'],
    ['万州区为8.24万名居民建立体质数据库', '未找到'],
  ]);
});
