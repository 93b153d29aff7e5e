/** A signal that comes when time is up, or before that with another one. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** To be called when what was limited is over. */
  readonly clear: () => void;
}

/**
 * Not AbortSignal.any over AbortSignal.timeout: Node 20 takes the timeout for garbage, and its signal never comes.
 * The reason is a TimeoutError, or the other signal's own.
 */
export function timeLimit(milliseconds: number, signal?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const onSignal = (): void => controller.abort(signal?.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException('out of time', 'TimeoutError'));
  }, milliseconds);
  timer.unref();
  if (signal?.aborted === true) onSignal();
  else signal?.addEventListener('abort', onSignal, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onSignal);
    },
  };
}
