import type { z } from 'zod';

/** One JSON object asked of a model. */
export interface ChatRequest {
  readonly system: string;
  readonly user: string;
  /** The shape of the object, and the name of the function that would take it. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** Tokens. */
  readonly longest: number;
}

export interface ChatOptions {
  /**
   * Ends the call, its retries and its waits. The caller's deadline (LLM_TIMEOUT for a whole answer) is in it, too:
   * a reason named TimeoutError, as AbortSignal.timeout gives it, counts against the server, another one doesn't.
   */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970, when the signal will come at the latest: no wait is begun that goes beyond it. */
  readonly deadline?: number;
  /** The object's JSON text as it grows; never reasoning text. It may be told anew, shorter, after a retry. */
  readonly onText?: (soFar: string) => void;
  /** Whose budget pays; left out: only the day's does. */
  readonly asker?: string;
}

export interface TokenUsage {
  readonly input: number;
  readonly output: number;
}

export const CHAT_FAILURES = [
  /** The signal: stopped by the person, or out of time. */
  'aborted',
  'unreachable',
  'unauthorized',
  'rate_limited',
  'server_error',
  /** The server takes the request for a wrong one, in every form that is known. */
  'rejected',
  /** Empty, endless, or no JSON object. */
  'unusable',
  /** Too many failures lately: not called at all until some time has passed. */
  'resting',
  /** The person's or the day's budget is used up. */
  'budget',
] as const;
export type ChatFailure = (typeof CHAT_FAILURES)[number];

export type ChatOutcome =
  /** `value` is what the schema made of the reply. */
  | {
      readonly kind: 'replied';
      readonly value: unknown;
      readonly text: string;
      readonly usage: TokenUsage | null;
    }
  | { readonly kind: 'failed'; readonly why: ChatFailure; readonly usage: TokenUsage | null };

/** A chat model on some server. Never throws, and always ends soon after its signal. */
export interface ChatModel {
  complete(request: ChatRequest, options: ChatOptions): Promise<ChatOutcome>;
}
