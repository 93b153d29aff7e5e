/** What became of a call that was let through. */
export type Verdict =
  | 'well'
  | 'failed'
  /** The key or the account: no use in asking again soon. */
  | 'locked_out'
  /** Says nothing of the server: the person stopped, the budget was used up. */
  | 'nothing';

export interface Breaker {
  /** Null: resting. Otherwise what must be told once how the call went. */
  enter(): ((verdict: Verdict) => void) | null;
}

export interface BreakerOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Failures in a row that make it rest. */
  readonly failures?: number;
  /** Milliseconds: the first rest, doubled with each failed trial, and the longest. */
  readonly restMs?: number;
  readonly longestRestMs?: number;
}

const FAILURES = 3;
const REST_MS = 30_000;
const LONGEST_REST_MS = 10 * 60_000;

/** Keeps a server that fails from being asked for a while; then one trial at a time, until one goes well. */
export function createBreaker(options: BreakerOptions): Breaker {
  const { now, failures = FAILURES, restMs = REST_MS, longestRestMs = LONGEST_REST_MS } = options;
  let inARow = 0;
  let rests = 0;
  let restsUntil = 0;
  let trying = false;

  const rest = (milliseconds: number): void => {
    restsUntil = now() + milliseconds;
    rests += 1;
  };
  return {
    enter() {
      const isTrial = rests > 0;
      if (isTrial && (trying || now() < restsUntil)) return null;
      if (isTrial) trying = true;
      let told = false;
      return (verdict) => {
        if (told) return;
        told = true;
        if (isTrial) trying = false;
        if (verdict === 'well') [inARow, rests] = [0, 0];
        if (verdict === 'locked_out') rest(longestRestMs);
        if (verdict !== 'failed') return;
        inARow += 1;
        // Of calls that ran side by side only one makes it rest, not each a longer rest.
        if (isTrial || (rests === 0 && inARow >= failures))
          rest(Math.min(longestRestMs, restMs * 2 ** rests));
      };
    },
  };
}
