import type { Paragraph, SourceDocument } from './document.ts';
import { documentIdOf } from './paragraphId.ts';

/** Where a paragraph id leads. `changed`: its document is here, but no paragraph has that text any more. */
export type ParagraphLookup =
  | { readonly kind: 'found'; readonly paragraph: Paragraph; readonly document: SourceDocument }
  | { readonly kind: 'changed'; readonly document: SourceDocument }
  | { readonly kind: 'unknown' };

/** All documents, read and structured. Immutable: a changed corpus is a new Corpus. */
export interface Corpus {
  readonly documents: readonly SourceDocument[];
  /** Body paragraphs of all documents, in order. */
  readonly body: readonly Paragraph[];
  document(id: string): SourceDocument | undefined;
  lookup(paragraphId: string): ParagraphLookup;
  /** The next paragraph that a reader would want in that direction (furniture skipped), if any. */
  neighbour(paragraph: Paragraph, step: -1 | 1): Paragraph | undefined;
}

export function createCorpus(documents: readonly SourceDocument[]): Corpus {
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const paragraphById = new Map<string, Paragraph>();
  for (const document of documents) {
    for (const paragraph of document.paragraphs) paragraphById.set(paragraph.id, paragraph);
  }
  const body = documents.flatMap((document) => document.paragraphs.filter(({ role }) => role === 'body'));

  return {
    documents,
    body,
    document: (id) => documentById.get(id),
    lookup(paragraphId) {
      const paragraph = paragraphById.get(paragraphId);
      const document = documentById.get(paragraph?.docId ?? documentIdOf(paragraphId));
      if (document === undefined) return { kind: 'unknown' };
      return paragraph === undefined ? { kind: 'changed', document } : { kind: 'found', paragraph, document };
    },
    neighbour(paragraph, step) {
      const paragraphs = documentById.get(paragraph.docId)?.paragraphs ?? [];
      let index = paragraph.number - 1 + step;
      while (paragraphs[index]?.role === 'furniture') index += step;
      return paragraphs[index];
    },
  };
}
