import { createHash } from 'node:crypto';
import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../documents/document.ts';

/** A reporting unit (a district, a school) and what the corpus holds of it. */
export interface CorpusUnit {
  readonly name: string;
  /** 8 characters that stay the same whatever else is in the corpus. */
  readonly key: string;
  /** Its body paragraphs, in the documents' order. */
  readonly paragraphs: readonly Paragraph[];
  readonly documents: readonly SourceDocument[];
  /** The first paragraph of each of its sections. */
  readonly sections: readonly Paragraph[];
}

const DISTRICT = /[区县市旗盟州]$/u;

const known = new WeakMap<Corpus, readonly CorpusUnit[]>();

/** All units, districts before schools and colleges, otherwise in the documents' order. */
export function corpusUnits(corpus: Corpus): readonly CorpusUnit[] {
  const units = known.get(corpus) ?? gather(corpus);
  known.set(corpus, units);
  return units;
}

export function isDistrict(name: string): boolean {
  return DISTRICT.test(name);
}

/** The newest date of documents, as ISO text, and how many have none. */
export function datesOf(documents: readonly SourceDocument[]): { newest: string | null; undated: number } {
  const dates = documents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return { newest: dates.at(-1) ?? null, undated: documents.length - dates.length };
}

function gather(corpus: Corpus): CorpusUnit[] {
  const paragraphs = new Map<string, Paragraph[]>();
  for (const name of corpus.documents.flatMap(({ districts }) => districts)) paragraphs.set(name, []);
  for (const paragraph of corpus.body) {
    if (paragraph.district !== null) paragraphs.get(paragraph.district)?.push(paragraph);
  }
  const units = [...paragraphs].map(([name, own]) => ({
    name,
    key: createHash('sha256').update(name).digest('base64url').slice(0, 8),
    paragraphs: own,
    documents: corpus.documents.filter(({ districts }) => districts.includes(name)),
    sections: own.filter((paragraph, index) => {
      const before = own[index - 1];
      return before?.section !== paragraph.section || before.docId !== paragraph.docId;
    }),
  }));
  return [...units.filter(({ name }) => isDistrict(name)), ...units.filter(({ name }) => !isDistrict(name))];
}
