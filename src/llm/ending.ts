/** When a call is over, whether it is done or not. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Resolves when the signal comes; never rejects. */
  readonly come: Promise<void>;
  /** Out of time, not stopped by the person. */
  readonly isLate: () => boolean;
  /** Milliseconds until then, as far as is known. */
  readonly left: () => number;
  /** To be called when the call is done. */
  readonly clear: () => void;
}

export interface EndingParts {
  readonly signal: AbortSignal;
  /** Milliseconds since 1970, when the signal will come at the latest. */
  readonly deadline?: number | undefined;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** The caller's signal or the timeout, whichever comes first. Not AbortSignal.any: it leaks on Node 20. */
export function createEnding({ signal, deadline, timeoutMs, now }: EndingParts): Ending {
  const controller = new AbortController();
  const latest = Math.min(deadline ?? Number.POSITIVE_INFINITY, now() + timeoutMs);
  const end = (reason: unknown): void => controller.abort(reason);
  const onSignal = (): void => end(signal.reason);
  const come = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const timer = setTimeout(() => end(new DOMException('out of time', 'TimeoutError')), timeoutMs);
  if (signal.aborted) onSignal();
  else signal.addEventListener('abort', onSignal, { once: true });
  return {
    signal: controller.signal,
    come,
    isLate: () => (controller.signal.reason as Error | undefined)?.name === 'TimeoutError',
    left: () => latest - now(),
    clear() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onSignal);
    },
  };
}
