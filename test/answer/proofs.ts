import type { DraftLine, Proof } from '../../src/answer/draft.ts';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();

/** A document with one body paragraph, of the unit given. */
export function sourceOf(
  text: string,
  district: string | null = null,
  title: string | null = null,
): SourceDocument {
  return readPlainText('a.txt', text, { title, districts: district === null ? [] : [district] }, gazetteer);
}

export function proofFrom(source: SourceDocument, quote: string): Proof {
  return { document: source, paragraph: source.paragraphs[0] as Paragraph, quote };
}

export function claim(text: string, proofs: readonly Proof[], lead = ''): DraftLine {
  return { kind: 'claim', lead, text, proofs };
}
