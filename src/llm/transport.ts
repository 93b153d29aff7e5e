import type { Agent, IncomingMessage } from 'node:http';
import { httpCall, readText } from '../embeddings/httpCall.ts';
import type { Exchange } from './exchange.ts';
import { replyChunks } from './replyStream.ts';

export interface ChatServer {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly agent?: Agent | undefined;
}

export interface TransportOptions {
  readonly exchange: Exchange;
  /** Characters of the reply. */
  readonly longest: number;
  /** Of the body, in place of those that the library chose. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

const MOST_REFUSAL_BYTES = 64 * 1024;
const LONGEST_HINT = 2000;

/**
 * A `fetch` for the OpenAI client that knows one thing: `POST <base>/chat/completions`. It goes through the proxy
 * settings' agent, follows no redirect (the key would go along), sends no header but those needed, and gives the
 * reply in clean pieces. Over when the signal comes, the connection closed.
 */
export function createTransport(server: ChatServer, options: TransportOptions): typeof fetch {
  const { exchange, longest, fields, signal } = options;
  return async (_, init) => {
    const body = { ...JSON.parse(String(init?.body)), ...fields };
    const response = await httpCall(endpoint(server.baseUrl, 'chat/completions'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...authorization(server),
      },
      body: JSON.stringify(body),
      agent: server.agent,
      signal,
    });
    if (!(await isGood(response, exchange))) throw new Error(`HTTP ${exchange.status}`);
    const chunks = replyChunks(response, longest, exchange);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await chunks.next();
        if (next.done !== true) {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
          return;
        }
        response.destroy();
        controller.enqueue(encoder.encode('data: [DONE]\n\n'));
        controller.close();
      },
      cancel() {
        response.destroy();
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };
}

/** Whether there is an answer to read; where not, what was said instead is noted. */
export async function isGood(response: IncomingMessage, exchange: Exchange): Promise<boolean> {
  exchange.status = response.statusCode ?? 0;
  exchange.retryAfterMs = retryAfter(response.headers);
  if (exchange.status === 200) return true;
  exchange.hint = (await readText(response, MOST_REFUSAL_BYTES).catch(() => '')).slice(0, LONGEST_HINT);
  return false;
}

export function authorization({ apiKey }: ChatServer): Record<string, string> {
  return apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
}

/** A query, as some servers want it, stays behind the path; people also give the whole address. */
export function endpoint(baseUrl: string, path: string): string {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/(\/chat\/completions)?\/*$/, '')}/${path}`;
  return url.href;
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3); `retry-after-ms` is OpenAI's finer one. */
function retryAfter(headers: NodeJS.Dict<string | string[]>): number | null {
  const fine = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (fine >= 0) return fine;
  const header = String(headers['retry-after'] ?? '').trim();
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
