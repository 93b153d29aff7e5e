import { openPrompt } from '../prompt.ts';
import { type ProxySettings, proxyAgent } from '../proxy.ts';
import type { CallOnce } from './askServer.ts';

export interface ChatModelSettings {
  /** Ends where `/chat/completions` begins. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** Null: the first that the server lists. */
  readonly model: string | null;
  /** Of one `complete`, its retries and waits counted in. */
  readonly timeoutSeconds: number;
}

/**
 * Calls of one server, each by itself.
 *
 * @param onModel told the model's name where the server was asked for it
 * @throws Problem `prompt` when the prompt file for servers without function calling is missing or wrong
 */
export function callOver(
  { baseUrl, apiKey, model }: ChatModelSettings,
  proxy: ProxySettings | null,
  onModel: (model: string) => void,
): CallOnce {
  const server = { baseUrl, apiKey, agent: proxyAgent(proxy, baseUrl) };
  const asJson = openPrompt('asJson.md', ['system', 'schema', 'user']);
  let known = model;
  return async (request, dialect, options) => {
    // Imported here: a start that asks no model doesn't pay for LangChain.
    const [{ callOnce }, { listedModel }] = await Promise.all([
      import('./callOnce.ts'),
      import('./listedModel.ts'),
    ]);
    if (known === null) {
      const listed = await listedModel(server, options.signal);
      if (listed.model === null) return { exchange: listed.exchange, text: '' };
      known = listed.model;
      onModel(known);
    }
    return callOnce(server, request, dialect, { ...options, model: known, asJson });
  };
}
