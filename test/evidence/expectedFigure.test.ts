import { describe, expect, it } from 'vitest';
import { figureFits } from '../../src/evidence/expectedFigure.ts';
import type { Question } from '../../src/question/understand.ts';
import { findFigures } from '../../src/text/figures.ts';

function fitting(asked: string, told: string): string[] {
  const question = { type: 'howMany', folded: asked, measure: '', focus: [] } as unknown as Question;
  return findFigures(told)
    .filter((figure) => figureFits(question, figure, told))
    .map(({ start, end }) => told.slice(start, end));
}

describe('figures that a question may ask for', () => {
  it('takes nothing but money for what was spent', () => {
    const told = '两辆大篷车载着28件展品,改装用了36万元。';
    expect(fitting('大篷车改装花了多少', told)).toEqual(['36万元']);
    expect(fitting('大篷车改装一共花多少', told)).toEqual(['36万元']);
  });

  it('takes other figures for time spent', () => {
    expect(fitting('走一趟花了多少时间', '走一趟要40分钟。')).toEqual(['40分钟']);
  });
});
