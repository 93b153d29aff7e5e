import { z } from 'zod';
import { httpCall, readText } from '../embeddings/httpCall.ts';
import { type Exchange, newExchange } from './exchange.ts';
import { authorization, type ChatServer, endpoint, isGood } from './transport.ts';

export interface Listed {
  readonly exchange: Exchange;
  /** Null: none that could be asked. */
  readonly model: string | null;
}

const MOST_BYTES = 4 * 1024 * 1024;
/** Servers list all that they have: these don't chat. */
const NO_CHAT = /embed|rerank|bge|whisper|tts|speech|dall-e|image|moderation/iu;

const listSchema = z.object({
  data: z
    .array(z.unknown())
    .transform((models) =>
      models.flatMap((model) => z.object({ id: z.string().min(1) }).safeParse(model).data?.id ?? []),
    ),
});

/** The first model that a server lists and that seems to chat (`GET <base>/models`). Never throws. */
export async function listedModel(server: ChatServer, signal: AbortSignal): Promise<Listed> {
  const exchange = newExchange();
  try {
    const response = await httpCall(endpoint(server.baseUrl, 'models'), {
      headers: { accept: 'application/json', ...authorization(server) },
      agent: server.agent,
      signal,
    });
    if (!(await isGood(response, exchange))) return { exchange, model: null };
    const ids = listSchema.safeParse(JSON.parse(await readText(response, MOST_BYTES))).data?.data ?? [];
    exchange.finished = true;
    return { exchange, model: ids.find((id) => !NO_CHAT.test(id)) ?? ids[0] ?? null };
  } catch {
    return { exchange, model: null };
  }
}
