import { readFileSync } from 'node:fs';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { buildKeywordIndex } from '../../src/index/keywordIndex.ts';
import { fold } from '../../src/text/fold.ts';
import type { Segmenter } from '../../src/text/segmenter.ts';
import { indexTerms } from '../../src/text/terms.ts';

export interface RetrievalFigures {
  readonly questions: number;
  readonly first: number;
  readonly firstFive: number;
}

export type CmrcFigures = Readonly<
  Record<'vectors' | 'keywords' | 'both', Record<'all' | 'odd', RetrievalFigures>>
>;

interface Squad {
  data: { paragraphs: { context: string; qas: { question: string }[] }[] }[];
}

/**
 * Of the cosine, beside a BM25 score divided by the best one's: the training's own yardstick, by which its figures
 * stay comparable from one model to the next. The program's rule is in src/retrieve/search.ts.
 */
const VECTOR_SHARE = 0.3;

/** CMRC 2018 dev: is the question's paragraph found? "odd": only articles that no training and no tuning may use. */
export async function measureCmrc(
  path: string,
  embedder: Embedder,
  segmenter: Segmenter,
): Promise<CmrcFigures> {
  const { data } = JSON.parse(readFileSync(path, 'utf8')) as Squad;
  const contexts: string[] = [];
  const questions: { text: string; context: number; odd: boolean }[] = [];
  data.forEach(({ paragraphs }, article) => {
    for (const { context, qas } of paragraphs) {
      for (const { question } of qas)
        questions.push({ text: question, context: contexts.length, odd: article % 2 === 1 });
      contexts.push(context);
    }
  });
  const terms = (text: string): string[] => indexTerms(fold(text), segmenter);
  const keywords = buildKeywordIndex(contexts.map(terms));
  const vectors = (await embedder.embedDocuments(contexts)).map((vector) => Float32Array.from(vector));
  const ranks = { vectors: [] as number[], keywords: [] as number[], both: [] as number[] };
  for (const { text, context } of questions) {
    const query = Float32Array.from(await embedder.embedQuery(text));
    const cosines = vectors.map((vector) =>
      vector.reduce((sum, value, i) => sum + value * (query[i] as number), 0),
    );
    const scores = [...keywords.score(new Map(terms(text).map((term) => [term, 1])))];
    const best = Math.max(...scores) || 1;
    ranks.vectors.push(rankOf(cosines, context));
    ranks.keywords.push(rankOf(scores, context));
    ranks.both.push(
      rankOf(
        scores.map((score, i) => score / best + VECTOR_SHARE * (cosines[i] as number)),
        context,
      ),
    );
  }
  const odd = questions.map((question) => question.odd);
  const figures = (list: readonly number[]) => ({
    all: summary(list),
    odd: summary(list.filter((_, i) => odd[i])),
  });
  return { vectors: figures(ranks.vectors), keywords: figures(ranks.keywords), both: figures(ranks.both) };
}

function rankOf(scores: readonly number[], index: number): number {
  const own = scores[index] as number;
  return scores.filter((score) => score > own).length;
}

function summary(ranks: readonly number[]): RetrievalFigures {
  const share = (limit: number): number => ranks.filter((rank) => rank < limit).length / ranks.length;
  return { questions: ranks.length, first: share(1), firstFive: share(5) };
}
