import { describe, expect, it } from 'vitest';
import { tellsOfRivalThing } from '../../src/answer/rivalThings.ts';

describe('a thing that has rivals', () => {
  it.each([
    ['寒假托管班由哪些学校办', '暑假在16所学校开办托管班。'],
    ['橙色等级的学生多久联系家长', '列入红色等级的学生,24小时内联系家长。'],
    ['第六届科技节的主题是什么', '第七届科技节以“一滴水的旅行”为主题。'],
    ['哪所学校得分最低', '得分最高的是城关小学。'],
    ['数学成绩提高了多少', '语文成绩提高了3分。'],
  ])('is not told of by what is told of another: %s', (question, sentence) => {
    expect(tellsOfRivalThing(question, sentence, '')).toBe(true);
  });

  it.each([
    ['暑假托管班由哪些学校办', '暑假在16所学校开办托管班。', ''],
    ['寒假托管班收费吗', '收费同暑假一样。', '寒假托管班'],
    ['寒假和暑假各办几期', '暑假办两期。', ''],
    ['第六届科技节的主题是什么', '第一轮评审结束。', ''],
    ['获一等奖多少人', '获一、二等奖56人次。', ''],
    ['春季学期有多少学生参加研学', '春秋季学期组织研学3000人。', ''],
    ['七年级学生有多少人参加', '七至九年级学生8600人参加。', ''],
    ['高二有多少学生参加', '高一、二年级学生600人参加。', ''],
    ['第12届艺术节什么时候办的', '第十二届艺术节于5月举办。', ''],
    ['近视率有没有上升', '近视率下降3.2个百分点。', ''],
    ['托管班由哪些学校办', '暑假在16所学校开办托管班。', ''],
  ])('is, or is not asked about: %s', (question, sentence, around) => {
    expect(tellsOfRivalThing(question, sentence, around)).toBe(false);
  });
});
