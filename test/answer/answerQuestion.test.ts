import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answerQuestion.ts';
import type { Judge } from '../../src/answer/judge.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { openModels } from '../../src/models.ts';
import type { Question } from '../../src/question/understand.ts';
import { answerTextsZh } from '../../src/texts/zh/answer.ts';
import { realAnsweringParts } from '../realCorpus.ts';

const models = openModels();
const { understander, finder } = await realAnsweringParts(models);
const question = understander.understand('康巴什区的家长学校讲些什么') as Question;
const real = finder.evidence(question, await finder.hits(question, 24));

interface Given {
  readonly score: number;
  readonly confidence: number;
  readonly figure?: Evidence['figure'];
  readonly label?: boolean;
}

/** The answer's lines where the first sentences of one district are so good, of an even length, and the judge so sure of each. */
function linesFor(...given: readonly Given[]): number {
  return linesOf('which', given);
}

function linesOf(type: Question['type'], given: readonly Given[]): number {
  const district = real[0]?.prepared.paragraph.district;
  const sentences = real
    .filter(({ prepared, sentence }) => {
      const length = sentence.span.end - sentence.span.start;
      return prepared.paragraph.district === district && length >= 20 && length <= 75;
    })
    .filter((each, i, all) => all.findIndex(({ sentence }) => sentence.folded === each.sentence.folded) === i)
    .slice(0, given.length);
  expect(sentences).toHaveLength(given.length);
  const confidences = new Map<Evidence['sentence'], number>();
  const evidence = sentences.map((each, i): Evidence => {
    const { score, confidence, figure = null, label = false } = given[i] as Given;
    confidences.set(each.sentence, confidence);
    return { ...each, score, figure, label };
  });
  const judge: Judge = {
    judge: (_, { sentence }) => {
      const confidence = confidences.get(sentence) as number;
      return confidence >= 0.2
        ? { kind: 'enough', confidence }
        : { kind: 'not_enough', why: 'score', confidence };
    },
  };
  const asked = { ...question, type, terms: [], focus: [] };
  const response = answerQuestion(asked, [], { ...finder, evidence: () => evidence }, judge, answerTextsZh);
  return response.kind === 'draft' ? response.draft.length : 0;
}

const figure = {
  kind: 'quantity',
  numeral: '3',
  unit: '所',
  start: 0,
  end: 2,
  value: 3,
} as Evidence['figure'];

describe('a second sentence', () => {
  it('joins where the judge is not sure of the first, and it may answer as well', () => {
    expect(linesFor({ score: 3, confidence: 0.4 }, { score: 2, confidence: 0.1 })).toBe(2);
    expect(linesFor({ score: 3, confidence: 0.4 }, { score: 2, confidence: 0.02 })).toBe(1);
  });

  it('must answer by itself where a figure or a person is asked for', () => {
    for (const type of ['when', 'who'] as const) {
      expect(
        linesOf(type, [
          { score: 3, confidence: 0.4 },
          { score: 2, confidence: 0.1 },
        ]),
      ).toBe(1);
      expect(
        linesOf(type, [
          { score: 3, confidence: 0.4 },
          { score: 2, confidence: 0.3 },
        ]),
      ).toBe(2);
    }
  });

  it('does not join where the judge is sure', () => {
    expect(linesFor({ score: 3, confidence: 0.9 }, { score: 2.9, confidence: 0.5 })).toBe(1);
  });

  it('does not join beside a figure, from far behind, or to name what comes next', () => {
    expect(linesFor({ score: 3, confidence: 0.4, figure }, { score: 2.9, confidence: 0.3 })).toBe(1);
    expect(linesFor({ score: 3, confidence: 0.4 }, { score: 0.5, confidence: 0.3 })).toBe(1);
    expect(linesFor({ score: 3, confidence: 0.4 }, { score: 2.9, confidence: 0.3, label: true })).toBe(1);
  });

  it('is one that answers rather than one that may, which does not stand in its way', () => {
    expect(
      linesFor(
        { score: 3, confidence: 0.4 },
        { score: 2.9, confidence: 0.1, label: true },
        { score: 2.5, confidence: 0.3 },
      ),
    ).toBe(2);
  });

  it('may have been ranked before the one that answers', () => {
    expect(linesFor({ score: 3, confidence: 0.1 }, { score: 2.9, confidence: 0.3 })).toBe(2);
  });

  it('makes no answer alone', () => {
    expect(linesFor({ score: 3, confidence: 0.1 }, { score: 2.9, confidence: 0.15 })).toBe(0);
  });
});
