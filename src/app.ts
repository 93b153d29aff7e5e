import { join } from 'node:path';
import answerabilityModel from '../models/answerability.json' with { type: 'json' };
import rankerModel from '../models/sentenceRanker.json' with { type: 'json' };
import { createJudge, type RefusalModels } from './answer/judge.ts';
import type { Assistant } from './assistant.ts';
import type { EmbeddingSettings, ProxySettings } from './config.ts';
import { createFollowUps } from './conversation/followUp.ts';
import { createConversationReader } from './conversation/read.ts';
import { type AssistantParts, createAssistant } from './createAssistant.ts';
import type { Corpus } from './documents/corpus.ts';
import { parseDocuments, readSourceFiles, type Skipped, type SourceFiles } from './documents/readCorpus.ts';
import { openChosenEmbedder } from './embeddings/chosenEmbedder.ts';
import type { Embedder } from './embeddings/embedder.ts';
import { createMeaning } from './embeddings/meaning.ts';
import { createTrainedEmbedder, isTrainedEmbedder } from './embeddings/trainedEmbedder.ts';
import { openWordVectors, type WordVectors } from './embeddings/wordVectors.ts';
import { createFinder } from './evidence/find.ts';
import { createPreparer } from './evidence/prepared.ts';
import { createSentenceRanker } from './evidence/rankSentences.ts';
import type { TreeEnsemble } from './evidence/treeEnsemble.ts';
import { buildSearchIndex, type SearchIndex } from './index/searchIndex.ts';
import { type LoadOutcome, loadIndex, type SkippedFile, saveIndex } from './index/storage.ts';
import { createGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { Problem } from './problem.ts';
import { projectRoot } from './projectRoot.ts';
import { createUnderstander } from './question/understand.ts';
import { unitNames } from './question/unitNames.ts';
import { createSegmenter, type Segmenter } from './text/segmenter.ts';
import { createThesaurus, type Thesaurus } from './text/thesaurus.ts';
import { answerTextsEn } from './texts/en/answer.ts';
import { answerTextsZh } from './texts/zh/answer.ts';
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

export interface AppSettings {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Left out: the built-in ones. */
  readonly embeddings?: EmbeddingSettings;
  readonly proxy?: ProxySettings | null;
}

/** The running product without a channel. */
export interface App {
  readonly assistant: Assistant;
  readonly corpus: Corpus;
  readonly report: IngestReport;
}

/** `onProgress` is called while a large index is built, with numbers of pieces of text. */
export type OpenApp = (
  settings: AppSettings,
  tell: (line: string) => void,
  onProgress?: (done: number, total: number) => void,
) => Promise<App>;

/** Least probability, by models/answerability.json, for an answer; the trade-off is in docs/evaluation.md. */
const LEAST_CONFIDENCE = 0.2;

const INDEX_FOLDER = 'index';
/** Chunks. */
const LARGE_INDEX = 10_000;
const WORD_VECTORS = join(projectRoot, 'models', 'builtin-zh.bin');

/**
 * Reads the corpus, loads the index (or builds it first, saying so through `tell`), and wires the assistant.
 * A data folder that cannot be written costs the saved index, not the answers.
 * @throws Problem `corpus` when there is no document to answer from, `embeddings` when what was chosen isn't there
 */
export const openApp: OpenApp = async (settings, tell, onProgress) => {
  const source = await readSource(settings.corpusDir);
  const models = await openChosenModels(settings, tell);
  const folder = join(settings.dataDir, INDEX_FOLDER);
  const loaded = await loadIndex(folder, source.corpusHash, models.embedder);
  const { index, report } =
    loaded.kind === 'loaded'
      ? { index: loaded.index, report: reportOf(loaded.index, loaded.skipped) }
      : await build(settings, source, loaded, folder, models, tell, onProgress);
  return { assistant: assistantOver(index, models), corpus: index.corpus, report };
};

/** What is loaded once and knows the language, not the corpus. */
export interface Models {
  readonly segmenter: Segmenter;
  readonly gazetteer: Gazetteer;
  readonly thesaurus: Thesaurus;
  readonly vectors: WordVectors;
  readonly embedder: Embedder;
  readonly answering: AnsweringModels;
}

/** What was fitted by scripts/fit-answers.ts. */
export interface AnsweringModels {
  readonly ranker: TreeEnsemble;
  readonly answerability: RefusalModels;
  /** Least probability for an answer. */
  readonly leastConfidence: number;
}

/** @throws Error when the model file of this checkout is missing or damaged */
export function openModels(): Models {
  const segmenter = createSegmenter();
  const vectors = openWordVectors(WORD_VECTORS);
  return {
    segmenter,
    gazetteer: createGazetteer(),
    thesaurus: createThesaurus(),
    vectors,
    embedder: createTrainedEmbedder(vectors, segmenter),
    answering: {
      ranker: rankerModel as unknown as TreeEnsemble,
      answerability: answerabilityModel as unknown as RefusalModels,
      leastConfidence: LEAST_CONFIDENCE,
    },
  };
}

async function openChosenModels(settings: AppSettings, tell: (line: string) => void): Promise<Models> {
  const { embeddings = { kind: 'builtin' }, dataDir, proxy = null } = settings;
  const models = openModels();
  const builtin = () => models.embedder;
  return { ...models, embedder: await openChosenEmbedder(embeddings, { dataDir, proxy, tell, builtin }) };
}

/** The assistant over any open index; evaluation uses it with indexes that were never saved. */
export function assistantOver(index: SearchIndex, models: Models): Assistant {
  return createAssistant({
    index,
    texts: { zh: answerTextsZh, en: answerTextsEn },
    ...answeringPartsOver(index, models),
  });
}

/** The parts of answering over an index, for evaluation and fitting, which look inside. */
export function answeringPartsOver(
  index: SearchIndex,
  { segmenter, gazetteer, thesaurus, vectors, answering }: Models,
): Omit<AssistantParts, 'index' | 'texts'> {
  const understander = createUnderstander({
    segmenter,
    gazetteer,
    thesaurus,
    keywords: index.keywords,
    units: unitNames(index.corpus, gazetteer),
  });
  const meaning = createMeaning(vectors);
  const finder = createFinder(
    index,
    segmenter,
    createPreparer(segmenter),
    meaning,
    createSentenceRanker(answering.ranker),
  );
  return {
    understander,
    finder,
    judge: createJudge(answering.answerability, answering.leastConfidence),
    similarity: meaning.similarity,
    reader: createConversationReader({
      followUps: createFollowUps(),
      toChinese: () => null,
      rewriteByModel: null,
    }),
  };
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
  settings: AppSettings,
  source: SourceFiles,
  loaded: Exclude<LoadOutcome, { kind: 'loaded' }>,
  folder: string,
  models: Models,
  tell: (line: string) => void,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<{ readonly index: SearchIndex; readonly report: IngestReport }> {
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
