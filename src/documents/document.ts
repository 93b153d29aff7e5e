/** What a paragraph is for. Only `body` is indexed; captions, abstracts and credits are cited where they alone answer; the rest keeps the numbering true to the file. */
export type Role = 'furniture' | 'title' | 'heading' | 'abstract' | 'body';

/** A stretch of a text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The unit of citation. */
export interface Paragraph {
  /** Stable: made from the document's path, the text, and its ordinal among identical texts there. */
  readonly id: string;
  readonly docId: string;
  /** Counted from 1 in its document, headings and furniture included. */
  readonly number: number;
  readonly role: Role;
  /** Exactly as in the source, white space at its ends apart. */
  readonly text: string;
  /** The reporting unit in the text's own short form, e.g. 成都高新区. */
  readonly district: string | null;
  /** The nearest heading above; consecutive heading lines are joined by a space. */
  readonly section: string | null;
}

export interface SourceDocument {
  readonly id: string;
  /** Path under the corpus folder, with forward slashes. */
  readonly file: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO date (2024-11-28), or a part of one (2024-11, 2024) where the text gives no more. */
  readonly date: string | null;
  /** Units that report in this document, in order of appearance. */
  readonly districts: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}
