import type { SourceDocument } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { fold } from '../../src/text/fold.ts';
import { hanBigrams } from '../../src/text/terms.ts';

const gazetteer = createGazetteer();

const DIMENSION = 256;

/** An embedder that needs no model file: each bigram counts in a place that its hash picks. */
export function bigramEmbedder(): Embedder {
  const embed = (text: string): number[] => {
    const vector = new Array<number>(DIMENSION).fill(0);
    for (const bigram of hanBigrams(fold(text))) {
      const place = (bigram.charCodeAt(0) * 31 + bigram.charCodeAt(bigram.length - 1)) % DIMENSION;
      vector[place] = (vector[place] as number) + 1;
    }
    const length = Math.hypot(...vector);
    return length === 0 ? vector.map((_, place) => (place === 0 ? 1 : 0)) : vector.map((x) => x / length);
  };
  return {
    identity: 'bigrams of the tests',
    dimension: DIMENSION,
    embedDocuments: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

/** Documents from their texts, named by their files. */
export function documentsOf(texts: Readonly<Record<string, string>>): SourceDocument[] {
  return Object.entries(texts).map(([file, text]) => readPlainText(file, text, {}, gazetteer));
}
