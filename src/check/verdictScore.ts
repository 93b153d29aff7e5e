import { createRowsScorer, type TreeEnsemble } from '../evidence/treeEnsemble.ts';
import { CLAIM_FEATURES } from './claimFeatures.ts';

/** What a sentence may be to a claim, in the order of the model's classes. */
export const BEARINGS = ['open', 'supports', 'contradicts'] as const;

/** Boosted trees for each bearing, fitted by scripts/fit-checks.ts: their scores against each other, by softmax. */
export type VerdictModel = Readonly<Record<(typeof BEARINGS)[number], TreeEnsemble>>;

/** Probabilities that a sentence bears a claim out, and that it tells otherwise. */
export interface Bearing {
  readonly supports: number;
  readonly contradicts: number;
}

export type VerdictScorer = (rows: readonly (readonly number[])[]) => Bearing[];

/** @throws Error when the model was fitted to other features */
export function createVerdictScorer(model: VerdictModel): VerdictScorer {
  const scorers = BEARINGS.map((bearing) => createRowsScorer(model[bearing], CLAIM_FEATURES));
  return (rows) => {
    const scores = scorers.map((score) => score(rows));
    return rows.map((_, row) => {
      const own = scores.map((each) => each[row] as number);
      const most = Math.max(...own);
      const [open = 0, supports = 0, contradicts = 0] = own.map((each) => Math.exp(each - most));
      const sum = open + supports + contradicts;
      return { supports: supports / sum, contradicts: contradicts / sum };
    });
  };
}
