import { describe, expect, it } from 'vitest';
import { lacksNumberedSchool } from '../../src/answer/numberedSchools.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

const question = (folded: string, units: string[] = []) => ({ folded, units }) as unknown as Question;
/** The second paragraph of a document. */
const evidence = (above: string, text: string, below = '') =>
  ({
    prepared: {
      title: '一份报告',
      paragraph: { number: 2 },
      document: { paragraphs: [above, text, below].map((each) => ({ text: each })) },
    },
  }) as unknown as Evidence;

describe('a school asked about by its number', () => {
  it.each([
    ['石桥一中校长是谁', '石桥区实验小学校长是陶景明。'],
    ['石桥二中去年本科上线几成', '第一中学本科上线率61.7%。'],
    ['三十七中有多少学生', '27中有学生900人。'],
    ['石桥第三小学获得过什么荣誉', '实验小学获评先进单位。'],
  ])('is not told of where no such number is written: %s', (asked, text) => {
    expect(lacksNumberedSchool(question(asked), evidence('', text, '另有一中、二中、37中。'))).toBe(true);
  });

  it.each([
    ['石桥一中校长是谁', '', '一中校长是陶景明。'],
    ['石桥一中校长是谁', '石桥第一中学建于1950年。', '校长是陶景明。'],
    ['石桥二小有几个班', '', '石桥第二实验小学有38个班。'],
    ['三十七中有多少学生', '', '37中有学生900人。'],
    ['一中和二中谁的学生多', '', '一中有学生900人。'],
  ])('is where it was named up to there: %s', (asked, above, text) => {
    expect(lacksNumberedSchool(question(asked), evidence(above, text))).toBe(false);
  });

  it('is where the report is its own', () => {
    expect(
      lacksNumberedSchool(question('石桥一中有几个班', ['石桥第一中学']), evidence('', '有38个班。')),
    ).toBe(false);
  });

  it.each(['中午一小时吃什么', '一中午能睡多久', '十个孩子中有几个近视', '学校有几个班'])(
    'is not named by %s',
    (asked) => {
      expect(lacksNumberedSchool(question(asked), evidence('', '有38个班。'))).toBe(false);
    },
  );
});
