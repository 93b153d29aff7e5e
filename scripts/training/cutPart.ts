/** Marks between the words of a token stream. */
export const SENTENCE_END = -1;
export const ARTICLE_END = -2;

/** One file of articles, cut: token numbers point into the file's own list of words. */
export interface CutPart {
  readonly words: readonly string[];
  readonly parts: readonly (readonly string[])[];
  readonly tokens: Int32Array;
}
