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

const LISTED = 20;

/** What documents there are: for a person who asks that before anything else. */
export function contentsText({ documents }: Corpus, texts: AnswerTexts): string {
  const lines = documents
    .slice(0, LISTED)
    .map(({ title, file, districts, date }) => texts.contentsLine(title ?? file, districts, date));
  const more = documents.length > LISTED ? [texts.contentsMore(documents.length - LISTED)] : [];
  return texts.contents(documents.length, [...lines, ...more]);
}

/** A question that holds [1] must not look like it had a citation. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d+)\]/g, '［$1］');
}
