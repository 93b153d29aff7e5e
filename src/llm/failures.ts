import type { ChatFailure } from './chatModel.ts';
import type { Exchange } from './exchange.ts';

/** What one exchange means for the next. */
export type Assessment =
  | { readonly kind: 'replied' }
  /** Another form of the same request may pass. */
  | { readonly kind: 'refused' }
  /** Worth another attempt, after `waitMs` where the server says so. */
  | { readonly kind: 'again'; readonly why: ChatFailure; readonly waitMs: number | null }
  | { readonly kind: 'hopeless'; readonly why: ChatFailure };

const FORM_REFUSED = new Set([400, 415, 422, 501]);
const AGAIN = new Set([408, 409, 425, 429]);
/** Servers that lack a form say so with any status: llama.cpp with 500, routers with 404. */
const NAMES_A_FORM = /\btools?\b|tool_c|function.?call|response_format|json_object|stream_options/iu;

export function assess(exchange: Exchange): Assessment {
  const { status, hint, retryAfterMs } = exchange;
  if (status === null) return { kind: 'again', why: 'unreachable', waitMs: null };
  if (status === 200) return assessReply(exchange);
  // An empty account is told as 402, or as a 429 where waiting doesn't help.
  if (status === 401 || status === 402 || status === 403) return { kind: 'hopeless', why: 'unauthorized' };
  if (status === 429 && /insufficient_quota/u.test(hint)) return { kind: 'hopeless', why: 'rate_limited' };
  if (FORM_REFUSED.has(status)) return { kind: 'refused' };
  if ((status === 404 || status === 500) && NAMES_A_FORM.test(hint)) return { kind: 'refused' };
  if (AGAIN.has(status) || status >= 500) {
    const why = status === 429 ? 'rate_limited' : 'server_error';
    return { kind: 'again', why, waitMs: retryAfterMs };
  }
  return { kind: 'hopeless', why: 'rejected' };
}

function assessReply({ failedInside, finished, endless }: Exchange): Assessment {
  if (failedInside) return { kind: 'again', why: 'server_error', waitMs: null };
  if (endless) return { kind: 'hopeless', why: 'unusable' };
  return finished ? { kind: 'replied' } : { kind: 'again', why: 'unreachable', waitMs: null };
}
