import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../embeddings/embedder.ts';
import { partsIn, pointsIn, sectionsOf } from './content.ts';
import { formatSchema, INDEX_FORMAT, type Manifest, manifestSchema } from './manifest.ts';
import type { SearchIndex } from './searchIndex.ts';
import { checksumOf, readSections, writeSections } from './sections.ts';
import { readVectorIndex } from './vectorIndex.ts';

export interface SkippedFile {
  readonly file: string;
  readonly why: string;
}

export interface StoredIndex {
  readonly manifest: Manifest;
  readonly index: SearchIndex;
  readonly skipped: readonly SkippedFile[];
}

/** What loading gave; what does not fit is for the line that tells of the rebuild. */
export type LoadOutcome =
  | ({ readonly kind: 'loaded' } & StoredIndex)
  | { readonly kind: 'missing' }
  /** The corpus has changed since. */
  | { readonly kind: 'stale'; readonly manifest: Manifest }
  /** The corpus is the same, the embedding model another. */
  | { readonly kind: 'other_embedding'; readonly manifest: Manifest }
  /** Written by another version of the program. */
  | { readonly kind: 'other_format' }
  | { readonly kind: 'damaged'; readonly why: string };

const CURRENT = 'current';
const MANIFEST = 'manifest.json';
const CONTENT = 'content.bin';
const VECTORS = 'vectors.hnsw';
/** How often a place that another process takes at the same moment is tried for. */
const ATTEMPTS = 5;
const LONGEST_WRITE = 60 * 60 * 1000;

/** Loads `<folder>/current` when it belongs to this corpus; every part is checked against the manifest first. */
export async function loadIndex(
  folder: string,
  corpusHash: string,
  embedder: Embedder,
): Promise<LoadOutcome> {
  const current = join(folder, CURRENT);
  let manifestBytes: Buffer;
  try {
    manifestBytes = await readFile(join(current, MANIFEST));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'damaged', why: (cause as Error).message };
  }
  try {
    const raw: unknown = JSON.parse(manifestBytes.toString('utf8'));
    const format = formatSchema.safeParse(raw);
    if (format.success && format.data.format !== INDEX_FORMAT) return { kind: 'other_format' };
    const manifest = manifestSchema.safeParse(raw);
    if (!manifest.success)
      return { kind: 'damaged', why: `${MANIFEST}: ${manifest.error.issues[0]?.path.join('.')}` };
    const { corpusHash: indexed, embedding, dimension } = manifest.data;
    if (indexed !== corpusHash) return { kind: 'stale', manifest: manifest.data };
    if (embedding !== embedder.identity || dimension !== embedder.dimension)
      return { kind: 'other_embedding', manifest: manifest.data };
    return await openParts(current, manifest.data, embedder);
  } catch (cause) {
    return { kind: 'damaged', why: (cause as Error).message };
  }
}

async function openParts(current: string, manifest: Manifest, embedder: Embedder): Promise<LoadOutcome> {
  const { parts } = manifest;
  const sections = await readSections(join(current, CONTENT), parts[CONTENT] ?? '');
  if (sections === null) return { kind: 'damaged', why: CONTENT };
  // hnswlib itself takes a damaged file for what it seems to say.
  if ((await checksumOf(join(current, VECTORS))) !== parts[VECTORS]) return { kind: 'damaged', why: VECTORS };
  const [vectors, parted] = await Promise.all([
    readVectorIndex(current, embedder, pointsIn(sections)),
    // In a promise: what throws here must not leave the reading alone, whose failure would end the program.
    (async () => partsIn(sections))(),
  ]);
  const { corpus, chunks } = parted;
  const counts = [
    ['documents', corpus.documents.length, manifest.documents],
    ['paragraphs', corpus.body.length, manifest.paragraphs],
    ['chunks', chunks.length, manifest.chunks],
    [VECTORS, vectors.count, manifest.chunks],
  ] as const;
  for (const [name, held, stated] of counts)
    if (held !== stated) return { kind: 'damaged', why: `${name}: ${held} != ${stated}` };
  return {
    kind: 'loaded',
    manifest,
    skipped: manifest.skipped,
    index: { ...parted, vectors, embedder },
  };
}

/**
 * Writes an index into a new folder, fsyncs it, and renames it to `<folder>/current`. An index that was there
 * stays whole until the new one has its place; a crash at any point leaves the old one, none, or the new one.
 */
export async function saveIndex(
  folder: string,
  index: SearchIndex,
  source: { readonly corpusHash: string; readonly files: Readonly<Record<string, string>> },
  skipped: readonly SkippedFile[],
): Promise<Manifest> {
  const temporary = join(folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(temporary, { recursive: true });
  try {
    const content = await writeSections(join(temporary, CONTENT), sectionsOf(index));
    await index.vectors.write(temporary);
    await syncPath(join(temporary, VECTORS));
    // hnswlib says nothing of a full disk: it leaves a file that is cut off, which this refuses.
    await readVectorIndex(temporary, index.embedder, index.vectors.data);
    const manifest: Manifest = {
      format: INDEX_FORMAT,
      embedding: index.embedder.identity,
      dimension: index.embedder.dimension,
      documents: index.corpus.documents.length,
      paragraphs: index.corpus.body.length,
      chunks: index.chunks.length,
      corpusHash: source.corpusHash,
      files: { ...source.files },
      skipped: [...skipped],
      parts: { [CONTENT]: content, [VECTORS]: await checksumOf(join(temporary, VECTORS)) },
    };
    await writeDurably(join(temporary, MANIFEST), JSON.stringify(manifest, null, 2));
    await syncPath(temporary);
    await putInPlace(folder, temporary);
    return manifest;
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw cause;
  }
}

async function putInPlace(folder: string, temporary: string): Promise<void> {
  const current = join(folder, CURRENT);
  for (let attempt = 1; ; attempt++) {
    const old = `${temporary}-${attempt}-old`;
    try {
      await rename(current, old);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    try {
      await rename(temporary, current);
      break;
    } catch (cause) {
      // Another process put its index there in between: the later one stays.
      const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '');
      if (taken && attempt < ATTEMPTS) continue;
      await rename(old, current).catch(() => undefined);
      throw cause;
    }
  }
  await syncPath(folder);
  for (const name of await readdir(folder)) {
    if (name.startsWith('new-') && (await isLeftOver(join(folder, name)))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Old indexes that were moved aside, and what killed runs left; what is young may still be being written. */
async function isLeftOver(path: string): Promise<boolean> {
  if (path.endsWith('-old')) return true;
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return Date.now() - mtimeMs > LONGEST_WRITE;
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (cause) {
    // Windows cannot fsync a folder.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
  } finally {
    await handle.close();
  }
}
