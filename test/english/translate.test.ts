import { describe, expect, it } from 'vitest';
import { createToChinese } from '../../src/english/translate.ts';
import type { UnitName } from '../../src/question/unitNames.ts';

const plain = (unit: string, ...others: string[]): UnitName => ({
  unit,
  aliases: [unit, ...others].map((text) => ({ text, ordinary: false })),
  surroundings: '',
});

const toChinese = createToChinese({
  unitNames: [
    plain('金牛区', '金牛'),
    plain('成都高新区', '高新区', '成都高新', '高新'),
    plain('和平区', '和平'),
    plain('康巴什区', '康巴什'),
    plain('成都工贸职业技术学院', '成都工贸', '成都工贸学院', '成都工贸职业学院'),
  ],
  wordBySound: (spelling) => (spelling === 'yindu' ? '银都' : null),
});

describe('an English question as a Chinese one', () => {
  it.each([
    ['How many teachers rotated in Jinniu District?', '金牛区有多少教师轮岗？'],
    ['How many schools are there in Jinniu?', '金牛区现有多少所学校？'],
    ['How many labour education courses has Jinniu developed?', '金牛区建设多少门劳动教育课程？'],
    ['How many schools were renovated in Heping in 2021?', '和平区2021年改造多少所学校？'],
    ['How much money was invested in teacher training since 2020?', '2020年以来教师培训投入多少资金？'],
    ['What is the share of inclusive kindergartens in Heping?', '和平区普惠率是多少？'],
    ['How did districts rotate teachers?', '各区如何轮岗教师？'],
    ['What share of kindergartens are affordable?', '普惠率是多少？'],
    ['In which year did Kangbashi launch teacher rotation?', '康巴什区哪一年推出教师轮岗？'],
    ['Which schools use AI in Jinniu?', '金牛区哪些学校使用人工智能？'],
    ['With which district does Heping cooperate?', '和平区与哪个区合作？'],
    ['How does Jinniu protect the mental health of its students?', '金牛区如何保护学生心理健康？'],
    ['How are students evaluated in Heping?', '和平区如何评价学生？'],
    ['What does Heping do about after-school services?', '和平区课后服务有哪些做法？'],
    ['What measures has Jinniu taken to promote labour education?', '金牛区促进劳动教育有哪些措施？'],
    ['Does Jinniu have special education schools?', '金牛区有特殊教育学校吗？'],
    ['Who is the principal of Yindu Primary School?', '银都小学校长是谁？'],
  ])('%s', (english, chinese) => {
    expect(toChinese(english)).toBe(chinese);
  });

  it.each([
    'How many schools are there in Chengdu Hi-tech Zone?',
    'How many schools are there in the Chengdu High-Tech Zone?',
    'How many schools are there in the High-tech Zone of Chengdu?',
    "how many schools are there in Chengdu's hi tech zone",
    'Please tell me how many schools there are in Chengdu Gaoxin District.',
  ])('knows a unit in each of its spellings: %s', (english) => {
    expect(toChinese(english)).toBe('成都高新区现有多少所学校？');
  });

  it.each(['Kangbashi', 'Kangbashi District', 'Kang Ba Shi', 'KANGBASHI', 'Kangbashi Qu'])(
    'knows a unit by its pinyin with and without its ending: %s',
    (name) => {
      expect(toChinese(`boarding schools in ${name}`)).toBe('康巴什区寄宿制学校');
    },
  );

  it('knows a college by its English name', () => {
    expect(toChinese('What is the employment rate at Chengdu Industry and Trade College?')).toBe(
      '成都工贸职业技术学院就业率是多少？',
    );
  });

  it.each([
    ['Jinniu has 60 football schools, right?', '金牛区有60所足球特色学校，对吗？'],
    ['Is it true that Heping built 45 kindergartens?', '和平区建设45所幼儿园，对吗？'],
    ['I heard that Heping has 170,000 students.', '和平区有17万名学生，对吗？'],
    ['The number of principals in Heping has risen to 45', '和平区校长增加至45，对吗？'],
    ['In 2023 more than 80% of kindergartens in Heping were inclusive.', '和平区2023年普惠率超过80%'],
    ['Heping invested 3.5 billion yuan in school construction.', '和平区学校建设投入35亿元'],
  ])('puts a statement up to be checked: %s', (english, chinese) => {
    expect(toChinese(english)).toBe(chinese);
  });

  it.each([
    ['Compare labour education in Jinniu and Heping.', '金牛区和和平区的劳动教育有什么不同？'],
    [
      "What's the difference between Jinniu and Heping in labour education?",
      '金牛区和和平区的劳动教育有什么不同？',
    ],
    ['Jinniu vs Heping: labour education', '金牛区和和平区的劳动教育有什么不同？'],
    ['Which has more boarding schools, Jinniu or Heping?', '金牛区和和平区哪个区寄宿制学校更多？'],
    ['How does each district prevent myopia?', '各区近视防控有哪些做法？'],
  ])('compares: %s', (english, chinese) => {
    expect(toChinese(english)).toBe(chinese);
  });

  it.each([
    ['What about Heping?', '那和平区呢？'],
    ['And in Jinniu?', '那金牛区呢？'],
    ['Why?', '为什么'],
    ['Thank you very much!', '谢谢'],
    ['What can you do?', '你能做什么'],
    ['Hi there, good morning!', '你好'],
  ])('takes part in a conversation: %s', (english, chinese) => {
    expect(toChinese(english)).toBe(chinese);
  });

  it('asks for two things at once', () => {
    expect(toChinese('How many schools and how many kindergartens does Heping have?')).toBe(
      '和平区现有多少所学校，现有多少所幼儿园？',
    );
  });

  it('names other places, with the city beside a unit before it', () => {
    expect(toChinese('How many schools are there in Wuhou District?')).toBe('武侯区现有多少所学校？');
    expect(toChinese('boarding schools in Heping County')).toBe('和平县寄宿制学校');
    expect(toChinese('boarding schools in Heping District, Tianjin')).toBe('天津和平区寄宿制学校');
  });

  it('keeps a word that no list holds, so that it can count as not found', () => {
    expect(toChinese('How many zeppelins do schools in Jinniu have?')).toMatch(/zeppelins/u);
  });

  it('has nothing for a text without a known word', () => {
    for (const text of ['What is the capital of France?', 'lorem ipsum dolor', 'asdf', '?'])
      expect(toChinese(text)).toBeNull();
  });

  it('stands any input', () => {
    for (const text of [
      '',
      '   ',
      'how many',
      'the a an',
      'and and and',
      '%%% 12 3,4',
      'How many how many how many?',
      'is',
      'x'.repeat(500),
    ])
      expect(() => toChinese(text)).not.toThrow();
  });
});
