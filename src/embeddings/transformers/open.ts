import type { Embedder } from '../embedder.ts';
import { type Download, downloadModel } from './download.ts';
import { createTransformersEmbedder } from './embedder.ts';
import { loadTransformers, openEncoder } from './encoder.ts';
import { readModelFolder } from './model.ts';

export interface TransformersOptions {
  readonly folder: string;
  /** Where to get what the folder lacks; null for a folder that a person keeps. */
  readonly download: Download | null;
  /** Lines for a person. */
  readonly tell: (line: string) => void;
  /** Instead of the installed package. */
  readonly load?: (name: string) => Promise<unknown>;
}

/** @throws Problem `embeddings` when the package or the model is missing; the package is looked for first */
export async function openTransformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const { folder, download, tell, load } = options;
  const library = await loadTransformers(load);
  if (download !== null) await downloadModel(download);
  const model = await readModelFolder(folder, download?.model);
  return createTransformersEmbedder(model, await openEncoder(library, model), tell);
}
