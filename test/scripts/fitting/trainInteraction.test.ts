import { describe, expect, it } from 'vitest';
import { type AskedSentences, trainInteraction } from '../../../scripts/fitting/trainInteraction.ts';
import { createRandom } from '../../../scripts/training/random.ts';
import type { WordVectors } from '../../../src/embeddings/wordVectors.ts';
import { createInteraction } from '../../../src/evidence/interaction.ts';

const DIMENSION = 8;
const WORDS = 40;
const random = createRandom(5);
const rows = Array.from({ length: WORDS }, () => {
  const row = Array.from({ length: DIMENSION }, () => random.fraction() - 0.5);
  const length = Math.hypot(...row);
  return row.map((value) => value / length);
});
const vectors = {
  dimension: DIMENSION,
  identity: 'random',
  direction: (word: number, row: Float32Array, at: number) => row.set(rows[word] as number[], at),
  numberedQueryWeight: () => 1,
} as unknown as WordVectors;

const SETTINGS = {
  seed: 1,
  epochs: 12,
  batch: 8,
  rate: 0.001,
  shiftRate: 0.05,
  toldRate: 0.02,
  sharpness: 12,
  projectionPull: 0.003,
  emphasisPull: 0.0003,
  shiftPull: 0.001,
  silence: null,
  severity: 0,
};

/** Everyday word n is told by report's word n + 20; nothing in the vectors says so. */
const examples = Array.from({ length: 160 }, (): AskedSentences => {
  const asked = [random.below(20), random.below(20)];
  const right = random.below(4);
  const other = () => 20 + random.below(20);
  const sentences = Array.from({ length: 4 }, (_, i) => ({
    own: i === right ? asked.map((word) => word + 20) : [other(), other()],
    heading: [],
    before: [],
  }));
  return { asked, sentences, holds: sentences.map((_, i) => i === right) };
});

function right(model: Parameters<typeof createInteraction>[0], of: readonly AskedSentences[]): number {
  const interact = createInteraction(model, vectors);
  return of.filter(({ asked, sentences, holds }) => {
    const scores = interact(asked, sentences).map(({ score }) => score);
    return holds[scores.indexOf(Math.max(...scores))] === true;
  }).length;
}

describe('learning interaction', () => {
  it.each([
    { severity: 0, sharpness: 12 },
    { severity: 1, sharpness: 3 },
  ])('finds which words meet, for questions that it did not see too: %o', (ofScores) => {
    const [seen, unseen] = [examples.slice(0, 120), examples.slice(120)];
    const losses: number[] = [];
    const model = trainInteraction(seen, vectors, { ...SETTINGS, ...ofScores }, (_, loss) =>
      losses.push(loss),
    );
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);
    expect(right(model, unseen)).toBeGreaterThan(0.7 * unseen.length);
    const before = trainInteraction(seen, vectors, { ...SETTINGS, ...ofScores, epochs: 0 });
    expect(right(before, unseen)).toBeLessThan(0.6 * unseen.length);
  });

  it('learns from questions that nothing answers to score lower where nothing does', () => {
    const silent = examples.map(({ asked, sentences }): AskedSentences => {
      const kept = sentences.map(({ own, ...around }) => ({
        ...around,
        own: own.map((word) => (asked.includes(word - 20) ? 39 - (word - 20) : word)),
      }));
      return { asked, sentences: kept, holds: kept.map(() => false) };
    });
    const best = (model: Parameters<typeof createInteraction>[0], of: readonly AskedSentences[]) => {
      const interact = createInteraction(model, vectors);
      const scores = of.map(({ asked, sentences }) =>
        Math.max(...interact(asked, sentences).map(({ score }) => score)),
      );
      return scores.reduce((sum, score) => sum + score, 0) / of.length;
    };
    const apart = (silence: number | null) => {
      const learned = [...examples.slice(0, 120), ...(silence === null ? [] : silent.slice(0, 120))];
      const model = trainInteraction(learned, vectors, { ...SETTINGS, silence });
      return best(model, examples.slice(120)) - best(model, silent.slice(120));
    };
    expect(apart(0.8)).toBeGreaterThan(apart(null));
  });

  it('refuses to learn from nothing, and from what nothing answers where all must have an answer', () => {
    expect(() => trainInteraction([], vectors, SETTINGS)).toThrow('nothing to learn from');
    const silent = examples.slice(0, 1).map((each) => ({ ...each, holds: each.holds.map(() => false) }));
    expect(() => trainInteraction(silent, vectors, SETTINGS)).toThrow('nothing answers');
  });

  it('gives the same model for the same seed', () => {
    const [first, again] = [1, 2].map(() =>
      trainInteraction(examples.slice(0, 20), vectors, { ...SETTINGS, epochs: 2 }),
    );
    expect(again).toEqual(first);
  });
});
