import type { Paragraph, SourceDocument, Span } from '../documents/document.ts';
import { leadInOf } from '../documents/leadIn.ts';
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
  /** Folded section, district, and what opens the list that it is an item of: what governs the paragraph from above. */
  readonly heading: string;
  /** Its words. */
  readonly headingWords: readonly string[];
  readonly title: string;
  readonly sentences: readonly PreparedSentence[];
}

/** `within`: only the sentences of that stretch, or null for all. */
export type Preparer = (
  paragraph: Paragraph,
  document: SourceDocument,
  within: Span | null,
) => PreparedParagraph;

/** Some 20 KB each: a corpus of any size keeps the ones that questions come back to. */
const KEPT = 2000;

/** Prepares paragraphs as they are asked for, and keeps those asked for last. */
export function createPreparer(segmenter: Segmenter): Preparer {
  const known = new Map<string, PreparedParagraph>();
  return (paragraph, document, within) => {
    const key = within === null ? paragraph.id : `${paragraph.id}@${within.start}`;
    let prepared = known.get(key);
    if (prepared === undefined) {
      prepared = prepare(paragraph, document, within, segmenter);
      const oldest = known.size >= KEPT ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    } else {
      known.delete(key);
    }
    // A Map keeps the order of setting: what was asked for last stands at the end.
    known.set(key, prepared);
    return prepared;
  };
}

function prepare(
  paragraph: Paragraph,
  document: SourceDocument,
  within: Span | null,
  segmenter: Segmenter,
): PreparedParagraph {
  let planned = false;
  const sentences = boundedSentences(paragraph.text, within).map((span, index): PreparedSentence => {
    const folded = foldWithOffsets(paragraph.text.slice(span.start, span.end));
    const own = planMarker(folded.text) !== null;
    // Most sentences are never asked for theirs.
    let figures: Figure[] | undefined;
    if (index === 0 && /^\s*(?:下一步|今后|未来|接下来)/u.test(folded.text)) planned = true;
    return {
      index,
      span,
      folded: folded.text,
      clauses: clausesOf(paragraph.text, span, folded),
      get figures() {
        figures ??= findFigures(folded.text);
        return figures;
      },
      words: placeWords(segmenter.words(folded.text)),
      plan: own ? 'own' : planned ? 'inherited' : 'none',
    };
  });
  const opens = leadInOf(document, paragraph)?.text ?? '';
  const above = [paragraph.section ?? '', paragraph.district ?? '', ...(opens === '' ? [] : [opens])];
  const heading = foldWithOffsets(above.join('\n')).text;
  let headingWords: readonly string[] | undefined;
  return {
    paragraph,
    document,
    folded: sentences.map(({ folded }) => folded).join(''),
    heading,
    get headingWords() {
      headingWords ??= segmenter.words(heading);
      return headingWords;
    },
    title: foldWithOffsets(document.title ?? '').text,
    sentences,
  };
}

/** A list of figures without a full stop can run on for pages: what is weighed at a time stays bounded. */
const LONGEST_SENTENCE = 1500;

function boundedSentences(text: string, within: Span | null): Span[] {
  const offset = within?.start ?? 0;
  const sentences = splitSentences(within === null ? text : text.slice(within.start, within.end));
  return sentences.flatMap(({ start: from, end: to }) => {
    const sentence = { start: from + offset, end: to + offset };
    if (sentence.end - sentence.start <= LONGEST_SENTENCE) return [sentence];
    const pieces: Span[] = [];
    let piece: Span | null = null;
    for (const clause of splitClauses(text, sentence)) {
      for (let start = clause.start; start < clause.end; start += LONGEST_SENTENCE) {
        const part: Span = { start, end: Math.min(clause.end, start + LONGEST_SENTENCE) };
        const joined: Span = { start: piece?.start ?? part.start, end: part.end };
        if (piece !== null && joined.end - joined.start > LONGEST_SENTENCE) {
          pieces.push(piece);
          piece = part;
        } else {
          piece = joined;
        }
      }
    }
    return piece === null ? pieces : [...pieces, piece];
  });
}

function placeWords(words: readonly string[]): PlacedWord[] {
  let start = 0;
  const placed: PlacedWord[] = [];
  for (const text of words) {
    if (isHan(text.charCodeAt(0)) || /\p{L}/u.test(text)) placed.push({ text, start });
    start += text.length;
  }
  return placed;
}

/** The common ones, which are most of all letters: to ask a pattern takes longer. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit < 0xa000;
}

function clausesOf(text: string, sentence: Span, folded: FoldedText): PreparedClause[] {
  let at = 0;
  return splitClauses(text, sentence).map((span) => {
    const start = at;
    while (at < folded.text.length && (folded.starts[at] as number) + sentence.start < span.end) at += 1;
    return { span, start, end: at };
  });
}
