import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createCorpus } from '../documents/corpus.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { openKeywordIndex } from './keywordIndex.ts';
import { contentSchema, INDEX_FORMAT, type Manifest, manifestSchema } from './manifest.ts';
import { paragraphsOf, type SearchIndex } from './searchIndex.ts';
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

/** What loading gave. `stale` and `damaged` say what does not fit, for the line that tells of the rebuild. */
export type LoadOutcome =
  | ({ readonly kind: 'loaded' } & StoredIndex)
  | { readonly kind: 'missing' }
  | { readonly kind: 'stale'; readonly manifest: Manifest }
  | { readonly kind: 'damaged'; readonly why: string };

const CURRENT = 'current';
const MANIFEST = 'manifest.json';
const CONTENT = 'content.json';
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
    const manifest = manifestSchema.safeParse(raw);
    if (!manifest.success)
      return { kind: 'damaged', why: `${MANIFEST}: ${manifest.error.issues[0]?.path.join('.')}` };
    const { corpusHash: indexed, embedding, dimension } = manifest.data;
    const fits =
      indexed === corpusHash && embedding === embedder.identity && dimension === embedder.dimension;
    if (!fits) return { kind: 'stale', manifest: manifest.data };
    return await openParts(current, manifest.data, embedder);
  } catch (cause) {
    return { kind: 'damaged', why: (cause as Error).message };
  }
}

async function openParts(current: string, manifest: Manifest, embedder: Embedder): Promise<LoadOutcome> {
  const contentBytes = await readFile(join(current, CONTENT));
  if (sha256(contentBytes) !== manifest.parts[CONTENT]) return { kind: 'damaged', why: CONTENT };
  if (sha256(await readFile(join(current, VECTORS))) !== manifest.parts[VECTORS])
    return { kind: 'damaged', why: VECTORS };
  const content = JSON.parse(contentBytes.toString('utf8')) as unknown;
  // The hash above already vouches for the bytes; the schema is checked at writing.
  const {
    documents,
    chunks,
    keywords: keywordData,
    skipped,
  } = content as ReturnType<typeof contentSchema.parse>;
  const corpus = createCorpus(documents);
  const keywords = openKeywordIndex(keywordData);
  const vectors = await readVectorIndex(current, embedder, manifest.chunks);
  const paragraphs = paragraphsOf(corpus, chunks);
  return {
    kind: 'loaded',
    manifest,
    skipped,
    index: { corpus, chunks, paragraphs, keywords, vectors, embedder },
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
    const content = contentSchema.parse({
      documents: index.corpus.documents,
      chunks: index.chunks,
      keywords: index.keywords.toJSON(),
      skipped,
    });
    await writeDurably(join(temporary, CONTENT), JSON.stringify(content));
    await index.vectors.write(temporary);
    await syncPath(join(temporary, VECTORS));
    // hnswlib says nothing of a full disk: it leaves a file that is cut off, which this refuses.
    await readVectorIndex(temporary, index.embedder, index.chunks.length);
    const manifest: Manifest = {
      format: INDEX_FORMAT,
      embedding: index.embedder.identity,
      dimension: index.embedder.dimension,
      documents: index.corpus.documents.length,
      paragraphs: index.corpus.body.length,
      chunks: index.chunks.length,
      corpusHash: source.corpusHash,
      files: { ...source.files },
      parts: {
        [CONTENT]: sha256(await readFile(join(temporary, CONTENT))),
        [VECTORS]: sha256(await readFile(join(temporary, VECTORS))),
      },
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

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
