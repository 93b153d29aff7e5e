import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../../problem.ts';
import { problemTextsZh } from '../../texts/zh/problems.ts';
import { type CallOutcome, type EmbeddingServer, hostOf, requestVectors } from './request.ts';

const texts = problemTextsZh.embeddings;

/** How long a caller can wait. Times in milliseconds. */
export interface Patience {
  readonly attempts: number;
  /** For one attempt. */
  readonly timeoutMs: number;
  /** A server that asks for more than this between two attempts is given up. */
  readonly longestWaitMs: number;
}

export interface RetryParts {
  /** Rejects when the signal comes. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

export type Call = (
  input: readonly string[],
  patience: Patience,
  signal: AbortSignal,
) => Promise<Extract<CallOutcome, { kind: 'vectors' | 'refused' }>>;

const FIRST_WAIT_MS = 1000;
const LONGEST_STEP_MS = 60_000;

/**
 * Calls until the server gives the vectors, refuses the request, or patience ends: waits double from one second
 * with jitter, never shorter than the server asks. When it asks calls to wait, all wait for the longest.
 *
 * @throws Problem `embeddings`; the signal's reason
 */
export function createCall(server: EmbeddingServer, { wait, random = Math.random }: RetryParts = {}): Call {
  const pause = wait ?? ((milliseconds, signal) => delay(milliseconds, undefined, { signal }));
  let askedToWait: Promise<unknown> | null = null;
  return async (input, patience, signal) => {
    for (let attempt = 1; ; attempt++) {
      while (askedToWait !== null) await askedToWait;
      signal.throwIfAborted();
      const outcome = await attemptOnce(server, input, patience.timeoutMs, signal);
      if (outcome.kind === 'vectors' || outcome.kind === 'refused') return outcome;
      if (outcome.kind === 'hopeless' || attempt >= patience.attempts)
        throw new Problem('embeddings', outcome.message);
      const asked = outcome.waitMs ?? 0;
      if (asked > patience.longestWaitMs)
        throw new Problem(
          'embeddings',
          texts.busy(hostOf(server.baseUrl), texts.waitTooLong(Math.ceil(asked / 1000))),
        );
      const step = Math.min(LONGEST_STEP_MS, FIRST_WAIT_MS * 2 ** (attempt - 1), patience.longestWaitMs);
      // Half of the step is left to chance, so that callers who failed together don't return together.
      const pausing = pause(Math.max(asked, step * (0.5 + random() / 2)), signal);
      if (asked > 0) {
        // Beside what is waited for already: a shorter wait doesn't end a longer one.
        const forAll = Promise.all([askedToWait, pausing.catch(() => undefined)]);
        askedToWait = forAll;
        void forAll.then(() => {
          if (askedToWait === forAll) askedToWait = null;
        });
      }
      await pausing;
    }
  };
}

async function attemptOnce(
  server: EmbeddingServer,
  input: readonly string[],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<CallOutcome> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await requestVectors(server, input, AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted || !timeout.aborted) throw error;
    const message = texts.unreachable(hostOf(server.baseUrl), texts.timeout(timeoutMs / 1000));
    return { kind: 'again', message, waitMs: null };
  }
}
