import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLog } from './callLog.ts';
import type { UpdateQueue } from './updates.ts';

export interface Patience {
  /** Waits until the predicate gives something other than undefined, null or false, and returns that. */
  waitFor<T>(predicate: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
  /**
   * Waits until every update is confirmed, no call is under way and nothing has happened for a moment.
   * It can't see work of the bot's that makes no call for longer than that moment.
   */
  idle(options?: { readonly quietMs?: number; readonly timeoutMs?: number }): Promise<void>;
  /** Something happened. */
  changed(): void;
}

const LOOK_EVERY_MS = 10;

export function createPatience(sides: () => { log: CallLog; updates: UpdateQueue }): Patience {
  let lastChange = performance.now();

  async function waitFor<T>(predicate: () => T | undefined | null | false, timeoutMs = 5000): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const found = predicate();
      if (found !== undefined && found !== null && found !== false) return found;
      if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain. ${situation()}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** What a reader of a failed test needs first. */
  function situation(): string {
    const { log, updates } = sides();
    const last = log.calls
      .filter(({ method }) => method !== 'getUpdates')
      .slice(-5)
      .map(({ method, outcome, response }) => {
        const why = response !== undefined && !response.ok ? `: ${response.description}` : '';
        return `${method} ${outcome}${why}`;
      });
    return `Unconfirmed updates: ${updates.pending.length}. Last calls: ${last.join('; ') || 'none'}.`;
  }

  function isQuiet(quietMs: number): boolean {
    const { log, updates } = sides();
    const underWay = log.calls.some(
      ({ method, outcome }) => outcome === 'pending' && method !== 'getUpdates',
    );
    return updates.pending.length === 0 && !underWay && performance.now() - lastChange >= quietMs;
  }

  return {
    waitFor,
    async idle({ quietMs = 100, timeoutMs = 10_000 } = {}) {
      await waitFor(() => isQuiet(quietMs), timeoutMs);
    },
    changed() {
      lastChange = performance.now();
    },
  };
}
