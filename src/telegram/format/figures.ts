import type { Span } from '../../documents/document.ts';

/** A number as policy texts write it: 7600余万, 1,200, 98.5, with its unit when that is one of the usual ones. */
const FIGURE =
  /(?:[0-9０-９]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:\.[0-9]+)?[余多几]?[十百千万亿]*[余多]?(?:[%％‰]|个百分点|平方米|公里|人次|学位|[元人名所个项家套场次门节间班座位件条倍亩])?/g;

/** Part of a word, a date, a decimal or an ordinal, not an amount. */
const NOT_BEFORE = /(?:[0-9０-９A-Za-z.+/第[［]|[0-9]{4}-|-[0-9]{1,2}-)$/;
const NOT_AFTER = /^(?:[0-9A-Za-z+/\]］》]|年|月|日|号|届|-[0-9]{1,2}-|[-—~～至][0-9]+[年月日号])/;
const BARE_YEAR = /^(?:19|20)[0-9]{2}$/;

/** Where a text states amounts. Years, dates, ordinals and citation marks are none. */
export function figureSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (BARE_YEAR.test(match[0])) continue;
    if (NOT_BEFORE.test(text.slice(0, start)) || NOT_AFTER.test(text.slice(end))) continue;
    spans.push({ start, end });
  }
  return spans;
}

/** The amounts of an answer that its own quotes state: those may stand out. */
export function provenFigures(answer: string, quotes: readonly string[]): Span[] {
  const stated = new Set(
    quotes.flatMap((quote) => figureSpans(quote).map(({ start, end }) => quote.slice(start, end))),
  );
  return figureSpans(answer).filter(({ start, end }) => stated.has(answer.slice(start, end)));
}
