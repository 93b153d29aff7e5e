import { describe, expect, it } from 'vitest';
import { withoutBackground } from '../../src/question/background.ts';

const left = (question: string, asksEnough = true) =>
  withoutBackground(question, [{ start: question.indexOf('金牛区') }], () => asksEnough)
    .replace(/\s+/gu, ' ')
    .trim();

describe('what people say of themselves before they ask', () => {
  it.each([
    ['我在乡镇学校工作,我们这里学生少,金牛区的撤并有哪些规定', '金牛区的撤并有哪些规定'],
    ['我想调去工作,金牛区给老师解决住房吗', '金牛区给老师解决住房吗'],
    ['领导让我写材料,看你这里有好多资料,金牛区怎么做的', '金牛区怎么做的'],
    ['最近学校要写一份报告,我看你有不少资料,金牛区怎么做的', '金牛区怎么做的'],
    ['午饭补几块钱?我问的是金牛区', '午饭补几块钱? 金牛区'],
  ])('%s: %s', (question, asked) => {
    expect(left(question)).toBe(asked);
  });

  it.each([
    '我想了解近视的情况,金牛区怎么样',
    '孩子近视了,金牛区有什么办法',
    '我看金牛区食堂不错,怎么管的',
    '学校要求学生每天锻炼,金牛区练多久',
  ])('leaves what is asked: %s', (question) => {
    expect(left(question)).toBe(question);
  });

  it('leaves all of it where the rest asks for nothing', () => {
    const question = '我们学校缺美术老师,金牛区怎么样';
    expect(left(question, false)).toBe(question);
  });
});
