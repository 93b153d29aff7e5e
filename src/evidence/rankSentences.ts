import type { Question } from '../question/understand.ts';
import type { Evidence, WeighedSentence } from './evidence.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from './sentenceFeatures.ts';
import type { SentenceInteraction } from './sentenceInteraction.ts';
import { createRowsScorer, type TreeEnsemble } from './treeEnsemble.ts';

/** Weighed sentences of a question's paragraphs, in the paragraphs' order, to evidence, best first. */
export type SentenceRanker = (question: Question, sentences: readonly WeighedSentence[]) => Evidence[];

/**
 * The trees see only so many of a question's sentences: the others are nowhere near an answer. In reports 24 of 12 paragraphs hold the
 * right one for 93.3 % of 1,563 everyday questions to fit on, 32 of 18 for 95.6 %.
 */
const RANKED = { reports: 32, texts: 24 } as const;

/** @param model models/sentenceRanker.json, by scripts/fit-answers.ts */
export function createSentenceRanker(model: TreeEnsemble, interact: SentenceInteraction): SentenceRanker {
  const score = createRowsScorer(model, SENTENCE_FEATURES);
  return (question, sentences) => {
    const promises = sentences.map(promise);
    const most = question.corpusHasUnits ? RANKED.reports : RANKED.texts;
    const least = [...promises].sort((a, b) => b - a)[most - 1] ?? -Infinity;
    const of = sentences.flatMap((_, at) => ((promises[at] as number) >= least ? [at] : []));
    const interactions = interact(
      question,
      of.map((at) => sentences[at] as WeighedSentence),
    );
    const rows = sentenceFeatures(question, sentences, of, interactions);
    const scores = score(rows);
    return of
      .map((at, i) => evidenceOf(sentences[at] as WeighedSentence, rows[i] as number[], scores[i] as number))
      .sort((a, b) => b.score - a.score);
  };
}

/** A rough guess at how a sentence will be ranked, from what is known already. */
export function promise({
  clauseScore,
  nearness,
  hit,
}: Pick<WeighedSentence, 'clauseScore' | 'nearness' | 'hit'>): number {
  return clauseScore + 0.5 * nearness + 0.25 * hit.relative;
}

/** Written out: to spread a sentence into it took as long as to score it. */
function evidenceOf(weighed: WeighedSentence, features: readonly number[], score: number): Evidence {
  return {
    prepared: weighed.prepared,
    sentence: weighed.sentence,
    clause: weighed.clause,
    figure: weighed.figure,
    coverage: weighed.coverage,
    inSentence: weighed.inSentence,
    missing: weighed.missing,
    fits: weighed.fits,
    focus: weighed.focus,
    hit: weighed.hit,
    bigrams: weighed.bigrams,
    exact: weighed.exact,
    unmatched: weighed.unmatched,
    heaviestMissing: weighed.heaviestMissing,
    nearness: weighed.nearness,
    alignment: weighed.alignment,
    alignments: weighed.alignments,
    predicate: weighed.predicate,
    concepts: weighed.concepts,
    clauseScore: weighed.clauseScore,
    label: weighed.label,
    coverageAt: weighed.coverageAt,
    features,
    score,
  };
}
