import type { QuestionPair } from './questions.ts';
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

/** A sentence without some of its words against the sentences around it, sometimes with part of itself. */
export function addPair(texts: Texts, sentence: number, random: Random, queries: Bags, passages: Bags): void {
  copySentence(texts, sentence, queries, random, 1 - DROPPED);
  queries.starts.push(queries.rows.length);
  const added = copyNeighbours(texts, sentence, passages, random);
  // At an article's end the window may have missed everything.
  if (added === 0) {
    const beside = texts.articles[sentence - 1] === texts.articles[sentence] ? sentence - 1 : sentence + 1;
    copySentence(texts, beside, passages, random, 1);
  }
  if (random.fraction() < WITH_PART) copySentence(texts, sentence, passages, random, PART);
  passages.starts.push(passages.rows.length);
}

/** A question against the sentence that answers it and the sentences around. */
export function addQuestion(
  texts: Texts,
  { rows, sentence }: QuestionPair,
  random: Random,
  queries: Bags,
  passages: Bags,
): void {
  for (const row of rows) queries.rows.push(row);
  queries.starts.push(queries.rows.length);
  copySentence(texts, sentence, passages, random, 1);
  copyNeighbours(texts, sentence, passages, random);
  passages.starts.push(passages.rows.length);
}

/** Up to eight sentences around one, without it; how many. */
function copyNeighbours(texts: Texts, sentence: number, to: Bags, random: Random): number {
  const article = texts.articles[sentence];
  const wanted = 1 + random.below(MOST_NEIGHBOURS);
  const before = random.below(wanted + 1);
  const begin = to.rows.length;
  let added = 0;
  for (let at = sentence - before; added < wanted && at <= sentence + wanted; at++) {
    if (at === sentence || texts.articles[at] !== article) continue;
    if (to.rows.length - begin > LONGEST_PASSAGE) break;
    copySentence(texts, at, to, random, 1);
    added++;
  }
  return added;
}

function copySentence(
  { rows, starts }: Texts,
  sentence: number,
  to: Bags,
  random: Random,
  share: number,
): void {
  for (let i = starts[sentence] as number; i < (starts[sentence + 1] as number); i++) {
    if (share === 1 || random.fraction() < share) to.rows.push(rows[i] as number);
  }
}
