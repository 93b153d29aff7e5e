import { isAbsolute, join } from 'node:path';
import type { EmbeddingSettings, ProxySettings } from '../config.ts';
import type { Embedder } from './embedder.ts';

export interface ChoiceContext {
  readonly dataDir: string;
  readonly proxy: ProxySettings | null;
  /** Lines for a person, on standard error. */
  readonly tell: (line: string) => void;
  readonly builtin: () => Embedder;
}

/**
 * The embedder that the settings ask for, ready for use.
 *
 * @throws Problem `embeddings` when a package, a model or a server is missing
 */
export async function openChosenEmbedder(
  settings: EmbeddingSettings,
  { dataDir, proxy, tell, builtin }: ChoiceContext,
): Promise<Embedder> {
  if (settings.kind === 'builtin') return builtin();
  // Imported here: a start with the built-in embedder doesn't pay for any of it.
  const { proxyAgent } = await import('../proxy.ts');
  switch (settings.kind) {
    case 'transformers': {
      const { model, hub } = settings;
      const { openTransformersEmbedder } = await import('./transformers/open.ts');
      const folder = isAbsolute(model) ? model : join(dataDir, 'models', ...model.split('/'));
      const agentFor = (url: string) => proxyAgent(proxy, url);
      const download = isAbsolute(model) ? null : { model, hub, folder, agentFor, tell };
      return openTransformersEmbedder({ folder, download, tell });
    }
    case 'openai': {
      const { openOpenaiEmbedder } = await import('./openai/open.ts');
      const { baseUrl, apiKey, model } = settings;
      const server = { baseUrl, apiKey, model, agent: proxyAgent(proxy, baseUrl) };
      return openOpenaiEmbedder({ server, dataDir, tell });
    }
  }
}
