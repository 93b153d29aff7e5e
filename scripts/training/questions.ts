import { readFileSync } from 'node:fs';
import { fold } from '../../src/text/fold.ts';
import type { Segmenter } from '../../src/text/segmenter.ts';
import type { Corpus } from './corpus.ts';
import { ARTICLE_END } from './cutPart.ts';
import type { Texts } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question and the sentence of the corpus that answers it. */
export interface QuestionPair {
  readonly rows: readonly number[];
  readonly sentence: number;
}

interface Question {
  readonly question: string;
  readonly answer: string;
}

/** Of the question's and the answer's words, weighted by rarity, so much must be in the article, and in the sentence. */
const IN_ARTICLE = 0.65;
const IN_SENTENCE = 0.35;
/** Words in more articles than this say nothing about which one is meant. */
const COMMON = 10_000;
const UNKNOWN = '无法推断';

/** The questions don't name their article: it is the one that holds the answer and most of the question. */
export function matchQuestions(
  path: string,
  corpus: Corpus,
  vocabulary: Vocabulary,
  texts: Texts,
  segmenter: Segmenter,
): QuestionPair[] {
  const questions = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Question)
    .filter(({ answer }) => answer !== UNKNOWN && answer.length > 1);
  const types = new Map(corpus.types.map((type, number) => [type, number]));
  const typesOf = (text: string): number[] => {
    return [...new Set(segmenter.words(fold(text)).flatMap((word) => types.get(word) ?? []))];
  };
  const rowOf = new Map(vocabulary.words.map((word, row) => [word, row]));
  const rowsOf = (text: string): number[] =>
    segmenter
      .searchWords(fold(text))
      .flatMap((word) => rowOf.get(word) ?? [...word].flatMap((character) => rowOf.get(character) ?? []));

  const sought = questions.map(({ question, answer }) => ({
    question: typesOf(question),
    answer: typesOf(answer),
  }));
  const postings = articlesOf(
    corpus,
    new Set(sought.flatMap(({ question, answer }) => [...question, ...answer])),
  );
  const articleCount = (texts.articles.at(-1) ?? 0) + 1;
  const idf = (type: number): number => Math.log(1 + articleCount / (1 + (postings.get(type)?.length ?? 0)));
  const sentencesOf = firstSentences(texts, articleCount);

  const scores = new Float64Array(articleCount);
  const bestArticle = (wanted: readonly number[]): { article: number; score: number } | undefined => {
    let best: { article: number; score: number } | undefined;
    const met: number[] = [];
    for (const type of wanted) {
      const articles = postings.get(type) ?? [];
      if (articles.length > COMMON) continue;
      for (const article of articles) {
        met.push(article);
        const score = (scores[article] as number) + idf(type);
        scores[article] = score;
        if (score > (best?.score ?? 0)) best = { article, score };
      }
    }
    for (const article of met) scores[article] = 0;
    return best;
  };

  return questions.flatMap(({ question }, i) => {
    const { question: asked = [], answer = [] } = sought[i] ?? {};
    const all = [...new Set([...asked, ...answer])];
    const best = bestArticle(all);
    const total = all.reduce((sum, type) => {
      return (postings.get(type)?.length ?? 0) > COMMON ? sum : sum + idf(type);
    }, 0);
    if (best === undefined || best.score < IN_ARTICLE * total) return [];
    const known = new Set(all.flatMap((type) => rowOf.get(corpus.types[type] ?? '') ?? []));
    const wanted = new Set(rowsOf(questions[i]?.answer ?? ''));
    const weight = (row: number): number => idf(types.get(vocabulary.words[row] ?? '') ?? -1);
    let found = { sentence: -1, score: 0 };
    const [from, to] = sentencesOf(best.article);
    for (let sentence = from; sentence < to; sentence++) {
      const rows = new Set(texts.rows.subarray(texts.starts[sentence], texts.starts[sentence + 1]));
      if (![...wanted].every((row) => rows.has(row))) continue;
      const score = [...known].reduce((sum, row) => (rows.has(row) ? sum + weight(row) : sum), 0);
      if (score > found.score) found = { sentence, score };
    }
    const whole = [...known].reduce((sum, row) => sum + weight(row), 0);
    const rows = rowsOf(question);
    return found.score >= IN_SENTENCE * whole && rows.length > 2 ? [{ rows, sentence: found.sentence }] : [];
  });
}

function articlesOf({ tokens }: Corpus, wanted: ReadonlySet<number>): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  let article = 0;
  for (const token of tokens) {
    if (token === ARTICLE_END) article++;
    if (token < 0 || !wanted.has(token)) continue;
    const list = postings.get(token);
    if (list === undefined) postings.set(token, [article]);
    else if (list.at(-1) !== article) list.push(article);
  }
  return postings;
}

function firstSentences({ articles }: Texts, articleCount: number): (article: number) => [number, number] {
  const starts = new Int32Array(articleCount + 1);
  for (const article of articles) starts[article + 1] = (starts[article + 1] as number) + 1;
  for (let i = 0; i < articleCount; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  return (article) => [starts[article] as number, starts[article + 1] as number];
}
