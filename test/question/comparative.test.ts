import { describe, expect, it } from 'vitest';
import { asFigure, comparativeOf } from '../../src/question/comparative.ts';

describe('which unit has more, or came first', () => {
  it.each([
    ['寄宿生哪个县更多', 'amount'],
    ['给老师盖的房子哪家盖得多', 'amount'],
    ['优良率金牛区高还是武侯区高,差多少', 'amount'],
    ['哪边孩子近视的比例低一些', 'amount'],
    ['谁先成立校车公司', 'time'],
    ['教育集团哪家建得早', 'time'],
    ['食堂怎么管,哪家管得多', null],
    ['谁是校长', null],
    ['哪些区有托班', null],
    ['两区的食堂各有什么不同', null],
  ])('%s: %s', (folded, compared) => {
    expect(comparativeOf(folded)).toBe(compared);
  });

  it.each([
    ['寄宿生哪个县更多', '寄宿生是多少'],
    ['给老师盖的房子,  和  哪家盖得多', '给老师盖的房子,  和  是多少'],
    ['优良率   高还是   高,差多少', '优良率   还是   是多少 '],
    ['哪边孩子近视的比例低一些', '孩子近视的比例是多少'],
    ['建校花的钱哪家多', '建校花多少钱'],
    // 几家里 asks for no number.
    ['  、  几家里教师哪家多', '  、  几家里教师是多少'],
    ['  、  这几个区教师哪家多', '  、  这几个区教师是多少'],
    ['各招了几个人,哪个区招得多', '各招了几个人, '],
    ['各招了多少人,哪个区招得多', '各招了多少人, '],
    ['谁先成立校车公司', '何时成立校车公司'],
    ['谁先成立校车公司,各是哪年', ' 成立校车公司,各是哪年'],
    ['食堂怎么管,哪家管得多', '食堂怎么管,哪家管得多'],
  ])('%s asks each: %s', (text, asked) => {
    expect(asFigure(text)).toBe(asked);
  });
});
