import { describe, expect, it } from 'vitest';
import {
  mayStandFor,
  numeralNames,
  type SpokenNumber,
  spokenNumbers,
} from '../../src/check/spokenNumbers.ts';
import { fold } from '../../src/text/fold.ts';

const told = (text: string) =>
  spokenNumbers(fold(text)).map(({ value, loose }) => `${value}${loose ? '~' : ''}`);

describe('numbers as people say them', () => {
  it.each([
    ['一学期要交三百二', ['320']],
    ['买书花了两千六百多万', ['26000000~']],
    ['退了七万多', ['70000~']],
    ['四十来个孩子', ['40~']],
    ['一千万出头', ['10000000~']],
    ['九成七以上的家长', ['97~']],
    ['百分之八十五', ['85']],
    ['1.26亿元', ['126000000']],
    ['近12.82万名', ['128200~']],
    ['投入2000余万元', ['20000000~']],
    ['30多万', ['300000~']],
    ['万余名学生', ['10000~']],
    ['1,200人', ['1200']],
    ['五六百人', ['600~']],
    ['1000000元', ['1000000']],
    ['三成都市家庭', ['3']],
  ])('are read: %s', (text, values) => {
    expect(told(text)).toEqual(values);
  });

  it.each([
    '一起做',
    '出台“康七十条”',
    '《教师减负二十条》印发',
    '十分重视',
    '万一下雨',
    '2022年以来',
    '2021届毕业生',
    '五湖四海',
    '13800000000',
  ])('are none where nothing is counted: %s', (text) => {
    expect(told(text).filter((each) => Number.parseFloat(each) > 10)).toEqual([]);
  });

  it('are none in a name, with its quotation marks in one text and without them in another', () => {
    const names = numeralNames(fold('出台《校外非学科教培“康七条”》'));
    expect(spokenNumbers('出台康七条', numeralNames(fold('出台“康七条”')))).toEqual([]);
    expect(spokenNumbers('关停了7个培训机构', names).map(({ value }) => value)).toEqual([7]);
    expect(told('倡导“午间阅读40分钟”')).toEqual(['40']);
  });

  const number = (value: number, loose = false): SpokenNumber => ({ value, loose });

  it('stand for what they come near to only where they are said loosely', () => {
    expect(mayStandFor(number(700, true), number(713))).toBe(true);
    expect(mayStandFor(number(700), number(713))).toBe(false);
    expect(mayStandFor(number(700, true), number(913))).toBe(false);
    expect(mayStandFor(number(320), number(320))).toBe(true);
  });
});
