import type { z } from 'zod';
import type { CallOptions, CallResult } from './callOnce.ts';
import type { ChatFailure, ChatRequest, TokenUsage } from './chatModel.ts';
import { type Dialect, FIRST_DIALECT, nextDialect, nextForm } from './dialect.ts';
import type { Exchange } from './exchange.ts';
import { assess } from './failures.ts';
import { jsonObjects, jsonSoFar } from './findJson.ts';

export type CallOnce = (
  request: ChatRequest,
  dialect: Dialect,
  options: Pick<CallOptions, 'signal' | 'onText'>,
) => Promise<CallResult>;

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly onText: (soFar: string) => void;
  /** Of what each attempt used, as soon as it is known; null where the server doesn't say. */
  readonly onUsed: (usage: TokenUsage | null, reply: string) => void;
  /** Milliseconds that are left; a wait that is longer isn't begun. */
  readonly left: () => number;
}

export type Asked =
  | { readonly kind: 'replied'; readonly value: unknown; readonly text: string }
  /** `status`: of the last answer; null where none came. */
  | { readonly kind: 'failed'; readonly why: ChatFailure; readonly status: number | null };

export interface AskServer {
  (request: ChatRequest, options: AskOptions): Promise<Asked>;
  /** Whether this server has ever given what was asked for. */
  readonly proven: () => boolean;
}

export interface AskParts {
  readonly call: CallOnce;
  /** Rejects when the signal comes. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const RETRIES = 2;
const FIRST_WAIT_MS = 500;

/**
 * Asks until there is an object that the schema takes: in the form that worked before, or in one form after the
 * other until one works; again after a failure that may pass. What worked is remembered as long as this lives.
 */
export function createAskServer({ call, wait, random }: AskParts): AskServer {
  let known: Dialect | null = null;

  const ask = async (request: ChatRequest, options: AskOptions): Promise<Asked> => {
    const { signal, onText, onUsed, left } = options;
    let status: number | null = null;
    const failed = (why: ChatFailure): Asked => ({ kind: 'failed', why, status });
    let dialect = known ?? FIRST_DIALECT;
    let retries = 0;
    for (;;) {
      const { exchange, text } = await call(request, dialect, { signal, onText });
      status = exchange.status;
      if (signal.aborted) return failed('aborted');
      if (exchange.status === 200) onUsed(exchange.usage, text);
      const verdict = assess(exchange);
      switch (verdict.kind) {
        case 'hopeless':
          return failed(verdict.why);
        case 'refused': {
          const next = nextDialect(dialect, exchange.hint);
          if (next === null) return failed('rejected');
          dialect = next;
          break;
        }
        case 'again': {
          const pause = FIRST_WAIT_MS * 2 ** retries * (0.5 + random() / 2);
          const waitMs = Math.max(verdict.waitMs ?? 0, pause);
          if (retries >= RETRIES || waitMs >= left()) return failed(verdict.why);
          retries += 1;
          await wait(waitMs, signal);
          break;
        }
        case 'replied': {
          // The server has taken the form, but may not have it.
          const object = firstThatFits(text, request.schema);
          if (object !== null) {
            known = dialect;
            return { kind: 'replied', value: object.value, text };
          }
          if (ranOutThinking(dialect, text, exchange)) {
            dialect = { ...dialect, thinks: true };
            break;
          }
          const form = nextForm(dialect.form);
          // A form that has worked, or that gave an object if another one, is not to blame.
          const gave = known !== null || !jsonObjects(text).next().done;
          if (gave || form === null) return failed('unusable');
          dialect = { ...dialect, form };
        }
      }
    }
  };
  return Object.assign(ask, { proven: () => known !== null });
}

function firstThatFits(text: string, schema: z.ZodType): { readonly value: unknown } | null {
  for (const object of jsonObjects(text)) {
    const parsed = schema.safeParse(object);
    if (parsed.success) return { value: parsed.data };
  }
  return null;
}

/** It used up its tokens before it came to the object, or to its end. */
function ranOutThinking(dialect: Dialect, text: string, { thought, outOfTokens }: Exchange): boolean {
  if (dialect.thinks || !(thought || /^\s*<think/iu.test(text))) return false;
  return outOfTokens || jsonSoFar(text) === '';
}
