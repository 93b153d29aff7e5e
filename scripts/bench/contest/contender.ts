import type { PreparedCorpus } from './corpus.ts';

/** Paragraph ids for a question, best first: ten texts' paragraphs at most, each once. */
export type Find = (question: string) => Promise<readonly string[]>;

/** An index that can be asked. */
export interface Engine {
  readonly ways: Readonly<Record<string, Find>>;
  /** Writes what `load` reads; absent where the library keeps nothing on disk. */
  save?(folder: string): Promise<void>;
}

/** One of those that are compared; made with everything that is there before any index, jieba above all. */
export interface Contender {
  /** Reads what is to be indexed; what it returns does the indexing, whose time counts. */
  read(corpus: PreparedCorpus): () => Promise<Engine>;
  /** Opens what was saved, whose time counts. */
  load?(folder: string, paragraphIds: readonly string[]): Promise<Engine>;
}

export const DEPTH = 10;
/** The ways to ask: a library for its hits, this project for passages or for a whole answer. */
export const HITS = 'hits';
export const PASSAGES = 'passages';
export const ANSWER = 'answer';

/** Numbers of texts, best first, as their paragraphs. */
export function paragraphsOf(texts: Iterable<number>, paragraphIds: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const id = paragraphIds[text];
    if (id !== undefined) found.add(id);
    if (found.size === DEPTH) break;
  }
  return [...found];
}
