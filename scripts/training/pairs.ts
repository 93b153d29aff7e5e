import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

/** Bags of rows: bag `i` is `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
export interface Bags {
  readonly rows: number[];
  readonly starts: number[];
}

const DROPPED = 0.3;
const MOST_NEIGHBOURS = 8;
/** How often the passage keeps some of the sentence it is sought by. */
const WITH_PART = 0.4;
const PART = 0.5;
const SHORTEST = 5;
const LONGEST_PASSAGE = 300;

/** Whether a sentence is long enough and not alone in its article. */
export function hasPair({ starts, articles }: Texts, sentence: number): boolean {
  const article = articles[sentence];
  const length = (starts[sentence + 1] as number) - (starts[sentence] as number);
  return length >= SHORTEST && (articles[sentence - 1] === article || articles[sentence + 1] === article);
}

/** A sentence without some of its words against the sentences around it. */
export function addPair(texts: Texts, sentence: number, random: Random, queries: Bags, passages: Bags): void {
  const { rows, starts, articles } = texts;
  const copy = (from: number, to: Bags, share: number): void => {
    for (let i = starts[from] as number; i < (starts[from + 1] as number); i++) {
      if (share === 1 || random.fraction() < share) to.rows.push(rows[i] as number);
    }
  };
  copy(sentence, queries, 1 - DROPPED);
  queries.starts.push(queries.rows.length);

  const article = articles[sentence];
  const neighbours = 1 + random.below(MOST_NEIGHBOURS);
  const before = random.below(neighbours + 1);
  const begin = passages.rows.length;
  let added = 0;
  for (let at = sentence - before; added < neighbours && at <= sentence + neighbours; at++) {
    if (at === sentence || articles[at] !== article) continue;
    if (passages.rows.length - begin > LONGEST_PASSAGE) break;
    copy(at, passages, 1);
    added++;
  }
  // At an article's end the window may have missed everything.
  if (added === 0) copy(articles[sentence - 1] === article ? sentence - 1 : sentence + 1, passages, 1);
  if (random.fraction() < WITH_PART) copy(sentence, passages, PART);
  passages.starts.push(passages.rows.length);
}
