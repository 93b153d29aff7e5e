import type { Corpus } from '../documents/corpus.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import type { Response } from './respond.ts';

/** What a refusal says: what was not found, in the person's words, and what was searched. */
export function refusalText(
  refusal: Extract<Response, { kind: 'refusal' }>,
  corpus: Corpus,
  texts: AnswerTexts,
): string {
  const searched = whatWasSearched(corpus, texts);
  const asked = withoutMarks(refusal.asked.replace(/[\s?？。.!！]+$/u, ''));
  if (refusal.verdict !== null) return `${texts.checkNotFound(asked)}\n${searched}`;
  if (refusal.reason === 'off_topic') return `${texts.offTopic}\n${searched}`;
  const named = refusal.onlyNamed === null ? [] : [texts.onlyNamed(refusal.onlyNamed)];
  return [texts.nothingFound(asked), ...named, searched].join('\n');
}

export function whatWasSearched(corpus: Corpus, texts: AnswerTexts): string {
  const districts = [...new Set(corpus.documents.flatMap((document) => document.districts))];
  const dates = corpus.documents.map(({ date }) => date).filter((date) => date !== null);
  const newest = dates.sort().at(-1) ?? null;
  return texts.searched(corpus.documents.length, districts, newest, corpus.documents.length - dates.length);
}

/** A question that holds [1] must not look like it had a citation. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d+)\]/g, '［$1］');
}
