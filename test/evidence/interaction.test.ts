import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InteractionModel } from '../../src/embeddings/interactionModel.ts';
import type { WordVectors } from '../../src/embeddings/wordVectors.ts';
import { createInteraction, SHARES, type ToldWords } from '../../src/evidence/interaction.ts';

/** Words 0 to 3 in directions of their own, 4 beside 0. */
const ROWS = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [0.8, 0, 0, 0.6],
];
const vectors = {
  dimension: 4,
  direction: (word: number, row: Float32Array, at: number) => row.set(ROWS[word] as number[], at),
  numberedQueryWeight: () => 1,
} as unknown as WordVectors;

const none = { rowOf: new Map<number, number>(), rows: new Int8Array(0), scales: new Float32Array(0) };
const unlearned: InteractionModel = {
  dimension: 4,
  identity: '',
  projection: Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
  emphasis: new Float32Array(4),
  severity: 0,
  asked: none,
  told: none,
};
const told = (own: number[], heading: number[] = [], before: number[] = []): ToldWords => ({
  own,
  heading,
  before,
});
const score = (model: InteractionModel, asked: number[], sentence: ToldWords) =>
  createInteraction(model, vectors)(asked, [sentence])[0]?.score as number;

describe('interaction', () => {
  it('is whole where the very word stands, and what is near where it does not', () => {
    expect(score(unlearned, [0], told([2, 0]))).toBeCloseTo(1);
    expect(score(unlearned, [0], told([1, 4]))).toBeCloseTo(0.8);
    expect(score(unlearned, [0], told([1]))).toBe(0);
  });

  it('counts less what stands above or before the sentence', () => {
    expect(score(unlearned, [0], told([1], [0]))).toBeCloseTo(SHARES.heading);
    expect(score(unlearned, [0], told([1], [], [0]))).toBeCloseTo(SHARES.before);
    expect(score(unlearned, [0], told([4], [0]))).toBeCloseTo(0.8);
  });

  it('tells what is met least', () => {
    const [first] = createInteraction(unlearned, vectors)([0, 1], [told([0])]);
    expect(first?.unmet[0]).toBeCloseTo(1);
    expect(first?.unmet[1]).toBeCloseTo(1 - Math.SQRT1_2);
  });

  it('makes one thing that is not met cost more than two that are met half, where it is severe', () => {
    const severe = { ...unlearned, severity: 2 };
    const [half, one] = [[4, 3], [0]].map((own) => told(own));
    const ahead = (model: InteractionModel) =>
      score(model, [0, 3], half as ToldWords) - score(model, [0, 3], one as ToldWords);
    expect(ahead(severe)).toBeGreaterThan(ahead(unlearned));
    expect(score(severe, [0], told([0]))).toBeCloseTo(1);
    expect(score(severe, [0], told([4]))).toBeCloseTo(0.8 - 2 * 0.2 ** 2);
  });

  it('looks at neighbours as a phrase too', () => {
    const beside = score(unlearned, [0, 1], told([0]));
    expect(beside).toBeGreaterThan(0.5);
    expect(beside).toBeCloseTo((1 + 0 + Math.SQRT1_2) / 3);
  });

  it('goes by what was learned of a word in questions, and in reports', () => {
    const shift = {
      rowOf: new Map([[0, 0]]),
      rows: Int8Array.from([-100, 100, 0, 0]),
      scales: Float32Array.from([0.01]),
    };
    expect(score({ ...unlearned, asked: shift }, [0], told([1]))).toBeCloseTo(1);
    const shiftOfTold = {
      rowOf: new Map([[2, 0]]),
      rows: Int8Array.from([50, 0, 0, 0]),
      scales: Float32Array.from([0.01]),
    };
    expect(score({ ...unlearned, told: shiftOfTold }, [0], told([2]))).toBeCloseTo(0.5);
  });

  it('counts a word for more that it learned to', () => {
    const stressed = { ...unlearned, emphasis: Float32Array.from([2, 0, 0, 0]) };
    expect(score(stressed, [0, 1], told([0]))).toBeGreaterThan(score(unlearned, [0, 1], told([0])));
  });

  it('is finite and the same, whatever else is weighed beside it', () => {
    const word = fc.integer({ min: 0, max: 4 });
    const words = fc.array(word, { maxLength: 6 });
    const sentence = fc.record({ own: words, heading: words, before: words });
    fc.assert(
      fc.property(words, fc.array(sentence, { maxLength: 5 }), (asked, sentences) => {
        const together = createInteraction(unlearned, vectors)(asked, sentences);
        expect(together).toHaveLength(sentences.length);
        for (const [i, each] of sentences.entries()) {
          expect(together[i]?.score).toBeGreaterThanOrEqual(0);
          expect(together[i]?.score).toBeCloseTo(score(unlearned, asked, each), 5);
        }
      }),
    );
  });
});
