import type { TokenUsage } from './chatModel.ts';

/** What was seen of one HTTP exchange, whatever a library makes of it. */
export interface Exchange {
  /** Null: no answer arrived. */
  status: number | null;
  /** Milliseconds that the server asks to wait. */
  retryAfterMs: number | null;
  /** The beginning of a refusal, to find out its cause; it may quote a key: never shown, never logged. */
  hint: string;
  /** An error told in the stream, after a good status. */
  failedInside: boolean;
  /** Ended as a reply ends: by a last word of the server, not by a lost connection. */
  finished: boolean;
  /** The server says that the tokens ran out. */
  outOfTokens: boolean;
  /** Longer than asked for: cut off. */
  endless: boolean;
  /** Whether it thought aloud. */
  thought: boolean;
  usage: TokenUsage | null;
}

export function newExchange(): Exchange {
  return {
    status: null,
    retryAfterMs: null,
    hint: '',
    failedInside: false,
    finished: false,
    outOfTokens: false,
    endless: false,
    thought: false,
    usage: null,
  };
}
