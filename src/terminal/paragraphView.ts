import type { Paragraph, SourceDocument } from '../documents/document.ts';
import { terminalTextsZh as texts } from '../texts/zh/terminal.ts';
import { placeText } from './format.ts';
import { printable, printableLine } from './printable.ts';
import type { Style } from './style.ts';

/** A source paragraph as it stands in its document, with the quoted words marked when there are any. */
export function paragraphText(
  paragraph: Paragraph,
  document: SourceDocument,
  quote: string | null,
  style: Style,
): string {
  const head = [document.title, document.publisher, document.date ?? texts.chat.undated]
    .filter((part) => part !== null)
    .map(printableLine)
    .join(texts.separator);
  const place = placeText({ ...paragraph, paragraph: paragraph.number, file: document.file }, style);
  const body = markQuote(paragraph.text, quote, style).split('\n');
  return [head, style.dim(place), ...body].map((line) => `${style.indent}${line}`).join('\n');
}

/** Cleaned in three parts, so that nothing in the source can end or move the marking. */
function markQuote(text: string, quote: string | null, style: Style): string {
  const start = quote === null || quote === '' ? -1 : text.indexOf(quote);
  if (quote === null || start === -1) return printable(text);
  const end = start + quote.length;
  return `${printable(text.slice(0, start))}${style.mark(printable(quote))}${printable(text.slice(end))}`;
}
