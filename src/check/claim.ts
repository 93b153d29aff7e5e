import type { ContentTerm } from '../question/terms.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';

/** A claim taken apart. */
export interface Claim {
  readonly question: Question;
  /** The words that a source must share. */
  readonly matter: readonly ContentTerm[];
  readonly figures: readonly Figure[];
}
