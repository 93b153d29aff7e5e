import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/answer/order.ts';
import type { Telling } from '../../src/answer/sides.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import { openModels } from '../../src/models.ts';
import type { Question } from '../../src/question/understand.ts';
import type { Figure } from '../../src/text/figures.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';

const { gazetteer, segmenter } = openModels();
const prepare = createPreparer(segmenter);

/** A side that is asked of some years and told by the last figure of a sentence. */
function sideOf(unit: string, years: readonly number[], text: string) {
  const document = readPlainText(
    `${unit}.txt`,
    `${unit}教育工作报告\n${text}\n开展校园足球联赛。`,
    { title: `${unit}教育工作报告`, date: null, districts: [unit] },
    gazetteer,
  );
  const paragraph = document.paragraphs.find((each) => each.text === text);
  if (paragraph === undefined) throw new Error(text);
  const prepared = prepare(paragraph, document, null);
  const [sentence] = prepared.sentences;
  const figure = sentence?.figures.at(-1) as Figure;
  const each = { prepared, sentence, clause: 0, figure } as Evidence;
  const telling: Telling = { each, itself: 1, worth: 1 };
  const question = {
    years,
    folded: '近视率哪个高',
    type: 'share',
    terms: [],
    hints: [],
  } as unknown as Question;
  return { told: { unit, question, best: telling }, counted: { telling, figure } };
}

function lineOf(sides: readonly ReturnType<typeof sideOf>[]): string | undefined {
  const line = orderOf(
    'amount',
    sides.map(({ told }) => told),
    sides.map(({ counted }) => counted),
    answerTextsZh,
  );
  return line?.kind === 'claim' ? line.text : undefined;
}

describe('figures in order', () => {
  const of2021 = '2021年,学生近视率降到36%。';
  const of2023 = '2023年,学生近视率降到31%。';
  const inSpan = '三年来,学生近视率降到31%。';

  it('are of one time where one year is asked of all, however it is told', () => {
    const sides = [sideOf('金牛区', [2021], of2021), sideOf('武侯区', [2021], inSpan)];
    expect(lineOf(sides)).toBe('从高到低：金牛区 36% ＞ 武侯区 31%');
  });

  it.each<[string, number[], number[]]>([
    ['each is asked of a year of its own', [2021], [2023]],
    ['none is asked of any', [], []],
    ['several years are asked of', [2021, 2023], [2021, 2023]],
  ])('say that their times differ where %s', (_, first, second) => {
    const sides = [sideOf('金牛区', first, of2021), sideOf('武侯区', second, of2023)];
    expect(lineOf(sides)).toBe('从高到低：金牛区 36% ＞ 武侯区 31%（时间各见引文）');
  });
});
