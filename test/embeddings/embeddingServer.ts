import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export const KEY = 'sk-test-4242-secret';
export const DIMENSION = 12;
/** As a large server limits a request. */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 8000;

/** Instead of the proper answer to one call. */
export type Fault = (response: ServerResponse, input: readonly string[], request: IncomingMessage) => void;

export interface EmbeddingServerOptions {
  /** Of the calls in order; null answers properly. */
  readonly faults?: readonly (Fault | null)[];
  readonly mostTexts?: number;
  /** Of one text. */
  readonly mostCharacters?: number;
  readonly dimension?: number;
  /** Waits before an answer. */
  readonly hold?: () => Promise<void>;
}

export interface RunningServer {
  readonly baseUrl: string;
  /** What was accepted or refused, in order. */
  readonly calls: { readonly input: readonly string[]; readonly status: number }[];
  /** Most calls that were open at once. */
  readonly widest: () => number;
}

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/**
 * An embedding server for one test, as strict as the strictest: path, key, model, every field, no empty text, no
 * broken character, no more and no longer texts than it takes. It answers in an order of its own, by `index`.
 */
export async function startEmbeddingServer(options: EmbeddingServerOptions = {}): Promise<RunningServer> {
  const { faults = [], mostTexts = MOST_TEXTS, mostCharacters = MOST_CHARACTERS, hold } = options;
  const calls: RunningServer['calls'] = [];
  let [count, open, widest] = [0, 0, 0];
  const server = createServer(async (request, response) => {
    open += 1;
    widest = Math.max(widest, open);
    response.once('close', () => {
      open -= 1;
    });
    const body = await readAll(request);
    await hold?.();
    const fault = faults[count++];
    const answer = (status: number, content: object): void => {
      calls.push({ input, status });
      reply(response, status, content);
    };
    const refuse = (status: number, message: string, code = 'invalid') =>
      answer(status, { error: { message, type: 'invalid_request_error', code } });
    let input: readonly string[] = [];
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') return refuse(404, 'no such path');
    if (request.headers.authorization !== `Bearer ${KEY}`)
      return refuse(401, `Incorrect API key provided: ${request.headers.authorization}`);
    if (request.headers['content-type'] !== 'application/json') return refuse(415, 'not JSON');
    let parsed: Record<string, unknown>;
    try {
      // Fatal: what has no UTF-8 is no JSON either.
      parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch {
      return refuse(400, 'not JSON');
    }
    if (Object.keys(parsed).sort().join() !== 'encoding_format,input,model')
      return refuse(400, 'unknown fields');
    if (parsed.model !== 'toy-embedding' || parsed.encoding_format !== 'float')
      return refuse(404, 'The model does not exist', 'model_not_found');
    input = parsed.input as string[];
    if (fault !== undefined && fault !== null) {
      calls.push({ input, status: 0 });
      return fault(response, input, request);
    }
    if (!Array.isArray(input) || input.length === 0) return refuse(400, 'input is no list');
    if (input.length > mostTexts) return refuse(400, `batch size should not be larger than ${mostTexts}`);
    if (input.some((text) => text.trim() === '')) return refuse(400, 'input cannot be an empty string');
    if (input.some((text) => /\p{Surrogate}/u.test(text))) return refuse(400, 'lone surrogate');
    if (input.some((text) => text.length > mostCharacters)) return refuse(413, 'input is too long');
    answer(200, properAnswer(input, options.dimension));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, calls, widest: () => widest };
}

export function properAnswer(input: readonly string[], dimension = DIMENSION) {
  const data = input.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: vectorOf(text, dimension),
  }));
  return {
    object: 'list',
    model: 'toy-embedding',
    data: data.reverse(),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  };
}

export function reply(
  response: ServerResponse,
  status: number,
  content: object | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof content === 'string' ? content : JSON.stringify(content));
}

/** The sum of the characters' directions, of length 3: a server needn't normalise. */
export function vectorOf(text: string, dimension = DIMENSION): number[] {
  const sum = new Array<number>(dimension).fill(1e-9);
  for (const character of text)
    for (const axis of sum.keys())
      sum[axis] = (sum[axis] as number) + Math.sin((character.codePointAt(0) as number) * (axis + 1.7));
  const length = Math.hypot(...sum);
  return sum.map((value) => (value * 3) / length);
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
