import type { Corpus } from '../documents/corpus.ts';
import type { Paragraph } from '../documents/document.ts';
import type { Chunk } from './chunk.ts';
import { type KeywordIndex, openKeywordIndex } from './keywordIndex.ts';
import type { PointData } from './points.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Section, Sections } from './sections.ts';
import { openStoredCorpus, packCorpus } from './storedCorpus.ts';

// All of an index but the graph of its vectors, as the sections of one file.

export function sectionsOf({ corpus, chunks, paragraphs, keywords, vectors }: SearchIndex): Sections {
  const { table, starts, chunks: postings, impacts, largest } = keywords.data;
  const places = new Map(corpus.documents.flatMap((document) => document.paragraphs).map((p, i) => [p, i]));
  return {
    ...packCorpus(corpus.documents),
    chunkParagraphs: Uint32Array.from(paragraphs, (paragraph) => places.get(paragraph) ?? 0),
    chunkSpans: Uint32Array.from(chunks.flatMap(({ span }) => [span.start, span.end])),
    termUnits: table.units,
    termEnds: table.ends,
    termSlots: table.slots,
    postingStarts: starts,
    postings,
    impacts,
    largest,
    pointOf: vectors.data.pointOf,
    pointValues: vectors.data.values,
  };
}

export function pointsIn(sections: Sections): PointData {
  return { pointOf: wide(sections, 'pointOf'), values: signed(sections, 'pointValues') };
}

export function partsIn(sections: Sections): {
  readonly corpus: Corpus;
  readonly chunks: readonly Chunk[];
  readonly paragraphs: readonly Paragraph[];
  readonly keywords: KeywordIndex;
} {
  const corpus = openStoredCorpus(sections);
  const all = corpus.documents.flatMap((document) => document.paragraphs);
  const spans = wide(sections, 'chunkSpans');
  const paragraphs = Array.from(wide(sections, 'chunkParagraphs'), (place) => all[place] as Paragraph);
  const chunks = paragraphs.map((paragraph, i): Chunk => {
    const span = { start: spans[i * 2] as number, end: spans[i * 2 + 1] as number };
    return { paragraphId: paragraph.id, span };
  });
  const keywords = openKeywordIndex({
    table: {
      units: narrow(sections, 'termUnits'),
      ends: wide(sections, 'termEnds'),
      slots: wide(sections, 'termSlots'),
    },
    starts: wide(sections, 'postingStarts'),
    chunks: wide(sections, 'postings'),
    impacts: narrow(sections, 'impacts'),
    largest: narrow(sections, 'largest'),
    chunkCount: chunks.length,
  });
  return { corpus, chunks, paragraphs, keywords };
}

const wide = (sections: Sections, name: string) => sectionOf(sections, name, Uint32Array);
const narrow = (sections: Sections, name: string) => sectionOf(sections, name, Uint16Array);
const signed = (sections: Sections, name: string) => sectionOf(sections, name, Int16Array);

/** @throws Error: the file's checksum was right, so the program that wrote it was another one */
function sectionOf<T extends Section>(sections: Sections, name: string, kind: new () => T): T {
  const found = sections[name];
  if (found instanceof kind) return found;
  throw new Error(`section ${name} is missing`);
}
