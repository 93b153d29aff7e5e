import { describe, expect, it } from 'vitest';
import { tellsNoNewFigure } from '../../src/answer/figureLacks.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';
import { findFigures } from '../../src/text/figures.ts';

const asked = (folded: string, type: Question['type'] = 'howMany') => ({ folded, type }) as Question;
const told = (folded: string) =>
  ({ sentence: { folded, figures: findFigures(folded) } }) as unknown as Evidence;

describe('a figure that the question says itself', () => {
  it('answers nothing by itself', () => {
    expect(
      tellsNoNewFigure(asked('编入的109名教师中初中教师有多少人'), told('低于60分的109人编入研修班。')),
    ).toBe(false);
    expect(tellsNoNewFigure(asked('编入的109名教师中初中教师有多少人'), told('共109人编入研修班。'))).toBe(
      true,
    );
  });

  it('stands beside the answer', () => {
    expect(tellsNoNewFigure(asked('109名教师中复测过关的有多少'), told('109人中92人复测过关。'))).toBe(false);
    expect(tellsNoNewFigure(asked('有多少名教师'), told('教师队伍稳定。'))).toBe(false);
    expect(tellsNoNewFigure(asked('109名教师由谁培训', 'who'), told('109人由进修学院培训。'))).toBe(false);
  });
});
