import { type CleanChunk, cleanChunk, lengthOf } from './events.ts';
import type { Exchange } from './exchange.ts';

/** Of a reply with everything around it, and of one line: above it nothing is worth waiting for. */
const MOST_BYTES = 6 * 1024 * 1024;
const LONGEST_LINE = 1024 * 1024;

/**
 * The clean pieces of an answer's body: server-sent events, or one JSON object from a server that doesn't stream,
 * whatever its content type says. Lines that are neither are passed over. Ends, with a note in the exchange, when
 * the reply has got longer than `longest` characters.
 *
 * @throws whatever the connection's loss throws
 */
export async function* replyChunks(
  body: AsyncIterable<Uint8Array>,
  longest: number,
  exchange: Exchange,
): AsyncGenerator<CleanChunk> {
  let said = 0;
  for await (const event of events(body, exchange)) {
    const chunk = cleanChunk(event, exchange);
    if (exchange.failedInside) return;
    if (chunk === null) continue;
    said += lengthOf(chunk);
    if (said > longest) {
      exchange.endless = true;
      return;
    }
    yield chunk;
  }
}

async function* events(body: AsyncIterable<Uint8Array>, exchange: Exchange): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let rest = '';
  let isObject: boolean | null = null;
  for await (const part of body) {
    bytes += part.length;
    rest += decoder.decode(part, { stream: true });
    if (isObject === null && /\S/u.test(rest)) isObject = /^\s*\{/u.test(rest);
    if (bytes > MOST_BYTES || (rest.length > LONGEST_LINE && isObject !== true)) {
      exchange.endless = true;
      return;
    }
    if (isObject !== false) continue;
    // A line end's two characters may arrive apart: then an empty line comes between, which says nothing.
    const lines = rest.split(/[\r\n]/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const data = dataOf(line);
      if (data === '[DONE]') {
        exchange.finished = true;
        return;
      }
      const event = data === null ? undefined : parsed(data);
      if (event !== undefined) yield event;
    }
  }
  const last = parsed(isObject === true ? rest : (dataOf(rest) ?? ''));
  if (last === undefined) return;
  if (isObject === true) exchange.finished = true;
  yield last;
}

function dataOf(line: string): string | null {
  return line.startsWith('data:') ? line.slice(5).trim() : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
