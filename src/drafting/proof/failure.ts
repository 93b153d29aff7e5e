/** Why a claim is not proved; `detail` is the word, the figure or the name that it fails by. */
export interface ProofFailure {
  readonly kind: /** No plain sentence: markup, links, too long, empty. */
    | 'form'
    /** It cites no passage that there is, or nothing at all. */
    | 'passage'
    /** The words quoted stand in none of the passages. */
    | 'quote'
    /** It speaks of another unit than the one that it cites. */
    | 'unit'
    | 'figure'
    | 'name'
    /** It says what its quotes don't. */
    | 'words'
    | 'plan'
    | 'negation'
    /** All, only, first, most, therefore: more than the quotes say. */
    | 'emphasis'
    /** Compares what the quotes don't compare, or with the sides changed. */
    | 'comparison'
    /** True, perhaps, and beside the question. */
    | 'beside_the_point';
  readonly detail: string;
}

export const PROOF_FAILURES = [
  'form',
  'passage',
  'quote',
  'unit',
  'figure',
  'name',
  'words',
  'plan',
  'negation',
  'emphasis',
  'comparison',
  'beside_the_point',
] as const satisfies readonly ProofFailure['kind'][];
