import { describe, expect, it } from 'vitest';
import divisions from '../../src/places/divisions.json' with { type: 'json' };
import { findUnitMentions } from '../../src/question/unitMentions.ts';
import { fold } from '../../src/text/fold.ts';
import { gazetteer, isWord, names, unitNamesOf } from './realQuestions.ts';

const find = (text: string) => findUnitMentions(fold(text), names, gazetteer, isWord);
const unitsIn = (text: string) => find(text).units;

const schools = unitNamesOf([
  '绫州卫生健康职业学院',
  '云岫工业职业学院',
  '霁州市第三中学',
  '霁州职业中学',
  '绵阳市水电职业学院',
  '四川师范大学',
  '霁州民族中心幼儿园',
]);

const COLLEGE = '成都工贸职业技术学院';

describe('units mentioned in a question', () => {
  it.each<[string, string]>([
    ['成都高新区有多少教师轮岗', '成都高新区'],
    ['高新区有多少教师轮岗', '成都高新区'],
    ['成都高新有多少教师轮岗', '成都高新区'],
    ['高新有多少教师轮岗', '成都高新区'],
    ['成都市高新区有多少教师轮岗', '成都高新区'],
    ['成都工贸职业技术学院的基地有几个', COLLEGE],
    ['工贸学院的基地有几个', COLLEGE],
    ['成都工贸的基地有几个', COLLEGE],
    ['工贸职院的基地有几个', COLLEGE],
    ['成都工贸学院的基地有几个', COLLEGE],
    ['金牛区有几所高中', '金牛区'],
    ['金牛有几所高中', '金牛区'],
    ['成都金牛区有几所高中', '金牛区'],
    ['成都市金牛区有几所高中', '金牛区'],
    ['四川省成都市金牛区有几所高中', '金牛区'],
    ['金牛區有幾所高中', '金牛区'],
    ['金牛區的教師', '金牛区'],
    ['康巴什的双减', '康巴什区'],
    ['康巴什區的雙減', '康巴什区'],
    ['大渡口有多少幼儿园', '大渡口区'],
    ['和平区的普惠率', '和平区'],
    ['天津和平区的普惠率', '和平区'],
    ['天津市和平区的普惠率', '和平区'],
    ['和平的普惠率是多少', '和平区'],
    ['账目公示,和平谁写了', '和平区'],
    ['这几个单位(和平)都说说', '和平区'],
    ['怎么坐车?和平这几家说说', '和平区'],
    ['达川的双减', '达川区'],
  ])('%s: %s', (text, unit) => {
    expect(find(text)).toMatchObject({ units: [unit], corrections: [] });
  });

  it.each([
    ['卫健学院有几个系', '绫州卫生健康职业学院'],
    ['我想知道卫健学院有几个系', '绫州卫生健康职业学院'],
    ['跟着绫州卫健学院学抢救的有多少人', '绫州卫生健康职业学院'],
    ['云岫学院党委下设几个总支', '云岫工业职业学院'],
    ['绵阳水电学院有几个系', '绵阳市水电职业学院'],
    ['霁州三中的社团', '霁州市第三中学'],
    ['霁州市三中的社团', '霁州市第三中学'],
  ])('are known by a short form: %s', (text, unit) => {
    expect(findUnitMentions(fold(text), schools, gazetteer, isWord)).toMatchObject({
      units: [unit],
      others: [],
    });
  });

  it.each([
    '绫州大学有几个系',
    '健卫学院有几个系',
    '北京卫健学院有几个系',
    '绵阳学院有几个系',
    '四川大学有几个系',
    '师范大学有多少所',
    '职业中学有几所',
    '第三小学有几个班',
    '霁州小学有几个班',
    '霁州幼儿园有几个班',
    '中心幼儿园有几所',
    '霁州三中心小学有几个班',
    '霁州十三中有几个班',
    '初一、二、三中学生最多的是哪个年级',
  ])('are not read into another school, nor into any of a kind: %s', (text) => {
    expect(findUnitMentions(fold(text), schools, gazetteer, isWord).units).toEqual([]);
  });

  it('are told in the order of mention, each once', () => {
    expect(unitsIn('达川区和金牛区比，金牛的学校更多吗')).toEqual(['达川区', '金牛区']);
  });

  it('are joined to another, whatever follows', () => {
    expect(unitsIn('困难学生上学，金牛区和和平给什么帮助')).toEqual(['金牛区', '和平区']);
    expect(unitsIn('金牛区和高新技术企业合作')).toEqual(['金牛区']);
  });

  it.each([
    '世界和平',
    '维护世界和平的教育',
    '如何守护和平',
    '和平鸽是谁放的',
    '热爱和平',
    '高新技术企业有几家',
    '最高新增多少',
  ])('are none in %s', (text) => {
    expect(unitsIn(text)).toEqual([]);
  });

  it.each(['锦江区有多少学校', '成华区的做法', '青白江区教育局做了什么', '宝坻区', '金口河区', '武侯区'])(
    'are none in %s: a place that reports nothing stays itself',
    (text) => {
      const found = find(text);
      expect(found.units).toEqual([]);
      expect(found.corrections).toEqual([]);
      expect(found.others).toHaveLength(1);
      expect(text.startsWith(found.others[0] as string)).toBe(true);
    },
  );

  it.each([
    '沈阳和平区有多少学校',
    '沈阳市和平区有多少学校',
    '辽宁省沈阳市和平区有多少学校',
    '西安高新区有多少学校',
    '西安市高新区有多少学校',
  ])('are none in %s: it is another place of that name', (text) => {
    const found = find(text);
    expect(found.units).toEqual([]);
    expect(found.others.length).toBeGreaterThan(0);
  });

  it('are none for another institution', () => {
    expect(find('清华大学有多少学生')).toMatchObject({ units: [], others: ['清华大学'] });
  });

  it.each(['“生态友好幼儿园”试点金牛区有三所', '对民办幼儿园，金牛区态度如何', '关于普惠幼儿园金牛区怎么说'])(
    '%s names no institution',
    (text) => {
      expect(find(text)).toMatchObject({ units: ['金牛区'], others: [] });
    },
  );

  it.each(['达川乡下的老师', '达川乡村小学的老师', '金牛山沟里的学校', '达川村小的孩子'])(
    'take no word for another name: %s',
    (text) => {
      expect(find(text).others).toEqual([]);
    },
  );

  it('lie where the names stand', () => {
    const text = '请问金牛区和大渡口区';
    expect(find(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual(['金牛区', '大渡口区']);
  });
});

describe('a misspelt unit', () => {
  it.each<[string, string, string]>([
    ['金流区有几所高中', '金流区', '金牛区'],
    ['大渡扣区有多少幼儿园', '大渡扣区', '大渡口区'],
    ['大杜口区有多少幼儿园', '大杜口区', '大渡口区'],
    ['达穿区的双减', '达穿区', '达川区'],
    ['康巴十区的双减', '康巴十区', '康巴什区'],
    ['康巴时的双减', '康巴时', '康巴什区'],
    ['合平区的普惠率', '合平区', '和平区'],
    ['成都高心区有多少教师', '成都高心区', '成都高新区'],
    ['请问金流区有几所高中', '金流区', '金牛区'],
  ])('in %s: %s is told to be %s', (text, from, to) => {
    expect(find(text)).toMatchObject({ units: [to], corrections: [{ from, to }] });
  });

  it('is not looked for in a name that is right', () => {
    for (const { unit } of names)
      expect(find(`${unit}有多少学校`)).toMatchObject({ units: [unit], corrections: [] });
  });

  it('is never a real place: no county of China is taken for a unit of another name', () => {
    const units = new Set(names.map(({ unit }) => unit));
    const counties = [...new Set(Object.values(divisions).flatMap((cities) => Object.values(cities).flat()))];
    const wrong = counties
      .filter((county) => !units.has(county))
      .map((county) => ({ county, found: find(`${county}有多少学校`) }))
      .filter(({ found }) => found.units.length > 0 || found.corrections.length > 0)
      .map(({ county, found }) => `${county}: ${found.units.join()}`);
    expect(wrong).toEqual([]);
  });
});
