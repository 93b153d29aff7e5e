import type { IncomingMessage } from 'node:http';
import { badRequest } from './errors.ts';
import { multipartFields } from './multipart.ts';

/** The parameters of a call, however they were sent. Form fields are strings until a method's schema reads them. */
export type Payload = Readonly<Record<string, unknown>>;

/** Reads the query string and a JSON, urlencoded or multipart body. The body wins, as on the real server. */
export async function readPayload(request: IncomingMessage, url: URL): Promise<Payload> {
  const fromQuery = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  if (body.length === 0) return fromQuery;
  const type = request.headers['content-type'] ?? '';
  const fromBody = type.startsWith('application/json')
    ? jsonObject(body.toString('utf8'))
    : formFields(body, type);
  return { ...fromQuery, ...fromBody };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function jsonObject(text: string): Payload {
  const value = parsedJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest("can't parse JSON object");
  }
  return value as Payload;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** Other content types carry no parameters for Telegram: it answers as if the body were empty. */
function formFields(body: Buffer, type: string): Payload {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  }
  if (!type.startsWith('multipart/form-data')) return {};
  const fields = multipartFields(body, type);
  if (fields === undefined) throw badRequest("can't parse the form");
  return fields;
}

/** JSON can spell half of a surrogate pair; Telegram takes UTF-8 only, so a text cut inside an emoji is refused. */
export function refuseLoneSurrogates(value: unknown): void {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw badRequest('strings must be encoded in UTF-8');
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) refuseLoneSurrogates(inner);
  }
}
