import type { FormattedString } from '@grammyjs/parse-mode';
import { cutBefore } from './clip.ts';
import { lines } from './marked.ts';

/** Telegram's limit for a message, in UTF-16 units. */
export const MESSAGE_LIMIT = 4096;

/** The end of a sentence: its stop, what closes after it, its citation marks, the white space that follows. */
const SENTENCE_END = /(?:[。！？!?；;…]+[”’"』」）)】》]*(?:\[\d+\])*\s*|\n\s*)/g;
const CLAUSE_END = /[，,、：:]\s*|\s+/g;

/** Enough to see the marks that belong to a sentence which ends right at the limit. */
const LOOK_AHEAD = 64;

/** Room for “12/34” below a part. */
const PAGE_ROOM = 12;

/** The same, every part of several saying which it is. */
export function splitNumbered(
  message: FormattedString,
  page: (page: number, pages: number) => string,
): FormattedString[] {
  if (message.text.length <= MESSAGE_LIMIT) return [message];
  const parts = splitMessage(message, MESSAGE_LIMIT - PAGE_ROOM);
  return parts.map((part, index) => lines([part, page(index + 1, parts.length)], '\n\n'));
}

/**
 * Cuts a message that is too long into several: between sentences, not inside an entity, as long as either is
 * possible. Joined again, the parts are the message, every entity's text included.
 */
export function splitMessage(message: FormattedString, limit: number = MESSAGE_LIMIT): FormattedString[] {
  const parts: FormattedString[] = [];
  let start = 0;
  while (message.text.length - start > limit) {
    const end = cutAfter(message, start, limit);
    parts.push(message.slice(start, end));
    start = end;
  }
  parts.push(message.slice(start));
  return parts;
}

function cutAfter(message: FormattedString, start: number, limit: number): number {
  const ahead = message.text.slice(start, start + limit + LOOK_AHEAD);
  const isOutside = (cut: number): boolean =>
    message.entities.every(({ offset, length }) => start + cut <= offset || start + cut >= offset + length);
  const cut =
    lastEnd(ahead, limit, SENTENCE_END, isOutside) ??
    lastEnd(ahead, limit, CLAUSE_END, isOutside) ??
    lastEnd(ahead, limit, SENTENCE_END, () => true) ??
    cutBefore(ahead, limit);
  return start + cut;
}

function lastEnd(
  ahead: string,
  limit: number,
  end: RegExp,
  isAllowed: (cut: number) => boolean,
): number | undefined {
  let last: number | undefined;
  for (const match of ahead.matchAll(end)) {
    const cut = match.index + match[0].length;
    if (cut <= limit && isAllowed(cut)) last = cut;
  }
  return last;
}
