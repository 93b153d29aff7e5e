import type { ServerResponse } from 'node:http';
import type { ChatApiRequest } from './chatRequest.ts';

/** What a scripted model gives. */
export type Reply =
  /** An object, properly: as the function's arguments or as JSON text, whichever was asked for. */
  | { readonly kind: 'object'; readonly value: unknown }
  /** Any text at the place where the object's text belongs. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words as content, whatever was asked for. */
  | { readonly kind: 'words'; readonly text: string }
  /** Anything at all on the connection. */
  | { readonly kind: 'wire'; readonly send: (wire: Wire) => void | Promise<void> };

export type ScriptedModel = (request: ChatApiRequest) => Reply;

/** The connection as a misbehaving server uses it. */
export interface Wire {
  readonly request: ChatApiRequest;
  readonly response: ServerResponse;
  /** An answer in one go. */
  answer(status: number, body: object | string, headers?: Readonly<Record<string, string>>): void;
  /** The head of a stream. */
  open(contentType?: string): void;
  /** One event of a stream. */
  event(data: object | string): void;
  /** One event that holds a piece of the reply at the place where it was asked for. */
  piece(text: string): void;
  raw(bytes: string | Uint8Array): void;
  done(): void;
  /** Cuts the connection. */
  cut(): void;
  /** The client has gone. */
  readonly gone: () => boolean;
}

export interface WireHabits {
  /** Characters of one event. */
  readonly pieceLength: number;
  /** Whether it tells what was used. */
  readonly tellsUsage: boolean;
}

const TOOL_CALL = 'call_1';

export function createWire(request: ChatApiRequest, response: ServerResponse): Wire {
  let begun = false;
  const event = (data: object | string): void => {
    response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  };
  return {
    request,
    response,
    answer(status, body, headers = {}) {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    },
    open(contentType = 'text/event-stream') {
      response.writeHead(200, { 'content-type': contentType });
      response.flushHeaders();
    },
    event,
    piece(text) {
      event(chunkOf(request, deltaOf(request, text, !begun)));
      begun = true;
    },
    raw(bytes) {
      response.write(bytes);
    },
    done() {
      response.end('data: [DONE]\n\n');
    },
    cut() {
      response.destroy();
    },
    gone: () => response.destroyed || response.writableEnded,
  };
}

/** Sends a reply as a proper server does: streamed when asked to. */
export async function sendReply(wire: Wire, reply: Reply, habits: WireHabits): Promise<void> {
  if (reply.kind === 'wire') return reply.send(wire);
  const { request } = wire;
  const text = reply.kind === 'object' ? JSON.stringify(reply.value) : reply.text;
  const asWords = reply.kind === 'words' || request.form !== 'function';
  const usage = {
    prompt_tokens: request.system.length + request.user.length,
    completion_tokens: text.length,
  };
  if (!request.streams) {
    wire.answer(200, {
      ...headOf(request),
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', ...messageOf(request, text, asWords) },
          finish_reason: asWords ? 'stop' : 'tool_calls',
        },
      ],
      ...(habits.tellsUsage ? { usage } : {}),
    });
    return;
  }
  wire.open();
  wire.event(chunkOf(request, { role: 'assistant', content: '' }));
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${habits.pieceLength}}`, 'g')) ?? [];
  for (const piece of pieces) {
    if (wire.gone()) return;
    if (reply.kind === 'words') wire.event(chunkOf(request, { content: piece }));
    else wire.piece(piece);
    await new Promise(setImmediate);
  }
  wire.event(chunkOf(request, {}, asWords ? 'stop' : 'tool_calls'));
  if (habits.tellsUsage && request.body.stream_options?.include_usage === true)
    wire.event({ ...headOf(request), object: 'chat.completion.chunk', choices: [], usage });
  wire.done();
}

export function chunkOf(request: ChatApiRequest, delta: object, finish: string | null = null): object {
  return {
    ...headOf(request),
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

function headOf({ body }: ChatApiRequest): object {
  return { id: 'chatcmpl-1', created: 1_700_000_000, model: body.model };
}

function messageOf({ toolName }: ChatApiRequest, text: string, asWords: boolean): object {
  if (asWords) return { content: text };
  const called = { name: toolName, arguments: text };
  return { content: null, tool_calls: [{ id: TOOL_CALL, type: 'function', function: called }] };
}

function deltaOf({ form, toolName }: ChatApiRequest, text: string, first: boolean): object {
  if (form !== 'function') return { content: text };
  const head = first ? { id: TOOL_CALL, type: 'function' } : {};
  return {
    tool_calls: [{ index: 0, ...head, function: { ...(first ? { name: toolName } : {}), arguments: text } }],
  };
}
