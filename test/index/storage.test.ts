import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embeddings/embedder.ts';
import { sectionsOf } from '../../src/index/content.ts';
import { INDEX_FORMAT } from '../../src/index/manifest.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/index/searchIndex.ts';
import { checksumOf, writeSections } from '../../src/index/sections.ts';
import { loadIndex, saveIndex } from '../../src/index/storage.ts';
import { readVectorIndex } from '../../src/index/vectorIndex.ts';
import { search } from '../../src/retrieve/search.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { bigramEmbedder, documentsOf } from './smallIndex.ts';

const segmenter = createSegmenter();
const embedder = bigramEmbedder();
const DOCUMENTS = documentsOf({
  'a.txt': '教师队伍\n学区内轮岗交流的各类教师累计达532人。\n全区现有学校211所。\n',
  'b.txt': '校园足球\n全区有足球特色校50所。\n',
});
const SOURCE = { corpusHash: 'hash-1', files: { 'a.txt': 'h1', 'b.txt': 'h2' } };
const SKIPPED = [{ file: 'c.docx', why: '格式' }];
const index = await buildSearchIndex(DOCUMENTS, segmenter, embedder);
let folder: string;

beforeEach(() => {
  folder = join(temporaryFolder(), '索 引');
});

async function found(over: SearchIndex): Promise<unknown> {
  const terms = new Map(indexTerms('教师轮岗', segmenter).map((term) => [term, 1]));
  return (await search(over, { terms, text: '教师轮岗' }, 10)).map(({ paragraph, score }) => [
    paragraph.id,
    score,
  ]);
}

async function load(hash = SOURCE.corpusHash, by: Embedder = embedder) {
  return loadIndex(folder, hash, by);
}

describe('a stored index', () => {
  it('is missing where nothing was saved, also where only the folder is', async () => {
    expect(await load()).toEqual({ kind: 'missing' });
    mkdirSync(folder, { recursive: true });
    expect(await load()).toEqual({ kind: 'missing' });
  });

  it('answers as the one that was saved, and remembers what was skipped', async () => {
    await saveIndex(folder, index, SOURCE, SKIPPED);
    const loaded = await load();
    expect(loaded).toMatchObject({
      kind: 'loaded',
      skipped: SKIPPED,
      manifest: { documents: 2, paragraphs: 3, chunks: 3, corpusHash: 'hash-1', files: SOURCE.files },
    });
    if (loaded.kind !== 'loaded') return;
    expect(loaded.index.corpus.documents).toEqual(DOCUMENTS);
    expect(await found(loaded.index)).toEqual(await found(index));
  });

  it('is stale when the corpus has changed, and says what it held', async () => {
    await saveIndex(folder, index, SOURCE, []);
    expect(await load('hash-2')).toMatchObject({ kind: 'stale', manifest: { files: SOURCE.files } });
  });

  it.each([
    ['another model', { ...embedder, identity: 'another' }],
    ['another dimension', { ...embedder, dimension: 128 }],
  ])('of %s is not used', async (_, other) => {
    await saveIndex(folder, index, SOURCE, []);
    expect((await load(SOURCE.corpusHash, other)).kind).toBe('other_embedding');
    expect((await load('hash-2', other)).kind).toBe('stale');
  });

  it('holds an empty corpus too', async () => {
    await saveIndex(folder, await buildSearchIndex([], segmenter, embedder), SOURCE, []);
    expect(await load()).toMatchObject({ kind: 'loaded', manifest: { documents: 0, chunks: 0 } });
  });
});

describe('a damaged index', () => {
  beforeEach(async () => {
    await saveIndex(folder, index, SOURCE, []);
  });

  const part = (name: string) => join(folder, 'current', name);

  it.each(['content.bin', 'vectors.hnsw'])(
    'is noticed by one changed byte in %s, and the part named',
    async (name) => {
      const bytes = readFileSync(part(name));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      writeFileSync(part(name), bytes);
      expect(await load()).toEqual({ kind: 'damaged', why: name });
    },
  );

  it.each(['content.bin', 'vectors.hnsw'])('is noticed when %s is gone', async (name) => {
    rmSync(part(name));
    expect(await load()).toMatchObject({ kind: 'damaged', why: expect.stringContaining(name) });
  });

  it.each(['', '{', 'null', '[]', '{}', `{"format": ${INDEX_FORMAT}}`])(
    'is noticed by the manifest %j',
    async (text) => {
      writeFileSync(part('manifest.json'), text);
      const loaded = await load();
      expect(loaded.kind).toBe('damaged');
      expect(loaded.kind === 'damaged' && loaded.why).not.toBe('');
    },
  );

  it.each([1, INDEX_FORMAT + 1])('is not what an index of format %i is called', async (format) => {
    const manifest = JSON.parse(readFileSync(part('manifest.json'), 'utf8')) as object;
    writeFileSync(part('manifest.json'), JSON.stringify({ ...manifest, format }));
    expect(await load()).toEqual({ kind: 'other_format' });
  });

  it.each(['documents', 'paragraphs', 'chunks'])(
    'is noticed when the manifest states another number of %s',
    async (name) => {
      const manifest = JSON.parse(readFileSync(part('manifest.json'), 'utf8'));
      writeFileSync(part('manifest.json'), JSON.stringify({ ...manifest, [name]: manifest[name] + 1 }));
      const why = `${name}: ${manifest[name]} != ${manifest[name] + 1}`;
      expect(await load()).toEqual({ kind: 'damaged', why });
    },
  );

  it('is told once when both parts are bad though their checksums are right', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    const { documents: _, ...points } = sectionsOf(index);
    const manifest = JSON.parse(readFileSync(part('manifest.json'), 'utf8'));
    writeFileSync(part('vectors.hnsw'), 'x');
    const parts = {
      'content.bin': await writeSections(part('content.bin'), points),
      'vectors.hnsw': await checksumOf(part('vectors.hnsw')),
    };
    writeFileSync(part('manifest.json'), JSON.stringify({ ...manifest, parts }));
    process.on('unhandledRejection', note);
    try {
      expect(await load()).toEqual({ kind: 'damaged', why: 'section documents is missing' });
      // hnswlib reads in a thread of its own and fails some time later.
      await expect(readVectorIndex(part(''), embedder, index.vectors.data)).rejects.toThrow();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('is replaced by saving again', async () => {
    writeFileSync(part('content.bin'), 'x');
    await saveIndex(folder, index, SOURCE, []);
    expect((await load()).kind).toBe('loaded');
  });

  it('is no index when a file stands in place of the folder', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'x');
    expect((await load()).kind).toBe('damaged');
    await expect(saveIndex(folder, index, SOURCE, [])).rejects.toMatchObject({ code: /^E(?:EXIST|NOTDIR)$/ });
  });
});

describe('saving', () => {
  it('leaves nothing behind but the index', async () => {
    await saveIndex(folder, index, SOURCE, []);
    await saveIndex(folder, index, SOURCE, []);
    expect(readdirSync(folder)).toEqual(['current']);
  });

  it('clears away what killed runs left, but nothing that may still be being written', async () => {
    const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for (const name of ['new-1-deadbeef', 'new-1-cafebabe-1-old', 'new-2-12345678']) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, 'content.bin'), '{');
    }
    utimesSync(join(folder, 'new-1-deadbeef'), dayAgo, dayAgo);
    await saveIndex(folder, index, SOURCE, []);
    expect(readdirSync(folder).sort()).toEqual(['current', 'new-2-12345678']);
  });

  it('is not misled by what a killed run left half written', async () => {
    mkdirSync(join(folder, 'new-1-cafebabe'), { recursive: true });
    writeFileSync(join(folder, 'new-1-cafebabe', 'content.bin'), '{');
    expect((await load()).kind).toBe('missing');
    await saveIndex(folder, index, SOURCE, []);
    expect((await load()).kind).toBe('loaded');
  });

  it('at the same time leaves one whole index, and fails for none', async () => {
    await saveIndex(folder, index, SOURCE, []);
    const hashes = Array.from({ length: 4 }, (_, i) => `hash-${i}`);
    await Promise.all(hashes.map((corpusHash) => saveIndex(folder, index, { ...SOURCE, corpusHash }, [])));
    const outcomes = await Promise.all(hashes.map((hash) => load(hash)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['loaded', 'stale', 'stale', 'stale']);
    expect(readdirSync(folder)).toEqual(['current']);
  });

  it('keeps the old index when the new one cannot be written', async () => {
    await saveIndex(folder, index, SOURCE, []);
    const broken: SearchIndex = {
      ...index,
      vectors: { ...index.vectors, write: () => Promise.reject(new Error('disk full')) },
    };
    await expect(saveIndex(folder, broken, { ...SOURCE, corpusHash: 'hash-2' }, [])).rejects.toThrow(
      'disk full',
    );
    expect((await load()).kind).toBe('loaded');
    expect(readdirSync(folder)).toEqual(['current']);
  });
});
