import type { Paragraph, SourceDocument, Span } from '../documents/document.ts';
import { splitSentences } from '../text/sentences.ts';

/** The unit of indexing: a whole paragraph, or a run of sentences of a long one. Never of two paragraphs. */
export interface Chunk {
  readonly paragraphId: string;
  readonly span: Span;
}

/** A page without a full stop is cut all the same: neither indexing nor answering may take minutes over it. */
const LONGEST_CHUNK = 20_000;
/** A paragraph up to this length (UTF-16 units) is one chunk; longer ones are cut at sentence ends. */
const CHUNK_LENGTH = 1200;

export function chunkParagraph(paragraph: Paragraph): Chunk[] {
  const chunks: Chunk[] = [];
  let current = null as Span | null;
  for (const sentence of splitSentences(paragraph.text).flatMap((span) => pieces(paragraph.text, span))) {
    if (current !== null && sentence.end - current.start > CHUNK_LENGTH) {
      chunks.push({ paragraphId: paragraph.id, span: current });
      current = sentence;
    } else {
      current = { start: current?.start ?? sentence.start, end: sentence.end };
    }
  }
  if (current !== null) chunks.push({ paragraphId: paragraph.id, span: current });
  return chunks;
}

function pieces(text: string, { start, end }: Span): Span[] {
  const cut: Span[] = [];
  let from = start;
  while (end - from > LONGEST_CHUNK) {
    // Not through the middle of a surrogate pair.
    const to = from + LONGEST_CHUNK - (/[\ud800-\udbff]/.test(text[from + LONGEST_CHUNK - 1] ?? '') ? 1 : 0);
    cut.push({ start: from, end: to });
    from = to;
  }
  return [...cut, { start: from, end }];
}

/**
 * What is indexed for a chunk: title, section and district before its text. Measured on the seeds: questions
 * in other words found at rank 1 rise from 9 to 13 of 23 by that context. It is never part of a quote.
 */
export function indexedText(chunk: Chunk, paragraph: Paragraph, document: SourceDocument): string {
  const context = [document.title, paragraph.section, paragraph.district].filter((part) => part !== null);
  return [...context, paragraph.text.slice(chunk.span.start, chunk.span.end)].join('\n');
}
