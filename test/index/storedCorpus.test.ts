import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { openStoredCorpus, packCorpus } from '../../src/index/storedCorpus.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';
import { at, readRealCorpus } from '../realCorpus.ts';

const documents = await readRealCorpus(createGazetteer());
const reopened = openStoredCorpus(packCorpus(documents));

/** As plain values: what is compared is what a reader of the fields sees. */
function fieldsOf(all: readonly SourceDocument[]): unknown {
  return all.map((document) => ({
    ...document,
    paragraphs: document.paragraphs.map(({ id, docId, number, role, text, district, section }) => ({
      ...{ id, docId, number, role, text, district, section },
    })),
  }));
}

describe('a stored corpus', () => {
  it('is the corpus that was packed, field by field', () => {
    expect(fieldsOf(reopened.documents)).toEqual(fieldsOf(documents));
    expect(reopened.body.map(({ id }) => id)).toEqual(
      documents
        .flatMap(({ paragraphs }) => paragraphs.filter(({ role }) => role === 'body'))
        .map(({ id }) => id),
    );
  });

  it('has paragraphs that can be copied and written as any object', () => {
    const [stored, original] = [
      at(at(reopened.documents, 0).paragraphs, 4),
      at(at(documents, 0).paragraphs, 4),
    ];
    expect({ ...stored }).toEqual({ ...original });
    expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(original)));
  });

  it('keeps every text to the last unit, however odd', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '学\udc00校', '\u0000', ''),
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 8 }), (texts) => {
        const paragraphs = texts.map((text, i) => ({
          ...{ id: `d-${i}`, docId: 'd', number: i + 1, role: 'body' as const, text },
          ...{ district: i % 2 === 0 ? text : null, section: i % 3 === 0 ? text : null },
        }));
        const head = {
          id: 'd',
          file: 'd.txt',
          title: '\udfff',
          publisher: null,
          date: null,
          districts: [''],
        };
        const [document] = openStoredCorpus(packCorpus([{ ...head, paragraphs }])).documents;
        expect(fieldsOf([document as SourceDocument])).toEqual(fieldsOf([{ ...head, paragraphs }]));
      }),
    );
  });
});
