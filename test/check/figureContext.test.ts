import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_CONTEXT, figureContext, type Told } from '../../src/check/figureContext.ts';
import { findFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';

function told(text: string): Told {
  const folded = fold(text);
  return { folded, figures: findFigures(folded) };
}

function columns(claim: string, sentence: string, ...others: string[]): Record<string, number> {
  const [values = []] = figureContext(told(claim), [sentence, ...others].map(told));
  return Object.fromEntries(FIGURE_CONTEXT.map((name, i) => [name, values[i] as number]));
}

describe('the surroundings of a figure', () => {
  const meals = '每餐小学9元、初中11元。';

  it('tell whether a number is told of the same thing, or of what stands beside it', () => {
    const right = columns('初中11元', meals);
    expect(right['said around same']).toBeGreaterThan(right['said around other'] as number);
    expect(right['same nearer than other']).toBeGreaterThan(0);
    const wrong = columns('初中9元', meals);
    expect(wrong['said around same']).toBeLessThan(wrong['said around other'] as number);
    expect(wrong['same nearer than other']).toBeLessThan(0);
  });

  it('tell how many numbers stand in the order of the claim', () => {
    const spread = '班主任津贴从每月400元提高到每月900元。';
    expect(columns('津贴由400元涨到900元', spread)['figures in their order']).toBe(1);
    expect(columns('津贴由900元降到400元', spread)['figures in their order']).toBe(0.5);
    expect(columns('津贴由500元涨到800元', spread)['figures in their order']).toBe(0);
  });

  it('tell whether another sentence has the number among the same words', () => {
    const before = '2019年,教师持证率为82.1%。';
    const now = '截至2022年底,专任教师持证率达到99.3%。';
    const found = columns('教师持证率已达99.3%', before, now);
    expect(found['said around same']).toBe(-1);
    expect(found['said around same elsewhere']).toBeGreaterThan(0.5);
  });

  it('are nothing where a claim has no figure', () => {
    expect(figureContext(told('学校开设足球课'), [told(meals)])).toEqual([[-1, -1, -1, 0, -1]]);
  });

  it('are shares, whatever stands there', () => {
    const text = fc.stringMatching(/^(?:[小学初中每餐共有]{0,6}\d{1,3}[元所名%]?[,、]?){0,5}$/u);
    fc.assert(
      fc.property(text, text, (claim, sentence) => {
        for (const value of figureContext(told(claim), [told(sentence), told(claim)]).flat()) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
