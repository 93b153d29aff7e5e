import { describe, expect, it } from 'vitest';
import { tellsWhoDoes } from '../../src/answer/whoDoes.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

function tells(folded: string, sentence: string, inSentence = 0.8): boolean {
  return tellsWhoDoes({ folded } as Question, { sentence: { folded: sentence }, inSentence } as Evidence);
}

const INSPECTS = '县教育局每学期组织一次专项督导,考核结果分为三个等级。';

describe('the office that does something', () => {
  it.each([
    ['课后服务由谁督导', INSPECTS],
    ['课后服务谁来督导', INSPECTS],
    ['哪个部门负责经费拨付', '县财政局负责经费拨付,县市场监管局负责收费监管。'],
  ])('is told before the deed: %s', (question, sentence) => {
    expect(tells(question, sentence)).toBe(true);
  });

  it.each([
    ['课后服务由谁督导', '专项督导每学期组织一次。'],
    ['课后服务由谁督导', '各校接受县教育局检查,督导每学期一次。'],
    ['课后服务多久督导一次', INSPECTS],
  ])('is not, or not asked for: %s, %s', (question, sentence) => {
    expect(tells(question, sentence)).toBe(false);
  });

  it('is of another matter where the rest of the question is missing', () => {
    expect(tells('食堂由谁督导', INSPECTS, 0.3)).toBe(false);
  });
});
