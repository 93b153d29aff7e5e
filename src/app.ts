import type { Assistant } from './assistant.ts';
import type { Corpus } from './documents/corpus.ts';

/** What an index build or update did. */
export interface IngestReport {
  readonly documents: number;
  readonly paragraphs: number;
  readonly chunks: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Files that were passed over, each with the reason as a line for a person. */
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
  /** False when the index on disk was already right. */
  readonly built: boolean;
}

export interface AppSettings {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** The running product without a channel. */
export interface App {
  readonly assistant: Assistant;
  readonly corpus: Corpus;
  readonly report: IngestReport;
}

/**
 * Reads the corpus, loads the index (or builds it first, saying so through `tell`), and wires the assistant.
 * @throws Problem `corpus`, `data_folder`, `disk_full`, `index`
 */
export type OpenApp = (settings: AppSettings, tell: (line: string) => void) => Promise<App>;
