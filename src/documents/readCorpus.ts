import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Gazetteer } from '../places/gazetteer.ts';
import { decode } from './decode.ts';
import type { SourceDocument } from './document.ts';
import type { GivenMetadata, MetadataReading } from './metadata.ts';

/** Why a file in the corpus folder is not among the documents, or is there without its metadata. */
export type SkipReason = 'format' | 'binary' | 'empty' | 'unreadable' | 'too_large' | 'metadata';

export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
  readonly detail: string;
}

/** A file with its bytes, before anything is understood: enough to tell whether an index is stale. */
export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Bytes of the sidecar file, or null where there is none. */
  readonly sidecar: Uint8Array | null;
}

export interface SourceFiles {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
  readonly corpusHash: string;
  /** SHA-256 per file, content and sidecar together. */
  readonly hashes: Readonly<Record<string, string>>;
}

export const SIDECAR_ENDING = '.meta.yaml';
const FORMATS = new Set(['.txt', '.md', '.markdown']);
const LARGEST_FILE = 20 * 1024 * 1024;
/** Files read at the same time. */
const AT_ONCE = 32;

/**
 * Lists and reads the corpus folder with its subfolders. Names that start with a dot are passed over.
 * @throws NodeJS.ErrnoException when the folder itself cannot be read
 */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  const names = (await listFiles(folder)).sort();
  const all = new Set(names);
  const files: SourceFile[] = [];
  const skipped: Skipped[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE).map((file) => readSourceFile(folder, file, all));
    for (const read of await Promise.all(some)) {
      if (read === null) continue;
      if ('reason' in read) skipped.push(read);
      else files.push(read);
    }
  }
  return { files, skipped, ...hashFiles(files, skipped) };
}

/** Null for a sidecar, which is read with its file. */
async function readSourceFile(
  folder: string,
  file: string,
  all: ReadonlySet<string>,
): Promise<SourceFile | Skipped | null> {
  if (file.endsWith(SIDECAR_ENDING)) {
    const owner = file.slice(0, -SIDECAR_ENDING.length);
    return all.has(owner) ? null : { file, reason: 'metadata', detail: owner };
  }
  if (!FORMATS.has(extname(file).toLowerCase())) return { file, reason: 'format', detail: extname(file) };
  try {
    const { size } = await stat(join(folder, file));
    if (size > LARGEST_FILE)
      return { file, reason: 'too_large', detail: `${Math.ceil(size / 1024 / 1024)} MB` };
    const sidecarName = `${file}${SIDECAR_ENDING}`;
    const sidecar = all.has(sidecarName) ? await readFile(join(folder, sidecarName)) : null;
    return { file, bytes: await readFile(join(folder, file)), sidecar };
  } catch (cause) {
    return { file, reason: 'unreadable', detail: (cause as NodeJS.ErrnoException).code ?? '' };
  }
}

/** Bytes → documents. A file that cannot be used is told in `skipped`, never silently dropped. */
export async function parseDocuments(
  source: SourceFiles,
  gazetteer: Gazetteer,
): Promise<{ readonly documents: SourceDocument[]; readonly skipped: Skipped[] }> {
  const { readPlainText, documentFromBlocks } = await import('./readDocument.ts');
  const { readMetadata } = await import('./metadata.ts');
  const documents: SourceDocument[] = [];
  const skipped: Skipped[] = [...source.skipped];
  for (const { file, bytes, sidecar } of source.files) {
    const decoded = decode(bytes);
    if (decoded.kind === 'binary') {
      skipped.push({ file, reason: 'binary', detail: '' });
      continue;
    }
    const given = (reading: MetadataReading): GivenMetadata => {
      if (reading.kind === 'ok') return reading.metadata;
      skipped.push({ file, reason: 'metadata', detail: reading.why });
      return {};
    };
    const fromSidecar = sidecar === null ? {} : given(readSidecar(sidecar, readMetadata));
    const document = await tryToParse(async () => {
      if (extname(file).toLowerCase() === '.txt')
        return readPlainText(file, decoded.text, fromSidecar, gazetteer);
      const { readMarkdown } = await import('./markdown.ts');
      const markdown = readMarkdown(decoded.text);
      const inText = markdown.frontMatter === null ? {} : given(readMetadata(markdown.frontMatter));
      return documentFromBlocks(file, markdown.blocks, { ...inText, ...fromSidecar }, gazetteer);
    });
    if (document === null) {
      skipped.push({ file, reason: 'binary', detail: '' });
      continue;
    }
    if (document.paragraphs.every(({ role }) => role !== 'body')) {
      skipped.push({ file, reason: 'empty', detail: '' });
    }
    if (document.paragraphs.length > 0) documents.push(document);
  }
  return { documents, skipped };
}

/** Null for a text that is beyond its parser: Markdown nested a thousand lists deep overflows the stack. */
async function tryToParse(parse: () => Promise<SourceDocument>): Promise<SourceDocument | null> {
  try {
    return await parse();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function readSidecar(bytes: Uint8Array, read: (yaml: string) => MetadataReading): MetadataReading {
  const decoded = decode(bytes);
  return decoded.kind === 'text'
    ? read(decoded.text.replace(/^\uFEFF/, ''))
    : { kind: 'invalid', why: 'binary' };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')));
}

function hashFiles(
  files: readonly SourceFile[],
  skipped: readonly Skipped[],
): { readonly corpusHash: string; readonly hashes: Record<string, string> } {
  const hashes: Record<string, string> = {};
  const whole = createHash('sha256');
  for (const { file, bytes, sidecar } of files) {
    const hash = createHash('sha256').update(bytes);
    // A separator, so that text cannot be moved over from the file to its sidecar unnoticed.
    if (sidecar !== null) hash.update('\0sidecar\0').update(sidecar);
    hashes[file] = hash.digest('hex');
    whole.update(`${file}\0${hashes[file]}\n`);
  }
  for (const { file, reason } of skipped) whole.update(`${file}\0${reason}\n`);
  return { corpusHash: whole.digest('hex'), hashes };
}
