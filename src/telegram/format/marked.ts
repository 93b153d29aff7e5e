import { FormattedString } from '@grammyjs/parse-mode';
import type { Span } from '../../documents/document.ts';

/** The text with the spans bold: as entities, so that markup in a document stays plain text. */
export function withBold(text: string, spans: readonly Span[]): FormattedString {
  return new FormattedString(
    text,
    spans
      .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
      .filter(({ start, end }) => start < end && isBetween(text, start) && isBetween(text, end))
      .map(({ start, end }) => ({ type: 'bold' as const, offset: start, length: end - start })),
  );
}

/** Not in the middle of a surrogate pair, which Telegram refuses. */
function isBetween(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code >= 0xdc00 && code <= 0xdfff);
}

export function plain(text: string): FormattedString {
  return new FormattedString(text);
}

export function bold(text: string): FormattedString {
  return withBold(text, [{ start: 0, end: text.length }]);
}

export function italic(text: string): FormattedString {
  return wrapped(plain(text), 'italic');
}

/** A quotation that shows its first lines until it is tapped. */
export function folded(message: FormattedString): FormattedString {
  return wrapped(message, 'expandable_blockquote');
}

/** A quotation, folded where it is long. */
export function quoted(message: FormattedString, isFolded: boolean): FormattedString {
  return wrapped(message, isFolded ? 'expandable_blockquote' : 'blockquote');
}

export function linked(text: string, url: string): FormattedString {
  return text === ''
    ? plain(text)
    : new FormattedString(text, [{ type: 'text_link', offset: 0, length: text.length, url }]);
}

function wrapped(
  message: FormattedString,
  type: 'italic' | 'blockquote' | 'expandable_blockquote',
): FormattedString {
  const { text, entities } = message;
  return text === ''
    ? message
    : new FormattedString(text, [{ type, offset: 0, length: text.length }, ...entities]);
}

/** Parts one below the other, those that are empty left out. */
export function lines(
  parts: readonly (FormattedString | string | null)[],
  separator = '\n',
): FormattedString {
  const kept = parts
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'string' ? plain(part) : part))
    .filter((part) => part.text !== '');
  return FormattedString.join(kept, separator);
}
