import { describe, expect, it } from 'vitest';
import { tellsOfOtherKind } from '../../src/answer/otherKinds.ts';
import type { Question } from '../../src/question/understand.ts';

const tells = (folded: string, told: string) => tellsOfOtherKind({ folded } as Question, told);

describe('what is told of another kind', () => {
  it('does not tell of the kind asked about', () => {
    expect(tells('高中生平均每天睡多久', '小学生平均每天睡眠9.4小时')).toBe(true);
    expect(tells('四年级数学达标率是多少', '四年级语文平均达标率为88.3%')).toBe(true);
    expect(tells('民办幼儿园有几所', '公办幼儿园62所')).toBe(true);
  });

  it('does where the kind asked about stands beside it, or none is asked about', () => {
    expect(tells('高中生平均每天睡多久', '小学生睡9.4小时,高中生睡8小时')).toBe(false);
    expect(tells('小学有多少所足球特色学校', '建成校园足球特色学校12所')).toBe(false);
    expect(tells('平均每天睡多久', '小学生平均每天睡眠9.4小时')).toBe(false);
  });

  it('is what a question of several kinds asks for', () => {
    expect(tells('初中毕业后继续念书的占多少', '高中阶段毛入学率98.8%')).toBe(false);
    expect(tells('小学和初中分别有几所', '高中5所')).toBe(false);
  });
});
