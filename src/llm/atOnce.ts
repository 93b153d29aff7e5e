import type { ChatModel } from './chatModel.ts';

export interface AtOnceLimits {
  /** Calls under way at the same time. */
  readonly calls: number;
  /** How long a further one waits for its turn, in milliseconds; then it fails as `rate_limited`. */
  readonly waitMs: number;
}

/** What a small server of one's own bears; a waiting person gets the extractive answer before they lose patience. */
export const DEFAULT_AT_ONCE: AtOnceLimits = { calls: 8, waitMs: 5000 };

/** Lets only so many calls through at once, first come first served: a crowd must not slow down everybody's answer. */
export function limitAtOnce(model: ChatModel, limits: AtOnceLimits = DEFAULT_AT_ONCE): ChatModel {
  let underWay = 0;
  const waiting = new Set<() => void>();

  /** True once there is a place, and it is taken. */
  function turn(signal: AbortSignal): Promise<boolean> {
    if (underWay < limits.calls) {
      underWay++;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const settle = (hasPlace: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        waiting.delete(enter);
        resolve(hasPlace);
      };
      // The place of a call that ended goes to it without being freed: nobody comes in between.
      const enter = (): void => settle(true);
      const giveUp = (): void => settle(false);
      const timer = setTimeout(giveUp, limits.waitMs);
      waiting.add(enter);
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
    });
  }

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) underWay--;
    else next();
  }

  return {
    async complete(request, options) {
      if (!(await turn(options.signal))) {
        const why = options.signal.aborted ? 'aborted' : 'rate_limited';
        return { kind: 'failed', why, usage: null };
      }
      try {
        return await model.complete(request, options);
      } finally {
        leave();
      }
    },
  };
}
