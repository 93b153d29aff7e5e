import type { Span } from '../documents/document.ts';

/** What a button asks for. It comes back from outside, so nothing in it is trusted to exist. */
export type Callback =
  | { readonly kind: 'open'; readonly paragraphId: string; readonly quote: Span | null }
  | { readonly kind: 'report'; readonly paragraphId: string; readonly quote: Span | null }
  | { readonly kind: 'example'; readonly paragraphId: string }
  | { readonly kind: 'outline'; readonly docId: string; readonly page: number }
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'back' };

const ID = '[A-Za-z0-9_-]{1,48}';
const NUMBER = '[0-9a-z]{1,6}';
const PARAGRAPH = new RegExp(`^(?<kind>[srq]):(?<id>${ID})(?::(?<start>${NUMBER}):(?<end>${NUMBER}))?$`);
const OUTLINE = new RegExp(`^o:(?<id>${ID}):(?<page>${NUMBER})$`);
const SOURCES = new RegExp(`^l:(?<page>${NUMBER})$`);

/** Telegram's limit for `callback_data`, in bytes (it is all ASCII here). */
const LIMIT = 64;

/**
 * Numbers are written in base 36: a paragraph id of 48 characters and two offsets of 5 digits (60 million)
 * fit. Longer ones would lose their mark, not the button.
 */
export function packCallback(callback: Callback): string {
  switch (callback.kind) {
    case 'open':
      return packParagraph('s', callback.paragraphId, callback.quote);
    case 'report':
      return packParagraph('r', callback.paragraphId, callback.quote);
    case 'example':
      return packParagraph('q', callback.paragraphId, null);
    case 'outline':
      return `o:${callback.docId}:${callback.page.toString(36)}`;
    case 'sources':
      return `l:${callback.page.toString(36)}`;
    case 'back':
      return 'b';
  }
}

function packParagraph(letter: string, paragraphId: string, quote: Span | null): string {
  const plain = `${letter}:${paragraphId}`;
  if (quote === null) return plain;
  const marked = `${plain}:${quote.start.toString(36)}:${quote.end.toString(36)}`;
  return marked.length <= LIMIT ? marked : plain;
}

export function parseCallback(data: string): Callback | undefined {
  if (data === 'b') return { kind: 'back' };
  const paragraph = PARAGRAPH.exec(data)?.groups;
  if (paragraph?.id !== undefined) {
    const { kind, id, start, end } = paragraph;
    if (kind === 'q') return { kind: 'example', paragraphId: id };
    return { kind: kind === 's' ? 'open' : 'report', paragraphId: id, quote: parseSpan(start, end) };
  }
  const outline = OUTLINE.exec(data)?.groups;
  if (outline?.id !== undefined)
    return { kind: 'outline', docId: outline.id, page: parseNumber(outline.page) };
  const sources = SOURCES.exec(data)?.groups;
  return sources === undefined ? undefined : { kind: 'sources', page: parseNumber(sources.page) };
}

function parseSpan(start: string | undefined, end: string | undefined): Span | null {
  if (start === undefined || end === undefined) return null;
  const span = { start: parseNumber(start), end: parseNumber(end) };
  return span.start <= span.end ? span : null;
}

function parseNumber(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 36);
}
