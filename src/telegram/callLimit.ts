/** One place within a limit, taken for as long as the call may still count with Telegram. */
export interface Lease {
  /** The call is over. */
  end(): void;
}

/** At most so many calls within so many milliseconds, as Telegram counts them. */
export interface Limit {
  isFree(): boolean;
  /** So many places are free that what is no use later, or only shows progress, takes none from a message. */
  hasRoom(): boolean;
  /** No call under way, none lately, none held. */
  isUnused(): boolean;
  take(): Lease;
  /** Nothing more for so long: Telegram has refused. */
  holdFor(milliseconds: number): void;
}

const KEPT_FOR_MESSAGES = 0.5;
/** Timers may fire a little early. */
const MARGIN_MS = 20;

/**
 * When a call counts with Telegram is not known here, only that it is between its start and its response. So its
 * place is taken from its start until `withinMs` after its end: then no two stretches of `withinMs` can hold more
 * calls than allowed, however long the way is.
 */
export function createLimit(
  { calls, withinMs }: { readonly calls: number; readonly withinMs: number },
  onFree: () => void,
): Limit {
  let taken = 0;
  let held = 0;

  function later(milliseconds: number, what: () => void): void {
    const timer = setTimeout(() => {
      what();
      onFree();
    }, milliseconds + MARGIN_MS);
    // A process that has nothing else to do needn't wait for this.
    timer.unref();
  }

  return {
    isFree: () => held === 0 && taken < calls,
    hasRoom: () => held === 0 && taken < calls * (1 - KEPT_FOR_MESSAGES),
    isUnused: () => held === 0 && taken === 0,
    take() {
      taken++;
      let isOver = false;
      return {
        end() {
          if (isOver) return;
          isOver = true;
          later(withinMs, () => taken--);
        },
      };
    },
    holdFor(milliseconds) {
      held++;
      later(milliseconds, () => held--);
    },
  };
}
