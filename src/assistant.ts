import type { Answer, Citation } from './answer/answer.ts';
import type { Corpus } from './documents/corpus.ts';
import type { SourceDocument } from './documents/document.ts';

/** An earlier question of the same conversation with the answer it got. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/** The language of the assistant's own words; what it quotes stays in the source's. */
export type Language = 'zh' | 'en';

/** What becomes known of an answer before it is complete. Nothing in it is ever taken back. */
export type Progress =
  /** The whole question, where a follow-up or an English question was rewritten: to be remembered as the turn's question. */
  | { readonly kind: 'understood'; readonly question: string }
  /** What a model is about to read. Told only where a model drafts. */
  | { readonly kind: 'reading'; readonly documents: readonly SourceDocument[] }
  /** The answer so far: only claims that are proved, with their marks and citations. It only grows. */
  | { readonly kind: 'proved'; readonly answer: string; readonly citations: readonly Citation[] };

export interface AskOptions {
  /** Earlier turns, oldest first. */
  readonly history?: readonly Turn[];
  /** Left out: the question's own. */
  readonly language?: Language;
  /** Without a model, whatever is set up: where seconds or cost can't be spent. */
  readonly extractive?: boolean;
  /** Ends a model's work; the answer is then the extractive one. The promise resolves all the same. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Who asks, as a name that can't be turned back: a model's budget is kept by it. */
  readonly asker?: string;
}

/** What a channel needs: questions in, proved answer objects out. Never throws for what a person typed. */
export interface Assistant {
  readonly corpus: Corpus;
  /** Whether a model drafts answers: then they take seconds, and progress is told. */
  readonly drafts: boolean;
  /** A question in natural language; a statement to check (“……，对吗？”) gets a verdict. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** A statement to be verified: 支持, 矛盾 or 未找到. */
  check(statement: string, options?: Pick<AskOptions, 'language'>): Promise<Answer>;
  /** Passages only, ranked, no answer: at most `limit`, ten unless told. */
  search(
    words: string,
    options?: Pick<AskOptions, 'language'> & { readonly limit?: number },
  ): Promise<Answer>;
}
