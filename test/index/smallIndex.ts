import type { SourceDocument } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { createHashEmbedder } from '../../src/embeddings/hashEmbedder.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { fold } from '../../src/text/fold.ts';
import { hanBigrams } from '../../src/text/terms.ts';

const gazetteer = createGazetteer();

/** An embedder that needs no model file: bigrams of equal weight. */
export function bigramEmbedder(): Embedder {
  return createHashEmbedder({ terms: (text) => hanBigrams(fold(text)), idf: () => 1 });
}

/** Documents from their texts, named by their files. */
export function documentsOf(texts: Readonly<Record<string, string>>): SourceDocument[] {
  return Object.entries(texts).map(([file, text]) => readPlainText(file, text, {}, gazetteer));
}
