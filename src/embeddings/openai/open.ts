import type { Embedder } from '../embedder.ts';
import { createOpenaiEmbedder, type OpenaiOptions } from './embedder.ts';
import { openDimension } from './server.ts';

/** @throws Problem `embeddings` at the first use of a server that doesn't answer */
export async function openOpenaiEmbedder(
  options: Omit<OpenaiOptions, 'dimension' | 'onOtherDimension'> & { readonly dataDir: string },
): Promise<Embedder> {
  const { dimension, forget } = await openDimension(options.server, options.dataDir, options);
  return createOpenaiEmbedder({ ...options, dimension, onOtherDimension: forget });
}
