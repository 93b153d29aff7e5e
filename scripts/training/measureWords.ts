import data from './wordPairs.json' with { type: 'json' };

export interface WordFigures {
  /** Probability that a related pair is more alike than an unrelated one. */
  readonly auc: number;
  readonly relatedMean: number;
  readonly unrelatedMean: number;
  /** Share of related pairs above all but one in twenty of the unrelated ones. */
  readonly foundAt5: number;
  readonly measured: number;
  readonly of: number;
}

/** Pairs with a word that has no vector are left out and counted. */
export function measureWords(similarity: (a: string, b: string) => number | undefined): WordFigures {
  const score = (pairs: readonly string[][]): number[] =>
    pairs.flatMap(([a = '', b = '']) => similarity(a, b) ?? []).sort((x, y) => x - y);
  const related = score(data.related);
  const unrelated = score(data.unrelated);
  let wins = 0;
  for (const r of related) for (const u of unrelated) wins += r > u ? 1 : r === u ? 0.5 : 0;
  const threshold = unrelated[Math.floor(unrelated.length * 0.95)] ?? 1;
  return {
    auc: wins / (related.length * unrelated.length),
    relatedMean: mean(related),
    unrelatedMean: mean(unrelated),
    foundAt5: related.filter((value) => value > threshold).length / related.length,
    measured: related.length + unrelated.length,
    of: data.related.length + data.unrelated.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
