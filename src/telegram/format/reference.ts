import type { Paragraph, SourceDocument } from '../../documents/document.ts';
import { documentName } from '../../documents/documentName.ts';
import { clip } from './clip.ts';

/** Telegram's limit for text that a button copies. */
const COPY_LIMIT = 256;

/**
 * A reference in the manner of GB/T 7714 for an electronic text:
 * `publisher. title[EB/OL]. (date). 第32段. link`. What isn't known is left out, never made up; a long
 * title is shortened, so that number and link are always whole.
 */
export function reference(document: SourceDocument, paragraph: Paragraph, link: string): string {
  const head = document.publisher === null ? '' : `${clip(document.publisher, 40)}. `;
  const date = document.date === null ? '' : `(${document.date}). `;
  const tail = `[EB/OL]. ${date}第${paragraph.number}段. ${link}`;
  return `${head}${clip(documentName(document), Math.max(1, COPY_LIMIT - head.length - tail.length))}${tail}`;
}
