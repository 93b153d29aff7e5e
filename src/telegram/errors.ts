import { BotError, GrammyError, HttpError } from 'grammy';
import { Problem } from '../problem.ts';
import { channelProblems } from '../texts/zh/telegram.ts';

/** The error that a handler really threw. */
export function unwrapped(error: unknown): unknown {
  return error instanceof BotError ? error.error : error;
}

/**
 * What the log may hold of an error. Never the error object itself: Telegram's carry the message's text, and
 * network errors the URL with the token in it.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  const inner = unwrapped(error);
  if (inner instanceof GrammyError) {
    return { method: inner.method, code: inner.error_code, description: inner.description };
  }
  const fault = faultOf(inner);
  if (fault !== undefined) return { error: fault.name, stack: fault.stack };
  if (inner instanceof HttpError) return { network: networkCode(inner) };
  if (inner instanceof Problem) return { problem: inner.code, message: inner.message };
  return inner instanceof Error ? { error: inner.name, stack: inner.stack } : { error: String(inner) };
}

/** Too busy, broken or out of reach for now: the same call may succeed later. */
export function isPassing(error: unknown): boolean {
  const inner = unwrapped(error);
  if (inner instanceof HttpError) return faultOf(inner) === undefined;
  return inner instanceof GrammyError && (inner.error_code === 429 || inner.error_code >= 500);
}

/** An error after which receiving messages makes no sense, as a line for the person who runs the bot. */
export function fatalProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 409) return new Problem('second_poller', channelProblems.secondPoller);
  if (error.error_code === 401 || error.error_code === 404)
    return new Problem('token', channelProblems.token);
  return undefined;
}

/**
 * grammY takes whatever its fetch throws for a failure of the network. What JavaScript itself throws is none,
 * and comes back with every attempt: it is a fault of this program.
 */
export function faultOf(error: unknown): Error | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { error: inner } = error;
  const isFault = [TypeError, RangeError, ReferenceError].some((kind) => inner instanceof kind);
  return isFault && !hasErrno(inner) ? (inner as Error) : undefined;
}

/** E and letters, as the system's failures have it; ERR_… are Node's complaints about an argument. */
function hasErrno(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && !code.startsWith('ERR_');
}

/** ECONNREFUSED, ENOTFOUND, invalid-json, …: what node-fetch says of a failed call. */
export function networkCode(error: HttpError): string {
  const { error: inner } = error;
  if (typeof inner !== 'object' || inner === null) return 'unknown';
  for (const name of ['code', 'type', 'name'] as const) {
    const value = (inner as Record<string, unknown>)[name];
    if (typeof value === 'string') return value;
  }
  return 'unknown';
}
