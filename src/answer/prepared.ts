import type { Paragraph, SourceDocument, Span } from '../documents/document.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { type FoldedText, foldWithOffsets } from '../text/fold.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { splitClauses, splitSentences } from '../text/sentences.ts';
import { planMarker } from './plan.ts';

/** A clause with where it stands, in the source paragraph and in its sentence's folded text. */
export interface PreparedClause {
  /** In the paragraph's text. */
  readonly span: Span;
  /** In the sentence's folded text. */
  readonly start: number;
  readonly end: number;
}

export interface PlacedWord {
  readonly text: string;
  readonly start: number;
}

/** A sentence made ready to be matched; offsets of figures and clauses are in `folded`. */
export interface PreparedSentence {
  readonly index: number;
  /** In the paragraph's text. */
  readonly span: Span;
  readonly folded: string;
  readonly clauses: readonly PreparedClause[];
  readonly figures: readonly Figure[];
  /** Words of `folded` with their offsets, for matching by meaning. */
  readonly words: readonly PlacedWord[];
  /** `own`: the sentence says 将 or 下一步 itself; `inherited`: the paragraph opened so. */
  readonly plan: 'own' | 'inherited' | 'none';
}

export interface PreparedParagraph {
  readonly paragraph: Paragraph;
  readonly document: SourceDocument;
  readonly folded: string;
  /** Folded section and district: what governs the paragraph from above. */
  readonly heading: string;
  readonly title: string;
  readonly sentences: readonly PreparedSentence[];
}

export type Preparer = (paragraph: Paragraph, document: SourceDocument) => PreparedParagraph;

/** Prepares paragraphs as they are asked for, and keeps them: the work is done once per paragraph. */
export function createPreparer(segmenter: Segmenter): Preparer {
  const known = new Map<string, PreparedParagraph>();
  return (paragraph, document) => {
    let prepared = known.get(paragraph.id);
    if (prepared === undefined) {
      prepared = prepare(paragraph, document, segmenter);
      known.set(paragraph.id, prepared);
    }
    return prepared;
  };
}

function prepare(paragraph: Paragraph, document: SourceDocument, segmenter: Segmenter): PreparedParagraph {
  let planned = false;
  const sentences = splitSentences(paragraph.text).map((span, index): PreparedSentence => {
    const folded = foldWithOffsets(paragraph.text.slice(span.start, span.end));
    const own = planMarker(folded.text) !== null;
    if (index === 0 && /^\s*(?:下一步|今后|未来|接下来)/u.test(folded.text)) planned = true;
    return {
      index,
      span,
      folded: folded.text,
      clauses: clausesOf(paragraph.text, span, folded),
      figures: findFigures(folded.text),
      words: placeWords(segmenter.words(folded.text)),
      plan: own ? 'own' : planned ? 'inherited' : 'none',
    };
  });
  const heading = foldWithOffsets([paragraph.section ?? '', paragraph.district ?? ''].join('\n')).text;
  return {
    paragraph,
    document,
    folded: sentences.map(({ folded }) => folded).join(''),
    heading,
    title: foldWithOffsets(document.title ?? '').text,
    sentences,
  };
}

function placeWords(words: readonly string[]): PlacedWord[] {
  let start = 0;
  const placed: PlacedWord[] = [];
  for (const text of words) {
    if (/\p{L}/u.test(text)) placed.push({ text, start });
    start += text.length;
  }
  return placed;
}

function clausesOf(text: string, sentence: Span, folded: FoldedText): PreparedClause[] {
  let at = 0;
  return splitClauses(text, sentence).map((span) => {
    const start = at;
    while (at < folded.text.length && (folded.starts[at] as number) + sentence.start < span.end) at += 1;
    return { span, start, end: at };
  });
}
