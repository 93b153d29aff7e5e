/** Kinds of failure that a person can do something about. `usage` exits with 2, everything else with 1. */
export type ProblemCode =
  | 'usage'
  | 'settings'
  | 'corpus'
  | 'document'
  | 'index'
  | 'data_folder'
  | 'embeddings'
  | 'prompt'
  | 'disk_full'
  | 'token'
  | 'second_poller'
  | 'network';

/** An expected failure, told in one line that names the cause and the remedy (the message, from src/texts). */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
  }
}
