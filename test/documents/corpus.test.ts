import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());
const corpus = createCorpus(documents);
const first = documents[0] as SourceDocument;
const paragraph = (number: number) => first.paragraphs[number - 1] as Paragraph;

describe('a corpus', () => {
  it('lists body paragraphs only, in order', () => {
    expect(corpus.body.every(({ role }) => role === 'body')).toBe(true);
    expect(
      corpus.body
        .filter(({ docId }) => docId === first.id)
        .map(({ number }) => number)
        .slice(0, 4),
    ).toEqual([4, 5, 9, 11]);
  });

  it('knows each paragraph by its id and each document by its', () => {
    for (const document of documents) {
      expect(corpus.document(document.id)).toBe(document);
      for (const each of document.paragraphs)
        expect(corpus.lookup(each.id)).toEqual({ kind: 'found', paragraph: each, document });
    }
  });

  it('gives the neighbours that a reader wants: headings too, furniture never, none beyond the ends', () => {
    expect(corpus.neighbour(paragraph(9), 1)?.number).toBe(10);
    expect(corpus.neighbour(paragraph(4), -1)?.number).toBe(3);
    expect(corpus.neighbour(paragraph(3), -1)).toBeUndefined();
    expect(corpus.neighbour(paragraph(63), 1)).toBeUndefined();
  });

  it('goes back to where it came from by the neighbours', () => {
    for (const each of corpus.body) {
      const next = corpus.neighbour(each, 1);
      if (next !== undefined) expect(corpus.neighbour(next, -1)).toBe(each);
    }
  });
});
