import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus } from '../../../src/documents/corpus.ts';
import type { SourceDocument } from '../../../src/documents/document.ts';
import { chunkParagraph, indexedText } from '../../../src/index/chunk.ts';
import { type Random, shuffledOrder } from '../../training/random.ts';

/** A question with the one paragraph that answers it. */
export interface ContestQuestion {
  readonly question: string;
  readonly paragraphId: string;
}

export interface ContestCorpus {
  readonly documents: readonly SourceDocument[];
  readonly questions: readonly ContestQuestion[];
}

/**
 * The corpus on disk, which every process of a contest reads the parts of that it needs: documents for this
 * project; for its peers the very texts that this project indexes, and the paragraph that each is of.
 */
export interface PreparedCorpus {
  documents(): SourceDocument[];
  texts(): string[];
  /** `paragraphIds()[i]` is the paragraph of `texts()[i]`. */
  paragraphIds(): string[];
  questions(): ContestQuestion[];
}

/** @returns the number of paragraphs that are indexed */
export function writeCorpus(folder: string, { documents, questions }: ContestCorpus): number {
  const corpus = createCorpus(documents);
  const texts: string[] = [];
  const paragraphIds: string[] = [];
  for (const paragraph of corpus.body) {
    const document = corpus.document(paragraph.docId) as SourceDocument;
    for (const chunk of chunkParagraph(paragraph)) {
      texts.push(indexedText(chunk, paragraph, document));
      paragraphIds.push(paragraph.id);
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries({ documents, texts, paragraphIds, questions }))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
  return corpus.body.length;
}

export function openCorpus(folder: string): PreparedCorpus {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    documents: () => read('documents'),
    texts: () => read('texts'),
    paragraphIds: () => read('paragraphIds'),
    questions: () => read('questions'),
  };
}

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  return Array.from(shuffledOrder(values.length, random), (place) => values[place] as T);
}
