import { describe, expect, it } from 'vitest';
import { leastOfKnownFigure } from '../../src/answer/knownFigure.ts';
import type { Question } from '../../src/question/understand.ts';
import { findFigures } from '../../src/text/figures.ts';

function least(question: string, sentence: string, type: Question['type'] = 'which'): number | null {
  return leastOfKnownFigure(
    { folded: question, kind: 'question', type, corpusHasUnits: true },
    { sentence: { folded: sentence, figures: findFigures(sentence) } },
  );
}

describe('a question that repeats a figure of the sentence', () => {
  it.each([
    ['开州获评的12所学校是哪年建的', '12所学校获评示范校。'],
    ['开州那12个学校归谁管', '12所学校获评示范校。'],
    ['开州投的35个亿从哪来', '累计投入35亿元。'],
  ])('%s must be answered more surely by %s', (question, sentence) => {
    expect(least(question, sentence)).toBeGreaterThanOrEqual(0.4);
  });

  it('must be surest where it points at the group', () => {
    const sentence = '12所学校获评示范校。';
    expect(least('开州那12所学校归谁管', sentence)).toBeGreaterThan(
      least('开州12所学校归谁管', sentence) ?? 1,
    );
  });

  it.each([
    ['another figure', '开州那13所学校归谁管', '12所学校获评示范校。', 'who'],
    ['a span of time', '开州三年里投了多少', '三年投入6亿元。', 'howMany'],
    ['a year group', '开州2022届谁进步最大', '2022届学生宝音进步最大。', 'who'],
    ['one', '开州那1个基地归谁管', '建成1个基地。', 'who'],
    ['a number within a name', '谁种的“开州6号”', '宝音种了“开州6号”。', 'who'],
    ['a reason that is given', '那12所学校为什么停课', '12所学校因暴雪停课。', 'why'],
    ['things that are all listed', '三项行动是哪三项', '推进阅读、科学、艺术三项行动。', 'which'],
  ] as const)('need not for %s', (_, question, sentence, type) => {
    expect(least(question, sentence, type)).toBeNull();
  });

  it('needs no more in texts of other kinds', () => {
    const sentence = '12所学校获评示范校。';
    expect(
      leastOfKnownFigure(
        { folded: '那12所学校归谁管', kind: 'question', type: 'who', corpusHasUnits: false },
        { sentence: { folded: sentence, figures: findFigures(sentence) } },
      ),
    ).toBeNull();
  });
});
