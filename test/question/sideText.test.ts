import { describe, expect, it } from 'vitest';
import { sideText } from '../../src/question/sideText.ts';

/** What is left of it, single spaces between. */
const left = (folded: string) => sideText(folded).replace(/\s+/gu, ' ').trim();

describe('what each side of a comparison is asked', () => {
  it.each([
    ['思政课这一块', '思政课'],
    ['幼小衔接这件事', '幼小衔接'],
    ['教师轮岗   讲没讲', '教师轮岗'],
    ['劳动教育   做了没有', '劳动教育'],
    ['有没有类似的做法', ''],
    ['抓党建,路子有什么不同', '抓党建,'],
    ['学校布局上思路有什么不一样', '学校布局'],
    ['美育差别在哪里', '美育'],
    ['幼儿园办得好不好', '幼儿园'],
    ['国家级奖 谁拿得多', '国家级奖 是多少'],
    ['骨干教师:   哪个报的数多', '骨干教师: 是多少'],
    ['普惠率最高', '普惠率'],
    ['  的毛入学率比较低?', '的毛入学率 ?'],
    ['教师培训   各有哪些', '教师培训 哪些'],
    ['思政课教师的要求或者成绩', '思政课教师'],
  ])('%s: %s', (folded, matter) => {
    expect(left(folded)).toBe(matter);
  });

  it.each([
    ['谁的学校多?', '多少所学校?'],
    ['哪边的学生更多', '多少名学生'],
    ['  和  哪个学校多?', '和 多少所学校?'],
    ['  的学校比  多吗', '多少所学校吗'],
    ['  学校是不是比  多', '多少所学校'],
    ['  学校最多', '多少所学校'],
    ['要是比学生人数,  ', '多少名学生,'],
    ['  、  几家里教师哪家多', '、 教师是多少'],
    ['  、  几个区教师哪家多', '、 教师是多少'],
    ['  、  几家中学是民办的', '、 几家中学是民办的'],
  ])('%s asks each for a number', (folded, asked) => {
    expect(left(folded)).toBe(asked);
  });

  it('asks for things rather than for their number where both are asked', () => {
    expect(left('新学校建了哪些、建了多少')).not.toContain('多少');
    expect(left('新学校建了多少')).toContain('多少');
  });

  it.each(['教育局长分别是谁', '谁是校长'])('leaves who somebody is: %s', (folded) => {
    expect(sideText(folded)).toContain('谁');
  });

  it.each(['双减', '普惠率是多少', '怎么开展家访'])('leaves the matter alone: %s', (folded) => {
    expect(sideText(folded)).toBe(folded);
  });
});
