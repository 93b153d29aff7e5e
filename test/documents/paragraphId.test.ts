import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import { documentId, documentIdOf, paragraphIds } from '../../src/documents/paragraphId.ts';
import { readPlainText } from '../../src/documents/readDocument.ts';
import { createGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = createGazetteer();
const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const texts = fc.array(
  fc.string({ unit: fc.constantFrom('学', '校', '生', '。'), minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

describe('paragraph ids', () => {
  it('are 1 to 48 characters of [A-Za-z0-9_-] and different from each other', () => {
    fc.assert(
      fc.property(path, texts, (file, list) => {
        const ids = paragraphIds(documentId(file), list);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,48}$/);
        expect(new Set(ids).size).toBe(list.length);
      }),
    );
  });

  it('stay within 48 characters for a line that stands 100,000 times', () => {
    const ids = paragraphIds(documentId('a.txt'), new Array<string>(100_000).fill('其他'));
    expect(ids.at(-1)?.length).toBeLessThanOrEqual(48);
    expect(new Set(ids).size).toBe(100_000);
  });

  it('depend on the text and its ordinal among identical ones only, not on what stands around', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (list, others, seed) => {
        const known = new Map(keyed(list));
        const strangers = others.map((text) => `外${text}`);
        const mixed = [...list];
        for (const [i, stranger] of strangers.entries())
          mixed.splice((seed + i * 7) % (mixed.length + 1), 0, stranger);
        const found = new Map(keyed(mixed));
        for (const [key, id] of known) expect(found.get(key)).toBe(id);
      }),
    );
  });

  it('are the same set whatever the order of the paragraphs', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const doc = documentId('a.txt');
        expect(paragraphIds(doc, [...list].reverse()).sort()).toEqual(paragraphIds(doc, list).sort());
      }),
    );
  });

  it('tell identical paragraphs apart by their ordinal, the first without one', () => {
    const doc = documentId('a.txt');
    const ids = paragraphIds(doc, ['同样的话。', '别的话。', '同样的话。', '同样的话。']);
    expect(ids[2]).toBe(`${ids[0]}-2`);
    expect(ids[3]).toBe(`${ids[0]}-3`);
  });

  it('do not depend on white space at the ends', () => {
    const doc = documentId('a.txt');
    expect(paragraphIds(doc, ['\u3000学校。 '])).toEqual(paragraphIds(doc, ['学校。']));
  });

  it('differ between documents for the same text, and lead back to their document', () => {
    const [a] = paragraphIds(documentId('a.txt'), ['学校。']);
    const [b] = paragraphIds(documentId('子/a.txt'), ['学校。']);
    expect(a).not.toBe(b);
    expect(documentIdOf(a as string)).toBe(documentId('a.txt'));
    expect(documentIdOf(b as string)).toBe(documentId('子/a.txt'));
  });

  it('are the same for a path that a file system writes in NFD', () => {
    expect(documentId('\u00e9.txt'.normalize('NFD'))).toBe(documentId('\u00e9.txt'.normalize('NFC')));
  });
});

describe('Corpus.lookup', () => {
  const before = readPlainText('a.txt', '标题\n全区有学校211所。\n有教师1.9万名。\n', {}, gazetteer);
  const after = readPlainText(
    'a.txt',
    '新加的一段话在前面。\n标题\n全区有学校212所。\n有教师1.9万名。\n',
    {},
    gazetteer,
  );
  const [, changed, kept] = before.paragraphs;

  it('finds a paragraph at its new place after others were added', () => {
    const found = createCorpus([after]).lookup(kept?.id as string);
    expect(found).toMatchObject({
      kind: 'found',
      paragraph: { text: '有教师1.9万名。', number: 4 },
      document: { file: 'a.txt' },
    });
  });

  it('leads to the document when the text of a paragraph has changed', () => {
    const found = createCorpus([after]).lookup(changed?.id as string);
    expect(found).toMatchObject({ kind: 'changed', document: { file: 'a.txt' } });
  });

  it.each(['', 'x', '__proto__', '0000000000-000000000000', '../../etc/passwd'])('does not know %j', (id) => {
    expect(createCorpus([after]).lookup(id)).toEqual({ kind: 'unknown' });
  });

  it('does not know an id whose document is gone', () => {
    expect(createCorpus([]).lookup(kept?.id as string)).toEqual({ kind: 'unknown' });
  });
});

/** Ids by text and ordinal. */
function keyed(list: readonly string[]): [string, string][] {
  const ids = paragraphIds(documentId('a.txt'), list);
  return list.map((text, i) => [
    `${text}#${list.slice(0, i).filter((other) => other === text).length}`,
    ids[i] as string,
  ]);
}
