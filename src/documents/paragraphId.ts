import { createHash } from 'node:crypto';

const DOCUMENT_LENGTH = 10;
const TEXT_LENGTH = 12;

function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);
}

/** @param file path under the corpus folder, with forward slashes. Ten hex digits. */
export function documentId(file: string): string {
  return shortHash(file.normalize('NFC'), DOCUMENT_LENGTH);
}

/**
 * `<document>-<text>` and, from the second identical text of a document on, `-<ordinal>`: at most 48
 * characters of [A-Za-z0-9_-]. Position plays no part, so an id outlives whatever is added around it;
 * the document's part lets an id whose text has changed still lead to its document.
 */
export function paragraphId(docId: string, text: string, ordinal: number): string {
  const id = `${docId}-${shortHash(text.trim(), TEXT_LENGTH)}`;
  return ordinal === 1 ? id : `${id}-${ordinal}`;
}

/** The document's part of a paragraph id. */
export function documentIdOf(id: string): string {
  return id.slice(0, DOCUMENT_LENGTH);
}

/** Ids for the texts of one document, in order. */
export function paragraphIds(docId: string, texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const key = text.trim();
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return paragraphId(docId, text, ordinal);
  });
}
