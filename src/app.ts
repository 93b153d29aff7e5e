import type { Assistant } from './assistant.ts';
import { assistantOver } from './assistantOver.ts';
import type { EmbeddingSettings, LlmSettings, ProxySettings } from './config.ts';
import type { Corpus } from './documents/corpus.ts';
import { openChosenEmbedder } from './embeddings/chosenEmbedder.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import { type Models, openModels } from './models.ts';
import { type IngestReport, type OnProgress, openIndex } from './openIndex.ts';

export interface AppSettings {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Left out: the built-in ones. */
  readonly embeddings?: EmbeddingSettings;
  readonly proxy?: ProxySettings | null;
  /** Null or left out: every answer is extractive. */
  readonly llm?: LlmSettings | null;
}

/** A part of pino's logger. */
export interface AppLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** The running product without a channel. */
export interface App {
  readonly assistant: Assistant;
  readonly corpus: Corpus;
  readonly report: IngestReport;
}

export type OpenApp = (
  settings: AppSettings,
  tell: (line: string) => void,
  onProgress?: OnProgress,
  /** Told what a model used; left out, nobody is. */
  log?: AppLog,
) => Promise<App>;

/**
 * Opens the index (built first where it is missing or stale) and wires the assistant.
 * @throws Problem `corpus` when there is no document to answer from, `embeddings` when what was chosen isn't there
 */
export const openApp: OpenApp = async (settings, tell, onProgress, log = SILENT) => {
  const { index, report, models } = await openIndex(
    settings,
    () => openChosenModels(settings, tell),
    tell,
    onProgress,
  );
  const assistant =
    settings.llm == null
      ? assistantOver(index, models)
      : await withModel(index, models, settings.llm, settings.proxy ?? null, log);
  return { assistant, corpus: index.corpus, report };
};

const SILENT: AppLog = { info() {}, warn() {} };

/** One chat model a process: what it learns of its server, and its budgets, are its own. */
async function withModel(
  index: SearchIndex,
  models: Models,
  llm: LlmSettings,
  proxy: ProxySettings | null,
  log: AppLog,
): Promise<Assistant> {
  // Imported here: an answer without a model starts without any of this.
  const { createChatModel } = await import('./llm/createChatModel.ts');
  const { limitAtOnce } = await import('./llm/atOnce.ts');
  const { draftingAssistantOver } = await import('./draftingAssistant.ts');
  const model = limitAtOnce(createChatModel(llm, { log, proxy }));
  return draftingAssistantOver(index, models, model, llm.timeoutSeconds);
}

async function openChosenModels(settings: AppSettings, tell: (line: string) => void): Promise<Models> {
  const { embeddings = { kind: 'builtin' }, dataDir, proxy = null } = settings;
  const models = openModels();
  const builtin = () => models.embedder;
  return { ...models, embedder: await openChosenEmbedder(embeddings, { dataDir, proxy, tell, builtin }) };
}
