import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { unitOfHeading } from '../../src/documents/units.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();
const BODY =
  '一是持续深化改革。区内学校办学水平稳步提升，教师队伍建设持续加强，学生全面发展，家长满意度不断提高，教育公平进一步得到保障。';

describe('the unit of a heading', () => {
  it.each([
    ['成都高新区教育文体局', '成都高新区'],
    ['金牛区教育局', '金牛区'],
    ['（三）青白江区教育局', '青白江区'],
    ['二、邛崃市教育局', '邛崃市'],
    ['布拖县教体局', '布拖县'],
    ['达川区教科局', '达川区'],
    ['大渡口区教委', '大渡口区'],
    ['大渡口区教育委员会', '大渡口区'],
    ['康巴什区教育体育局', '康巴什区'],
    ['四川天府新区教育和卫生健康局'.replace('和卫生健康局', '局'), '四川天府新区'],
    ['金牛区', '金牛区'],
    ['金牛区：五育并举', '金牛区'],
    ['金牛区 五育并举 一体共建', '金牛区'],
    ['成都工贸职业技术学院', '成都工贸职业技术学院'],
    ['成都第二中学', '成都第二中学'],
    ['茄子溪第一小学', '茄子溪第一小学'],
  ])('%s is %s', (heading, unit) => {
    expect(unitOfHeading(heading, gazetteer)).toBe(unit);
  });

  it.each([
    '坚持以“德”正心，强化“培根铸魂”',
    '聚焦党建引领',
    '在队伍建设上谋良策',
    '助推全国一流教育强区建设',
    '老城区',
    '主要做法',
    '新区',
  ])('%s names none', (heading) => {
    expect(unitOfHeading(heading, gazetteer)).toBeNull();
  });
});

describe('units of a document', () => {
  const read = (text: string, districts?: string[]) =>
    readPlainText('a.txt', text, districts === undefined ? {} : { districts }, gazetteer);

  it.each([
    ['肃南县中小学课后服务提质增效实施方案', '为提升课后服务质量，制定本方案。', '肃南县'],
    ['临泽县2025年义务教育阶段学校招生入学工作通知', '现将有关事项通知如下。', '临泽县'],
    [
      '中宁县滨河小学课后服务和劳动教育工作汇报',
      '近年来，学校坚持育人为本。学校建有劳动基地。目前，学校设社团。我校教师参与。',
      '滨河小学',
    ],
  ])('are told by the title of its own paper: %s', (title, body, unit) => {
    expect(read([title, body, BODY].join('\n')).districts).toEqual([unit]);
  });

  it.each([
    ['滨河小学的春天', '近年来，学校坚持育人为本。学校建有劳动基地。目前，学校设社团。'],
    ['某地中小学课后服务实施方案', '为提升课后服务质量，制定本方案。'],
    ['临泽县历史沿革', '临泽县位于甘肃省。'],
  ])('but not by any title: %s', (title, body) => {
    expect(read([title, body].join('\n')).districts).toEqual([]);
  });

  it('change at unit headings and carry on over thematic ones', () => {
    const document = read(
      ['会议纪要', BODY, '金牛区教育局', '五育并举', BODY, '教师发展', BODY, '布拖县教体局', BODY].join('\n'),
    );
    expect(document.districts).toEqual(['金牛区', '布拖县']);
    expect(document.paragraphs.filter(({ role }) => role === 'body').map(({ district }) => district)).toEqual(
      [null, '金牛区', '金牛区', '布拖县'],
    );
  });

  it('are one for a report of one unit, without any heading that names it', () => {
    const document = read(`和平区建设教育强区\n和平区教育系统推进改革。${BODY}\n和平区新建学校3所。${BODY}`);
    expect(document.districts).toEqual(['和平区']);
    expect(document.paragraphs.at(-1)?.district).toBe('和平区');
  });

  it('are none for an article that only speaks about a district, as an encyclopedia does', () => {
    const document = read(
      '金牛区是成都市的市辖区，位于成都市区西北部，面积108平方公里。金牛区因石牛传说而得名，金牛区内有茶店子、沙湾等地。\n金牛区在1960年由郊区改名，1990年区划调整，下辖13个街道，常住人口126万。',
    );
    expect(document.districts).toEqual([]);
    expect(document.paragraphs.every(({ district }) => district === null)).toBe(true);
  });

  it('are none where many districts are named and none of them reports', () => {
    const document = read(
      '金牛区、武侯区、锦江区、青羊区、成华区教育部门参加了会议。会议指出教育的重要。\n金牛区、武侯区、锦江区、青羊区、成华区的学校也派人参加。',
    );
    expect(document.districts).toEqual([]);
  });

  it('are the given one for the whole document', () => {
    const document = read(`标题\n${BODY}\n金牛区教育局\n${BODY}`, ['某某实验区']);
    expect(document.districts).toEqual(['某某实验区']);
    expect(
      document.paragraphs
        .filter(({ role }) => role === 'body')
        .every(({ district }) => district === '某某实验区'),
    ).toBe(true);
  });

  it('never belong to furniture and titles', () => {
    const document = read(
      `查看原文\n和平区建设教育强区\n和平区教育系统推进改革。${BODY}\n和平区学校。${BODY}\n相关推荐\n别的文章`,
      ['和平区'],
    );
    for (const { role, district } of document.paragraphs)
      expect([role, district === null]).toEqual([role, role !== 'body']);
  });
});
