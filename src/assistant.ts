import type { Answer } from './answer/answer.ts';
import type { Corpus } from './documents/corpus.ts';

/** An earlier question of the same conversation with the answer it got. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/** What a channel needs: questions in, proved answer objects out. Never throws for what a person typed. */
export interface Assistant {
  readonly corpus: Corpus;
  /** A question in natural language; a statement to check (“……，对吗？”) gets a verdict. */
  ask(question: string, history?: readonly Turn[]): Promise<Answer>;
  /** A statement to be verified: 支持, 矛盾 or 未找到. */
  check(statement: string): Promise<Answer>;
  /** Passages only, ranked, no answer. */
  search(words: string): Promise<Answer>;
}
