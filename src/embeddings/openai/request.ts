import type { Agent } from 'node:http';
import { z } from 'zod';
import { problemTextsZh } from '../../texts/zh/problems.ts';
import { httpCall, networkReason, readText } from '../httpCall.ts';

const texts = problemTextsZh.embeddings;

export interface EmbeddingServer {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  readonly agent?: Agent | undefined;
}

/** What one call gave. `message` is a line for a person and never holds the key. */
export type CallOutcome =
  | { readonly kind: 'vectors'; readonly vectors: number[][] }
  /** The request was refused as it is: fewer or shorter texts may pass. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Worth another attempt, after `waitMs` where the server says so. */
  | { readonly kind: 'again'; readonly message: string; readonly waitMs: number | null }
  | { readonly kind: 'hopeless'; readonly message: string };

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_ERROR_BYTES = 64 * 1024;
const LONGEST_DETAIL = 160;

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative().optional(), embedding: z.array(z.number()).min(1) })),
});
const errorSchema = z.object({
  error: z.union([
    z.string(),
    z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() }),
  ]),
});

/**
 * `POST <base>/embeddings` once. Not LangChain's OpenAIEmbeddings: it takes the vectors in the order in which they
 * arrive instead of by `index`, checks neither their number nor their values, doesn't heed Retry-After, cuts batches
 * by count alone, and its fetch goes past the proxy setting.
 */
export async function requestVectors(
  server: EmbeddingServer,
  input: readonly string[],
  signal: AbortSignal,
): Promise<CallOutcome> {
  const host = hostOf(server.baseUrl);
  try {
    const response = await httpCall(endpoint(server.baseUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(server.apiKey === null ? {} : { authorization: `Bearer ${server.apiKey}` }),
      },
      body: JSON.stringify({ model: server.model, input, encoding_format: 'float' }),
      agent: server.agent,
      signal,
    });
    const status = response.statusCode ?? 0;
    if (status === 200) return readVectors(await readText(response, MOST_BYTES), input.length, host);
    const { code, detail } = readError(await readText(response, MOST_ERROR_BYTES), server.apiKey);
    return failureOf(status, code, detail, host, waitOf(response.headers));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const reason = networkReason(error);
    if (reason === 'EMSGSIZE') return { kind: 'hopeless', message: texts.malformed(host, reason) };
    return { kind: 'again', message: texts.unreachable(host, reason), waitMs: null };
  }
}

/** For messages: without a name and a password that the address may hold. */
export function hostOf(baseUrl: string): string {
  return new URL(baseUrl).host;
}

/** A query, as some servers want it, stays behind the path. */
function endpoint(baseUrl: string): string {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/embeddings`;
  return url.href;
}

function readVectors(body: string, count: number, host: string): CallOutcome {
  const hopeless = (detail: string): CallOutcome => ({
    kind: 'hopeless',
    message: texts.malformed(host, detail),
  });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return hopeless('not JSON');
  }
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return hopeless(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { data } = parsed.data;
  if (data.length !== count) return hopeless(`${data.length} vectors for ${count} texts`);
  const vectors: (number[] | undefined)[] = new Array(count).fill(undefined);
  for (const [at, { index = at, embedding }] of data.entries()) {
    if (index >= count || vectors[index] !== undefined) return hopeless(`data.${at}.index: ${index}`);
    vectors[index] = embedding;
  }
  const whole = vectors as number[][];
  const uneven = whole.find((vector) => vector.length !== whole[0]?.length);
  if (uneven !== undefined) return hopeless(`${whole[0]?.length} and ${uneven.length} dimensions`);
  return { kind: 'vectors', vectors: whole };
}

function failureOf(
  status: number,
  code: string,
  detail: string,
  host: string,
  waitMs: number | null,
): CallOutcome {
  const reason = detail === '' ? `HTTP ${status}` : `HTTP ${status}: ${detail}`;
  // OpenAI says 429 for an empty account too, where waiting doesn't help.
  if (code === 'insufficient_quota' || status === 402)
    return { kind: 'hopeless', message: texts.quota(host) };
  // A server may quote a part of the key here.
  if (status === 401 || status === 403) return { kind: 'hopeless', message: texts.key(host, status) };
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { kind: 'again', message: texts.busy(host, reason), waitMs };
  if (status === 400 || status === 413 || status === 422)
    return { kind: 'refused', message: texts.refused(host, status, detail) };
  return { kind: 'hopeless', message: texts.address(host, status, detail) };
}

function readError(body: string, apiKey: string | null): { code: string; detail: string } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { code: '', detail: '' };
  }
  const parsed = errorSchema.safeParse(json);
  if (!parsed.success) return { code: '', detail: '' };
  const { error } = parsed.data;
  const { message, code } = typeof error === 'string' ? { message: error, code: '' } : error;
  const line = (message ?? '').replace(/\s+/g, ' ').trim();
  const safe = apiKey === null ? line : line.replaceAll(apiKey, '***');
  return { code: String(code ?? ''), detail: safe.slice(0, LONGEST_DETAIL) };
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3); `retry-after-ms` is OpenAI's finer one. */
function waitOf(headers: NodeJS.Dict<string | string[]>): number | null {
  const fine = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (fine >= 0) return fine;
  const header = String(headers['retry-after'] ?? '').trim();
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
