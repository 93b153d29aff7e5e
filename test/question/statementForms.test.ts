import { describe, expect, it } from 'vitest';
import { asReported } from '../../src/question/statementForms.ts';

describe('a statement in everyday words', () => {
  it.each([
    ['大渡口区一共建了32所学校', '大渡口区建了32所学校'],
    ['近视率比去年下降了1.2个百分点', '近视率同比下降了1.2个百分点'],
    ['小学招生比去年少了640人', '小学招生比上年减少640人'],
    ['达川区花了35个亿', '达川区花了35亿'],
    ['大渡口区拿王红旭当师德榜样', '大渡口区以王红旭为师德榜样'],
    ['学区制是从2020年开始做的', '学区制从2020年开始做'],
    ['新建、改建、扩建了45所幼儿园', '新改扩建了45所幼儿园'],
    ['校长从3个人涨到了45个人', '校长从3个人涨到了45名'],
  ])('takes the form that reports have: %s', (said, reported) => {
    expect(asReported(said)).toBe(reported);
  });

  it.each(['比上年减少640人', '一共和谐校园3个', '拿到12个奖'])(
    'is left as it is where it has it: %s',
    (said) => {
      expect(asReported(said)).toBe(said);
    },
  );
});
