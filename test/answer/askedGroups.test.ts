import { describe, expect, it } from 'vitest';
import { lacksTheGroup } from '../../src/answer/askedGroups.ts';

const lacks = (question: string, sentence: string, around = '') =>
  lacksTheGroup(question, ['菰浦区'], sentence, around);

describe('amounts of one group', () => {
  it.each([
    ['初中毛入学率是多少', '高中阶段毛入学率提升至98.8%。'],
    ['菰浦小学生眼睛不好的占多少', '初中视力不良率降到54.2%。'],
    ['幼儿园新增多少学位', '改造学校40余所,新增学位6135个。'],
    ['民办幼儿园有多少个', '现有幼儿园72所。'],
    ['菰浦硕士老师占几成', '在职教师中女性占七成。'],
  ])('are not told of others, or of all: %s, %s', (question, sentence) => {
    expect(lacks(question, sentence)).toBe(true);
  });

  it.each([
    ['高中阶段毛入学率是多少', '高中阶段毛入学率提升至98.8%。'],
    ['小学巩固率多少', '九年义务教育巩固率100%。'],
    ['慧泉小学有多少学生', '在校生1200人。'],
    ['初中毕业后有多少人接着念', '高中阶段毛入学率98.8%。'],
    ['我家孩子上小学坐车多少钱', '单程票价1元。'],
    ['小学和初中新增多少学位', '新增学位6135个。'],
    ['新增多少学位', '高中新增学位6135个。'],
  ])('are told, or nobody asks for a group: %s, %s', (question, sentence) => {
    expect(lacks(question, sentence)).toBe(false);
  });

  it('are governed by the heading and the sentence before', () => {
    expect(lacks('幼儿园新增多少学位', '新增学位6135个。', '学前教育')).toBe(false);
  });
});
