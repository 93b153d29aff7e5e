import type { Span } from '../../documents/document.ts';
import type { PreparedParagraph, PreparedSentence } from '../../evidence/prepared.ts';
import type { Figure } from '../../text/figures.ts';

/** A run of clauses of one sentence that a claim's quote stands in: what the claim may rest on. */
export interface Site {
  readonly prepared: PreparedParagraph;
  readonly sentence: PreparedSentence;
  /** Offsets in the sentence's folded text. */
  readonly start: number;
  readonly end: number;
  /** In the paragraph's text: what is shown as the quote. */
  readonly span: Span;
  readonly folded: string;
  readonly figures: readonly Figure[];
}

/** The sites of a quote: whole clauses, sentence by sentence; `whole`: whole sentences. */
export function sitesOf(prepared: PreparedParagraph, quote: Span, whole: boolean): Site[] {
  return prepared.sentences.flatMap((sentence) => {
    const touched = sentence.clauses.filter(({ span }) => span.start < quote.end && span.end > quote.start);
    const told = touched.filter(({ span }) => overlap(span, quote) > 1 || span.end - span.start < 3);
    const clauses = whole && touched.length > 0 ? sentence.clauses : told.length > 0 ? told : touched;
    const first = clauses[0];
    const last = clauses.at(-1);
    if (first === undefined || last === undefined) return [];
    const { start } = first;
    const { end } = last;
    return [
      {
        prepared,
        sentence,
        start,
        end,
        span: trimmed(prepared.paragraph.text, { start: first.span.start, end: last.span.end }),
        folded: sentence.folded.slice(start, end),
        figures: sentence.figures.filter((figure) => figure.start >= start && figure.end <= end),
      },
    ];
  });
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Without white space at the ends and without the comma that the next clause would follow. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] as string)) from += 1;
  while (to > from && /[\s，,；;、：:]/u.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}
