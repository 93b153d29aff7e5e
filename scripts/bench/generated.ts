import type { SourceDocument } from '../../src/documents/document.ts';
import { documentFromBlocks } from '../../src/documents/readDocument.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const PARAGRAPHS_A_DOCUMENT = 25;
const SENTENCES_A_PARAGRAPH = 3;

/** Documents of the given ones' sentences in another order with other figures: the same at every run. */
export function generateDocuments(
  from: readonly SourceDocument[],
  paragraphs: number,
  gazetteer: Gazetteer,
): SourceDocument[] {
  const random = randomFrom(2024);
  const sentences = from
    .flatMap((document) => document.paragraphs.filter(({ role }) => role === 'body'))
    .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
  const sentence = () =>
    (sentences[Math.floor(random() * sentences.length)] ?? '').replace(/\d/g, () =>
      String(1 + Math.floor(random() * 9)),
    );
  return Array.from({ length: Math.ceil(paragraphs / PARAGRAPHS_A_DOCUMENT) }, (_, number) => {
    const blocks = Array.from({ length: PARAGRAPHS_A_DOCUMENT }, () => ({
      text: Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence).join(''),
      mark: 'none' as const,
    }));
    const given = { title: null, districts: [`第${number + 1}区`] };
    return documentFromBlocks(`generated/${number}.txt`, blocks, given, gazetteer);
  });
}

/** Mulberry32: small, seeded, good enough to shuffle sentences. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
