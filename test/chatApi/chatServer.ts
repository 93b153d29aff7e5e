import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChatApiRequest, readChatRequest } from './chatRequest.ts';
import { createWire, type ScriptedModel, sendReply, type WireHabits } from './wire.ts';

export const KEY = 'sk-test-4242-never-to-be-seen';
export const MODEL = 'scripted-model';

/** What a server doesn't have: asked for, it refuses the request and says why, or doesn't say. */
export interface Lacks {
  readonly functions?: boolean;
  readonly jsonMode?: boolean;
  readonly streamOptions?: boolean;
  readonly streaming?: boolean;
  readonly temperature?: boolean;
  readonly maxTokens?: boolean;
  readonly systemRole?: boolean;
}

export interface ChatServerOptions extends Partial<WireHabits> {
  readonly lacks?: Lacks;
  /** Whether a refusal names its cause. */
  readonly explains?: boolean;
  /** Answers in one go, asked to stream or not. */
  readonly ignoresStream?: boolean;
  /** That it lists; left out: its own. */
  readonly models?: readonly string[];
  /** Null: asks for no key. */
  readonly key?: string | null;
}

export interface ChatCall {
  readonly request: ChatApiRequest | null;
  /** 0 where the scripted model took the connection over. */
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Resolves when the connection's side of this call is over. */
  readonly closed: Promise<void>;
}

/**
 * A server that speaks the chat API (`POST /v1/chat/completions`, `GET /v1/models`), streaming and not, and refuses
 * what a real one refuses: a wrong key, path, method, content type, any field out of place. Who answers is scripted.
 */
export interface ChatServer {
  readonly baseUrl: string;
  /** Every request that arrived, in order. */
  readonly calls: readonly ChatCall[];
  /** Takes the place of the model from now on. */
  behave(model: ScriptedModel): void;
  /** Connections that a client holds open, idle ones too. */
  readonly connections: () => Promise<number>;
  stop(): Promise<void>;
}

export async function startChatServer(
  model: ScriptedModel,
  options: ChatServerOptions = {},
): Promise<ChatServer> {
  const { lacks = {}, explains = true, ignoresStream = false, key = KEY } = options;
  const { pieceLength = 7, tellsUsage = true } = options;
  const calls: ChatCall[] = [];
  let current = model;
  const server = createServer(async (message, response) => {
    const closed = once(response, 'close').then(() => undefined);
    const log = (status: number, request: ChatApiRequest | null): void => {
      calls.push({ request, status, headers: message.headers, closed });
    };
    const refuse = (status: number, text: string, request: ChatApiRequest | null = null): void => {
      log(status, request);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: text, type: 'invalid_request_error' } }));
    };
    const body = await readAll(message);
    if (key !== null && message.headers.authorization !== `Bearer ${key}`)
      return refuse(401, `Incorrect API key provided: ${message.headers.authorization}`);
    if (message.method === 'GET' && message.url === '/v1/models') {
      log(200, null);
      response.writeHead(200, { 'content-type': 'application/json' });
      const listed = options.models ?? [MODEL];
      response.end(JSON.stringify({ object: 'list', data: listed.map((id) => ({ id, object: 'model' })) }));
      return;
    }
    if (message.method !== 'POST' || message.url !== '/v1/chat/completions')
      return refuse(404, `Invalid URL (${message.method} ${message.url})`);
    if (message.headers['content-type'] !== 'application/json') return refuse(415, 'not JSON');
    const read = readChatRequest(parsed(body));
    if (read.kind === 'refused') return refuse(400, read.message);
    const { request } = read;
    if (request.body.model !== MODEL)
      return refuse(404, `The model '${request.body.model}' does not exist`, request);
    const lacking = lackOf(request, lacks);
    if (lacking !== null) return refuse(400, explains ? lacking : 'Bad Request', request);
    const asked = ignoresStream ? { ...request, streams: false } : request;
    const reply = current(asked);
    log(reply.kind === 'wire' ? 0 : 200, request);
    await sendReply(createWire(asked, response), reply, { pieceLength, tellsUsage });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    behave(next) {
      current = next;
    },
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function lackOf({ body, form }: ChatApiRequest, lacks: Lacks): string | null {
  if (lacks.functions === true && form === 'function')
    return '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set';
  if (lacks.jsonMode === true && form === 'json')
    return "'response_format.type' must be 'json_schema' or 'text'";
  if (lacks.streamOptions === true && body.stream_options !== undefined)
    return 'stream_options: Extra inputs are not permitted';
  if (lacks.streaming === true && body.stream === true) return 'streaming is not supported by this model';
  if (lacks.temperature === true && body.temperature !== undefined)
    return "Unsupported value: 'temperature' does not support 0 with this model.";
  if (lacks.maxTokens === true && body.max_tokens !== undefined)
    return "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
  if (lacks.systemRole === true && body.messages.some(({ role }) => role === 'system'))
    return 'System role not supported';
  return null;
}

function parsed(body: Buffer): unknown {
  try {
    // Fatal: what has no UTF-8 is no JSON either.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
