import type { Evidence } from '../evidence/evidence.ts';

const PERIOD =
  /(?:(?:19|20)\d{2}年以来|(?:19|20)\d{2}年?[-—–至](?:19|20)\d{2}年(?:间|期间)?|近[一二三四五六七八九十]年来?)(?=[,，])/gu;
const YEAR = /(?:19|20)\d{2}\s*年|近[一二三四五六七八九十\d]+年|[今去前]年|以来/u;

/**
 * The period that a sentence opens with and that its quote no longer shows, for a quote that gives a figure: 2020年以来 of
 * 2020年以来,…,累计达532人. Empty where the quote has a time of its own, or the sentence none that spans it.
 */
export function periodOf({ sentence, prepared, figure }: Evidence, quote: string): string {
  if (figure === null || figure.kind === 'year' || YEAR.test(quote)) return '';
  const { text } = prepared.paragraph;
  const at = text.indexOf(quote, sentence.span.start);
  if (at === -1) return '';
  return [...text.slice(sentence.span.start, at).matchAll(PERIOD)].at(-1)?.[0] ?? '';
}
