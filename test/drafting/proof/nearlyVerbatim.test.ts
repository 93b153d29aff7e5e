import { beforeAll, describe, expect, it } from 'vitest';
import { type Articles, openArticles } from '../articles.ts';

let articles: Articles;
beforeAll(async () => {
  articles = await openArticles();
});

function outcomeOf(text: string, quote: string): string {
  const prove = articles.prover([articles.source(quote)], articles.units);
  const outcome = prove({ text, quotes: [{ passage: 1, quote }] });
  return outcome.kind === 'failed' ? outcome.failure.kind : 'proved';
}

const FIGURES = '累计投入35亿元,新改扩建幼儿园45所,城区中小学校11所,农村标准中心校48所';
const EXAMS = '2021年中考A+1上线人数达2155人,同比增长21.1%;高考一本上线人数达1609人,同比增长15.84%';
const COMMUNITIES = '分类组建学科研训共同体20个、班主任研训共同体10个、校长研训共同体7个';
const AWARDS = '获评市级教学成果奖近30个';
const NAMES = '4所学校获评重庆市“书香校园”、示范建设21所“千绘百读”项目试点园';

describe('a sentence of the source with one thing changed', () => {
  it.each([
    ['农村中小学校11所。', FIGURES, 'words'],
    ['2021年高考A+1上线人数达2155人。', EXAMS, 'figure'],
    ['2021年中考A+2上线人数达2155人。', EXAMS, 'figure'],
    ['高考一本上线人数达15.84%。', EXAMS, 'figure'],
    ['高考一本上线人数同比增长15.84个百分点。', EXAMS, 'figure'],
    ['组建班主任研训共同体20个。', COMMUNITIES, 'figure'],
    ['存量扩容，现有学位6135个。', '存量扩容,改造学校40余所,新增学位6135个', 'figure'],
    [
      '2022—2025年获评市级教学成果奖近30个。',
      `2021—2025年申报参评重庆市教育教学成果奖54项,${AWARDS}`,
      'figure',
    ],
    ['重庆市“千绘百读”。', NAMES, 'name'],
    ['师生荣获市级一等奖47个。', '师生荣获市级以上一等奖47个', 'emphasis'],
    ['骨干学生示范引领、青年教师青蓝工程。', '创新骨干教师示范引领、青年教师青蓝工程', 'words'],
    ['下一步，达川区已建立健全双向联动机制。', '下一步,达川区将建立健全城乡“以点带片”双向联动机制', 'plan'],
  ])('%s fails', (text, quote, kind) => {
    expect(outcomeOf(text, quote)).toBe(kind);
  });

  it.each([
    ['城区中小学校11所，农村标准中心校48所。', FIGURES],
    ['2021年高考一本上线1609人，增长达15.84%。', EXAMS],
    ['班主任研训共同体10个。', COMMUNITIES],
    [
      '2021至2025年申报参评重庆市教育教学成果奖54项。',
      `2021—2025年申报参评重庆市教育教学成果奖54项,${AWARDS}`,
    ],
    ['师生荣获市级以上一等奖47个。', '师生荣获市级以上一等奖47个'],
    ['达川区采取“六必谈”和“五必看”方式调研。', '采取“五必看”“六必谈”方式深入调研'],
  ])('%s, which is so, is proved', (text, quote) => {
    expect(outcomeOf(text, quote)).toBe('proved');
  });

  it('with the year of another sentence fails, though that one is quoted, too', () => {
    const quotes = [
      '做稳“塔基”,启动员额制改革',
      '2020年,启动学区制治理工作',
      '公园小学“平躺睡”获央视新闻“1+1”报道',
    ];
    const sources = quotes.map((quote) => articles.source(quote));
    const failureOf = (text: string) => {
      const outcome = articles.prover(
        sources,
        articles.units,
      )({ text, quotes: quotes.map((quote, index) => ({ passage: index + 1, quote })) });
      return outcome.kind === 'failed' ? outcome.failure : null;
    };
    expect(failureOf('2020年，成都高新区启动员额制改革。')).toEqual({ kind: 'figure', detail: '2020年' });
    expect(failureOf('2020年，成都高新区启动学区制治理工作。')).toBeNull();
    expect(failureOf('2023年，成都高新区公园小学“平躺睡”获央视新闻报道。')).toBeNull();
  });
});
