import type { Corpus } from './corpus.ts';
import { sharedInts } from './crew.ts';
import { ARTICLE_END } from './cutPart.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The corpus as sentences of rows, each word with the shorter words inside it, as texts are read at runtime. */
export interface Texts {
  /** Sentence `i` is `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** The number of each sentence's article. */
  readonly articles: Int32Array;
}

export function readTexts({ tokens }: Corpus, { own, partStarts, parts }: Vocabulary): Texts {
  const rows = new Int32Array(tokens.length * 2);
  const starts = [0];
  const articles: number[] = [];
  let length = 0;
  let article = 0;
  for (const token of tokens) {
    if (token < 0) {
      if (length > (starts.at(-1) as number)) {
        starts.push(length);
        articles.push(article);
      }
      if (token === ARTICLE_END) article++;
      continue;
    }
    for (let p = partStarts[token] as number; p < (partStarts[token + 1] as number); p++) {
      rows[length++] = parts[p] as number;
    }
    if (own[token] !== -1) rows[length++] = own[token] as number;
  }
  return {
    rows: sharedInts(rows.subarray(0, length)),
    starts: sharedInts(starts),
    articles: sharedInts(articles),
  };
}
