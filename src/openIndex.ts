import { join } from 'node:path';
import { parseDocuments, readSourceFiles, type Skipped, type SourceFiles } from './documents/readCorpus.ts';
import { isTrainedEmbedder } from './embeddings/trainedEmbedder.ts';
import { buildSearchIndex, type SearchIndex } from './index/searchIndex.ts';
import { type LoadOutcome, loadIndex, type SkippedFile, saveIndex } from './index/storage.ts';
import { type Models, WORD_VECTORS } from './models.ts';
import { Problem } from './problem.ts';
import { appTextsZh } from './texts/zh/app.ts';

/** What an index build or update did. */
export interface IngestReport {
  readonly documents: number;
  readonly paragraphs: number;
  readonly chunks: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Files that were passed over, each with the reason as a line for a person. */
  readonly skipped: readonly SkippedFile[];
  /** False when the index on disk was already right. */
  readonly built: boolean;
  /** False when the index could not be written and lives in memory only. */
  readonly saved: boolean;
}

export interface IndexSettings {
  readonly corpusDir: string;
  readonly dataDir: string;
}

export interface OpenedIndex {
  readonly index: SearchIndex;
  readonly report: IngestReport;
}

/** Numbers of pieces of text, while a large index is built. */
export type OnProgress = (done: number, total: number) => void;

const INDEX_FOLDER = 'index';
/** Chunks. */
const LARGE_INDEX = 10_000;

/**
 * Reads the corpus and loads its index, or builds it first, saying so through `tell`. A data folder that cannot be
 * written costs the saved index, not the answers.
 * @throws Problem `corpus` when there is no document to answer from
 */
export async function openIndex(
  settings: IndexSettings,
  openModels: () => Promise<Models>,
  tell: (line: string) => void,
  onProgress?: OnProgress,
): Promise<OpenedIndex & { readonly models: Models }> {
  const source = await readSource(settings.corpusDir);
  const models = await openModels();
  const folder = join(settings.dataDir, INDEX_FOLDER);
  const loaded = await loadIndex(folder, source.corpusHash, models.embedder);
  const opened =
    loaded.kind === 'loaded'
      ? { index: loaded.index, report: reportOf(loaded.index, loaded.skipped) }
      : await build(settings, source, loaded, folder, models, tell, onProgress);
  return { ...opened, models };
}

async function readSource(corpusDir: string): Promise<SourceFiles> {
  try {
    return await readSourceFiles(corpusDir);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = missing
      ? appTextsZh.corpusMissing(corpusDir)
      : appTextsZh.corpusUnreadable(corpusDir, code);
    throw new Problem('corpus', message, { cause });
  }
}

async function build(
  settings: IndexSettings,
  source: SourceFiles,
  loaded: Exclude<LoadOutcome, { kind: 'loaded' }>,
  folder: string,
  models: Models,
  tell: (line: string) => void,
  onProgress: OnProgress | undefined,
): Promise<OpenedIndex> {
  const started = performance.now();
  tell(appTextsZh.building(reasonToBuild(loaded)));
  const parsed = await parseDocuments(source, models.gazetteer);
  const skipped = parsed.skipped.map(toLine);
  for (const { file, why } of skipped) tell(appTextsZh.skippedLine(file, why));
  if (parsed.documents.every(({ paragraphs }) => paragraphs.every(({ role }) => role !== 'body'))) {
    throw new Problem('corpus', appTextsZh.corpusEmpty(settings.corpusDir));
  }
  const files = usedFiles(source.hashes, parsed.skipped);
  let index = await buildSearchIndex(parsed.documents, models.segmenter, models.embedder, {
    wordVectors: isTrainedEmbedder(models.embedder) ? WORD_VECTORS : undefined,
    onProgress,
  });
  let saved = true;
  try {
    await saveIndex(folder, index, { corpusHash: source.corpusHash, files }, skipped);
    if (index.chunks.length > LARGE_INDEX) {
      // As read it takes half of the memory that it took to build.
      const read = await loadIndex(folder, source.corpusHash, models.embedder);
      if (read.kind === 'loaded') index = read.index;
    }
  } catch (cause) {
    saved = false;
    tell(
      appTextsZh.notSaved(
        settings.dataDir,
        (cause as NodeJS.ErrnoException).code ?? (cause as Error).message,
      ),
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const built = saved ? appTextsZh.built : appTextsZh.builtInMemory;
  tell(built(index.corpus.documents.length, index.corpus.body.length, seconds));
  const before = 'manifest' in loaded ? loaded.manifest.files : {};
  const report = {
    ...reportOf(index, skipped),
    added: Object.keys(files).filter((file) => before[file] === undefined),
    changed: Object.keys(files).filter((file) => before[file] !== undefined && before[file] !== files[file]),
    // A file that is still there but cannot be used any more is told as skipped.
    removed: Object.keys(before).filter((file) => source.hashes[file] === undefined),
    built: true,
    saved,
  };
  return { index, report };
}

/** A file whose metadata alone was passed over is used all the same. */
function usedFiles(
  hashes: Readonly<Record<string, string>>,
  skipped: readonly Skipped[],
): Record<string, string> {
  const unused = new Set(skipped.filter(({ reason }) => reason !== 'metadata').map(({ file }) => file));
  return Object.fromEntries(Object.entries(hashes).filter(([file]) => !unused.has(file)));
}

function reasonToBuild(loaded: Exclude<LoadOutcome, { kind: 'loaded' }>): string {
  switch (loaded.kind) {
    case 'missing':
      return appTextsZh.whyMissing;
    case 'stale':
      return appTextsZh.whyStale;
    case 'other_embedding':
      return appTextsZh.whyEmbedding;
    case 'other_format':
      return appTextsZh.whyFormat;
    case 'damaged':
      return appTextsZh.whyDamaged(loaded.why);
  }
}

/** Of an index that was found as it should be. */
function reportOf(index: SearchIndex, skipped: readonly SkippedFile[]): IngestReport {
  return {
    documents: index.corpus.documents.length,
    paragraphs: index.corpus.body.length,
    chunks: index.chunks.length,
    added: [],
    changed: [],
    removed: [],
    skipped,
    built: false,
    saved: true,
  };
}

function toLine({ file, reason, detail }: Skipped): SkippedFile {
  return { file, why: appTextsZh.skipped[reason](detail) };
}
