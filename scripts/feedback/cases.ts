import type { Reason, StoredFeedback } from '../../src/state/feedback.ts';
import type { EvaluationQuestion } from '../evaluation/questions.ts';

/** These say that the cited place is not the answer's. */
const MISPLACED: ReadonlySet<Reason | null> = new Set(['off_question', 'wrong_citation']);

/**
 * Disliked questions whose text may be used, as cases for `npm run eval`: one a question. The cited places are kept
 * as the expected ones unless they were called wrong; what the answer must say is for a person to write. `why`
 * tells what people said and what was cited, from which corpus.
 */
export function feedbackCases(feedback: readonly StoredFeedback[]): EvaluationQuestion[] {
  const byQuestion = new Map<string, StoredFeedback[]>();
  for (const given of feedback) {
    if (given.question === null || given.opinion !== 'bad') continue;
    byQuestion.set(given.questionHash, [...(byQuestion.get(given.questionHash) ?? []), given]);
  }
  return [...byQuestion.values()].map(caseOf);
}

function caseOf(all: readonly StoredFeedback[]): EvaluationQuestion {
  const last = all.at(-1);
  if (last === undefined) throw new Error('A case needs feedback');
  const { questionHash, question, verdict, citations, outcome, corpusVersion } = last;
  const isMisplaced = all.some(({ reason }) => MISPLACED.has(reason));
  const places = citations.map(({ file, paragraph }) => ({ file, paragraph }));
  const paragraphs = isMisplaced ? [] : distinct(places);
  const reasons = [...new Set(all.map(({ reason }) => reason ?? 'no reason'))].join(', ');
  const cited = distinct(places).map(({ file, paragraph }) => `${file} ¶${paragraph}`);
  return {
    id: `u${questionHash}`,
    kind: verdict === null ? 'fact' : 'check',
    question: question ?? '',
    file: paragraphs[0]?.file ?? null,
    paragraphs,
    must: [],
    why: [
      `disliked (${reasons})`,
      `${verdict ?? outcome}, citing ${cited.join(', ') || 'nothing'}`,
      `corpus ${corpusVersion}`,
    ].join('; '),
  };
}

function distinct<P extends { readonly file: string; readonly paragraph: number }>(
  places: readonly P[],
): P[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.paragraph}`, place])).values()];
}
