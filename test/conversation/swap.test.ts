import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/conversation/places.ts';
import { askedFor, askedOf } from '../../src/conversation/swap.ts';
import { openMentions } from './overCorpus.ts';

const mentionsOf = await openMentions();
const of = (question: string, names: string) => askedOf(question, findPlaces(question, mentionsOf), names);
const when = (question: string, year: string) => askedFor(question, year, findPlaces(question, mentionsOf));

describe('a question asked of other units', () => {
  it.each([
    ['金牛区有多少所足球特色校？', '达川区有多少所足球特色校？'],
    ['成都市金牛区有多少所足球特色校？', '达川区有多少所足球特色校？'],
    ['金流区有多少所足球特色校？', '达川区有多少所足球特色校？'],
    ['北京市海淀区怎么做双减？', '达川区怎么做双减？'],
    ['金牛区和和平区的普惠率分别是多少？', '达川区的普惠率是多少？'],
    ['各区都怎么落实双减？', '达川区怎么落实双减？'],
    ['教师轮岗有什么规定？', '达川区教师轮岗有什么规定？'],
  ])('%s', (question, whole) => {
    expect(of(question, '达川区')).toBe(whole);
  });
});

describe('a question asked for another year', () => {
  it.each([
    ['金牛区2023年新增几所学校？', '金牛区2021年新增几所学校？'],
    ['2023年金牛区新增几所学校？', '2021年金牛区新增几所学校？'],
    ['金牛区的普惠率是多少？', '金牛区2021年普惠率是多少？'],
    ['普惠率是多少？', '2021年普惠率是多少？'],
  ])('%s', (question, whole) => {
    expect(when(question, '2021年')).toBe(whole);
  });
});

describe('findPlaces', () => {
  it('knows units by any of their names, other places as they are written, each where it stands', () => {
    const question = '成都市金牛区、康巴石区和北京市海淀区';
    const places = findPlaces(question, mentionsOf);
    expect(places.map(({ name, start, end }) => [name, question.slice(start, end)])).toEqual([
      ['金牛区', '成都市金牛区'],
      ['康巴什区', '康巴石区'],
      ['北京市海淀区', '北京市海淀区'],
    ]);
  });
});
