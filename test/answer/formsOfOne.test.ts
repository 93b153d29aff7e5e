import { describe, expect, it } from 'vitest';
import { FORMS_OF_ONE } from '../../src/answer/formsOfOne.ts';

function lacks(question: string, sentence: string): boolean {
  return FORMS_OF_ONE.some(([asked, told]) => asked.test(question) && !told.test(sentence));
}

describe('what is asked of one among many, or of one alone', () => {
  it.each([
    ['开州得分最高的是哪所园', '全区67所幼儿园得分均在780分。'],
    ['开州哪个街道的娃娃最多', '现有社区讲堂40个。'],
    ['开州大家问得最多的是什么', '开通热线,每晚由两名教师接听。'],
    ['开州那位讲书的老人今年多大', '退休教师沙怀仁每周讲书一次。'],
    ['开州给孩子种菜的那块地有多大', '五年级学生在地里种番茄。'],
    ['开州实验小学一共有多少学生', '开州实验小学把43名孩子列为重点。'],
    ['开州帮扶的是哪个县', '开展组团式送教送培。'],
    ['开州那项课题是谁主持的', '3项课题获国家级二等奖。'],
    ['开州的五项比赛在哪里举行', '每年10月比粉笔字、朗诵和说课。'],
  ])('%s is not answered by %s', (question, sentence) => {
    expect(lacks(question, sentence)).toBe(true);
  });

  it.each([
    ['开州得分最高的是哪所园', '星芽幼儿园得分居全区第一。'],
    ['开州最早试点的是哪个县', '芦陂县率先试点。'],
    ['开州那位讲书的老人今年多大', '退休教师沙怀仁,79岁,每周讲书。'],
    ['开州给孩子种菜的那块地有多大', '学校有3亩菜地。'],
    ['开州实验小学一共有多少学生', '该校有学生1380名。'],
    ['开州帮扶的是哪个县', '对口帮扶布拖县。'],
    ['开州那项课题是谁主持的', '课题由教研员韩小雪牵头。'],
    ['开州的五项比赛在哪里举行', '五项比赛在区少年宫进行。'],
  ])('%s may be by %s', (question, sentence) => {
    expect(lacks(question, sentence)).toBe(false);
  });
});
