import type { WordVectors } from '../../src/embeddings/wordVectors.ts';
import data from './wordPairs.json' with { type: 'json' };

export interface WordFigures {
  /** Probability that a related pair is more alike than an unrelated one. */
  readonly auc: number;
  /** The same against words of one topic that mean something else: 教师 and 学生. */
  readonly confusableAuc: number;
  readonly relatedMean: number;
  readonly confusableMean: number;
  readonly unrelatedMean: number;
  /** Share of related pairs above all but one in twenty of the unrelated ones. */
  readonly foundAt5: number;
  /** Share of related pairs whose second word is among the 100 nearest of the first, of the 20,000 most frequent. */
  readonly nearest100: number;
  readonly measured: number;
  readonly of: number;
}

/** Pairs with a word that has no vector are left out and counted. */
export function measureWords({ similarity }: WordVectors, words: readonly string[]): WordFigures {
  const score = (pairs: readonly string[][]): number[] =>
    pairs.flatMap(([a = '', b = '']) => similarity(a, b) ?? []).sort((x, y) => x - y);
  const related = score(data.related);
  const confusable = score(data.confusable);
  const unrelated = score(data.unrelated);
  const threshold = unrelated[Math.floor(unrelated.length * 0.95)] ?? 1;
  return {
    auc: areaUnderCurve(related, unrelated),
    confusableAuc: areaUnderCurve(related, confusable),
    relatedMean: mean(related),
    confusableMean: mean(confusable),
    unrelatedMean: mean(unrelated),
    foundAt5: related.filter((value) => value > threshold).length / related.length,
    nearest100: amongNearest(similarity, words.slice(0, FREQUENT)),
    measured: related.length + confusable.length + unrelated.length,
    of: data.related.length + data.confusable.length + data.unrelated.length,
  };
}

const FREQUENT = 20_000;
const NEAREST = 100;

function amongNearest(similarity: WordVectors['similarity'], words: readonly string[]): number {
  const found = data.related.flatMap(([a = '', b = '']) => {
    const own = similarity(a, b);
    if (own === undefined) return [];
    const nearer = words.filter((word) => word !== a && (similarity(a, word) ?? -1) > own).length;
    return nearer < NEAREST;
  });
  return found.filter(Boolean).length / found.length;
}

function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  let wins = 0;
  for (const h of higher) for (const l of lower) wins += h > l ? 1 : h === l ? 0.5 : 0;
  return wins / (higher.length * lower.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
