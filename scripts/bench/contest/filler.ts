import type { SourceDocument } from '../../../src/documents/document.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import type { Random } from '../../training/random.ts';

/** Gives sentences of the documents in any order, with other figures: the same ones for the same `random`. */
export function fillerFrom(documents: readonly SourceDocument[], random: Random): () => string {
  const sentences = documents
    .flatMap((document) => document.paragraphs.filter(({ role }) => role === 'body'))
    .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
  return () =>
    (sentences[random.below(sentences.length)] ?? '').replace(/\d/g, () => String(1 + random.below(9)));
}
