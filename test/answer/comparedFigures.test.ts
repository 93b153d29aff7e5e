import { describe, expect, it } from 'vitest';
import { assistantOver } from '../../src/assistantOver.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { buildSearchIndex } from '../../src/index/searchIndex.ts';
import { openModels } from '../../src/models.ts';

const models = openModels();

/** What an assistant over made-up reports (lines by unit) answers. */
async function asked(reports: Readonly<Record<string, readonly string[]>>, question: string) {
  const documents = Object.entries(reports).map(([unit, lines], index) =>
    readPlainText(
      `${index}.txt`,
      [`${unit}教育工作报告`, ...lines].join('\n'),
      { title: `${unit}教育工作报告`, date: null, districts: [unit] },
      models.gazetteer,
    ),
  );
  const index = await buildSearchIndex(documents, models.segmenter, models.embedder);
  return assistantOver(index, models).ask(question);
}

const orderIn = (answer: string) => /^(?:从.到.|从先到后|相同)：.*$/mu.exec(answer)?.[0] ?? null;

const boarders = {
  金牛区: [
    '全区有留守儿童740人;寄宿生9860人,年龄最小的只有6岁。',
    '新建寄宿制学校19所,新增宿舍面积4.1万平方米,每间宿舍住宿不超过8人。',
    '按每60名寄宿生配备1名的标准,聘用生活教师38人。',
  ],
  武侯区: ['全区现有寄宿生4127人,占小学和初中学生的35.2%。', '2023年近视率降到31%。'],
  青羊区: ['2022年,近视率由36%降到33%。', '全区共有教师2100名。'],
};

describe('which unit has more', () => {
  it('is told by figures of the same thing, with the marks of the quotes', async () => {
    const { answer, citations } = await asked(boarders, '住校的学生金牛区和武侯区哪个更多？');
    expect(orderIn(answer)).toBe('从多到少：金牛区 9860人 ＞ 武侯区 4127人[1][2]');
    expect(citations).toHaveLength(2);
    expect(citations.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('9860人'),
      expect.stringContaining('4127人'),
    ]);
  });

  it('is told of the newest figure, and says that the times are not the same', async () => {
    const { answer } = await asked(boarders, '武侯区和青羊区的近视率哪个高？');
    expect(orderIn(answer)).toBe('从高到低：青羊区 33% ＞ 武侯区 31%（时间各见引文）[1][2]');
  });

  it('is the same where the figures are', async () => {
    const { answer } = await asked(
      { 金牛区: ['巩固率达99.6%。'], 武侯区: ['全区义务教育巩固率为99.6%。'] },
      '金牛区和武侯区的巩固率谁更高',
    );
    expect(orderIn(answer)).toMatch(/^相同：/u);
  });

  it.each([
    [
      'they count other things',
      { 金牛区: ['新招聘教师80名。'], 武侯区: ['现有专任教师2100名。'] },
      '金牛区和武侯区哪个的教师多',
    ],
    [
      'one of them is open',
      { 金牛区: ['普惠率达94.6%。'], 武侯区: ['普惠率达到80%以上。'] },
      '金牛区和武侯区哪个普惠率更高',
    ],
    [
      'nobody asked',
      { 金牛区: ['普惠率达94.6%。'], 武侯区: ['普惠率达82%。'] },
      '金牛区和武侯区的普惠率分别是多少',
    ],
    [
      'one unit tells none',
      { 金牛区: ['普惠率达94.6%。'], 武侯区: ['开展校园足球联赛。'] },
      '金牛区和武侯区哪个普惠率更高',
    ],
  ])('is not told where %s', async (_, reports, question) => {
    expect(orderIn((await asked(reports, question)).answer)).toBeNull();
  });
});

describe('which unit was first', () => {
  const buses = {
    金牛区: ['2020年9月,全区成立校车公司,购置校车76辆。'],
    武侯区: ['2019年,全区成立校车公司,购置校车52辆。'],
    青羊区: ['2020年,全区成立校车公司。'],
    成华区: ['2018年以来,全区成立校车公司3家。'],
  };

  it('is told by the dates of the sentences', async () => {
    const { answer } = await asked(buses, '金牛区和武侯区谁先成立校车公司的？');
    expect(orderIn(answer)).toBe('从先到后：武侯区 2019年 → 金牛区 2020年9月[1][2]');
  });

  const formed = (date: string, buses: number) => [
    `${date},全区成立校车公司,购置专用校车${buses}辆,每车配1名照管员,驾驶员须有5年以上山区驾驶经历,校车公司由区里统一管理,学生免费乘坐。`,
    '食堂全部由学校自办自管,校长每周陪餐两次。',
  ];
  const inOneMonth = {
    金牛区: formed('2020年9月23日', 76),
    武侯区: formed('2020年9月1日', 52),
    青羊区: formed('2020年9月', 20),
    成华区: formed('2020年9月1日', 61),
  };

  it.each([
    ['金牛区和武侯区', '从先到后：武侯区 2020年9月1日 → 金牛区 2020年9月23日[1][2]'],
    ['武侯区和成华区', '从先到后：武侯区 2020年9月1日 ＝ 成华区 2020年9月1日[1][2]'],
    ['金牛区和青羊区', null],
  ])('is told by the days of one month where all have one: %s', async (units, order) => {
    const { answer } = await asked(inOneMonth, `${units}谁先成立校车公司的？`);
    expect(answer).not.toContain('未见记载');
    expect(orderIn(answer)).toBe(order);
  });

  it.each([
    ['the year is the same and a month is not told', '金牛区和青羊区谁先成立校车公司的？'],
    ['a span is told', '金牛区和成华区谁先成立校车公司的？'],
  ])('is not told where %s', async (_, question) => {
    expect(orderIn((await asked(buses, question)).answer)).toBeNull();
  });
});

describe('a side of a comparison', () => {
  it('takes 同年 for the year told before', async () => {
    const { answer } = await asked(
      {
        金牛区: ['2022年有2600名学生参加运动会。同年,全区学生体质健康优良率为54.7%。'],
        武侯区: ['2022年,全区学生体质健康优良率达68.9%。'],
      },
      '2022年体质健康优良率，金牛区高还是武侯区高？',
    );
    expect(orderIn(answer)).toBe('从高到低：武侯区 68.9% ＞ 金牛区 54.7%[1][2]');
  });

  it('is asked for its own year', async () => {
    const { answer } = await asked(
      {
        金牛区: ['2023年发放助学金2138万元。', '2021年发放助学金900万元。'],
        武侯区: ['2022年发放助学金1876万元。', '2023年发放助学金300万元。'],
      },
      '金牛区2023年、武侯区2022年分别发放了多少助学金？',
    );
    expect(answer).toMatch(/金牛区：.*2138万元.*\n武侯区：.*1876万元/u);
  });

  it('is asked for the year that it is named with, where another was told of one', async () => {
    const { answer } = await asked(
      {
        金牛区: ['2022年共资助学生1100人次。'],
        武侯区: ['2023年共资助学生5310人次。', '2022年共资助学生400人次。'],
      },
      '金牛区2022年资助了多少学生，武侯区2023年呢？',
    );
    expect(answer).toMatch(/金牛区：.*1100人次.*\n武侯区：.*5310人次/u);
  });

  it('tells of the very year rather than of a span', async () => {
    const { answer } = await asked(
      {
        金牛区: ['2019年至2022年,共招聘教师587人。', '2022年招聘教师90人。'],
        武侯区: ['2022年招聘教师120人。'],
      },
      '2022年金牛区和武侯区分别招聘了多少教师？',
    );
    expect(answer).toContain('90人');
    expect(answer).not.toContain('587人');
  });

  it('tells in other words what another side counts in the same unit', async () => {
    const reports = {
      金牛区: ['校车公司有专用校车76辆。驾驶员须有5年以上山区驾驶经历,每车配1名照管员。'],
      武侯区: ['每辆校车配1名照管员,驾驶员须有5年以上大型客车驾龄。'],
      青羊区: ['开展校园足球联赛5年,覆盖全部小学。'],
    };
    const question = '校车驾驶员要有几年驾龄，金牛区、武侯区和青羊区要求一样吗？';
    const { answer } = await asked(reports, question);
    expect(answer).toMatch(/金牛区：.*5年以上山区驾驶经历/u);
    expect(answer).toContain('青羊区：未见记载');
  });

  it('counts all there are, not some of them or those of one school', async () => {
    const { answer } = await asked(
      {
        金牛区: ['膳食委员会由25名学生组成。', '区内现有小学42所,在校学生9.7万名。'],
        武侯区: ['该校占地80亩,可容纳1620名学生。', '现有各级各类学校46所,在校学生1.86万人。'],
      },
      '金牛区和武侯区谁的学生多？',
    );
    expect(orderIn(answer)).toBe('从多到少：金牛区 9.7万名 ＞ 武侯区 1.86万人[1][2]');
  });

  it('is counted in what is asked, not in what stands near', async () => {
    const { answer } = await asked(
      {
        金牛区: ['购置专用校车76辆,开通线路103条。'],
        武侯区: ['购置专用校车52辆,开通线路39条。'],
      },
      '金牛区和武侯区的校车线路哪个多？',
    );
    expect(orderIn(answer)).toBe('从多到少：金牛区 103条 ＞ 武侯区 39条[1][2]');
  });

  const moved = ['两年来共交流教师268人。交流教师的人事关系不变。'];

  // What goes on names the matter no more: whatever the ranker weighs, the opener is nearest to the question.
  it('tells what an opener opens, with the opener or without it', async () => {
    const opened = '全区学校有菜地、茶园386亩,每班认领一块,从翻土到采收都由学生完成。';
    const { answer } = await asked(
      { 金牛区: [`劳动课就在田间地头。${opened}`], 武侯区: moved },
      '金牛区和武侯区的劳动课怎么上？',
    );
    expect(answer).toContain(`金牛区：${opened}`);
  });

  it('tells what an opener opens, with the opener or without it, where that stands nearer to the question', async () => {
    const told = '面向高校毕业生公开招考86人,从外地引进骨干32人。';
    const { answer } = await asked(
      { 金牛区: [`补充新教师,主要靠三条渠道。${told}`], 武侯区: moved },
      '金牛区和武侯区的怎么补充新教师？',
    );
    expect(answer).toContain(`金牛区：${told}`);
  });

  it('tells what an opener opens, with the opener or without it, where that names the matter again', async () => {
    const opened = '全区学校有菜地、茶园386亩,每班认领一块,劳动课从翻土到采收都由学生完成。';
    const { answer } = await asked(
      { 金牛区: [`劳动课就在田间地头。${opened}`], 武侯区: moved },
      '金牛区和武侯区的劳动课怎么上？',
    );
    expect(answer).toContain(`金牛区：${opened}`);
  });

  it('tells no second sentence beside the figure asked for', async () => {
    const { answer } = await asked(
      { 金牛区: ['开展校园足球联赛。'], 武侯区: moved },
      '金牛区和武侯区分别交流了多少名教师？',
    );
    expect(answer).toContain('268人');
    expect(answer).not.toContain('人事关系');
  });

  it('tells plans where plans are asked for', async () => {
    const { answer } = await asked(
      {
        金牛区: ['区教育局会同规划部门对学校用地逐一测量。', '下一步,金牛区计划新建学校6所。'],
        武侯区: ['编制学校布局规划,完成了测量。', '下一步,武侯区计划新建幼儿园3所。'],
      },
      '金牛区和武侯区今后的规划',
    );
    expect(answer).toMatch(/计划新建学校6所.*\n.*计划新建幼儿园3所/u);
  });

  it('tells what has been done where nobody asks for plans', async () => {
    const { answer } = await asked(
      {
        金牛区: ['三年来新建学校5所,新增学位1.26万个。'],
        武侯区: ['下一步,计划再建学校6所,新增学位2700个。', '两年来新建学校9所,新增学位5460个。'],
      },
      '金牛区和武侯区的学位增加了多少？',
    );
    expect(answer).toContain('5460个');
    expect(answer).not.toContain('2700个');
  });

  it('is no place that something is done for', async () => {
    const { answer } = await asked(
      {
        金牛区: ['选派12名教师到甘肃支教。'],
        武侯区: ['与甘肃等地建立协作关系,派出支教教师74人。'],
      },
      '金牛区派了老师去甘肃支教，那武侯区呢？',
    );
    expect(answer).not.toContain('未见记载');
    expect(answer).toContain('74人');
  });
});
