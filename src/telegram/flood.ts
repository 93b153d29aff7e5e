/** At most so many within so many milliseconds. */
export interface FloodLimit {
  readonly count: number;
  readonly withinMs: number;
}

/** What people may do. Messages: everything that gets a message back. */
export interface FloodLimits {
  readonly messages: { readonly user: FloodLimit; readonly group: FloodLimit; readonly overall: FloodLimit };
  readonly buttons: { readonly user: FloodLimit };
  readonly inline: { readonly user: FloodLimit };
}

const MINUTE = 60_000;

/**
 * Nobody types 30 questions a minute, half of what Telegram lets the bot send to one chat. A group gets no more than
 * 20 messages a minute from it, and all chats together 30 a second. Buttons and inline queries cost little and are
 * pressed and typed fast.
 */
export const FLOOD_LIMITS: FloodLimits = {
  messages: {
    user: { count: 30, withinMs: MINUTE },
    group: { count: 20, withinMs: MINUTE },
    overall: { count: 1800, withinMs: MINUTE },
  },
  buttons: { user: { count: 300, withinMs: MINUTE } },
  inline: { user: { count: 180, withinMs: MINUTE } },
};

export type FloodKind = keyof FloodLimits;
export type FloodScope = 'user' | 'group' | 'overall';

export interface Sender {
  readonly userId: number;
  /** Null in a private chat: that one is the person's own. */
  readonly groupId: number | null;
}

/** `limited`: which limit, for how long, and whether the person, group or chat has yet to be told. */
export type Admission =
  | { readonly kind: 'admitted' }
  | {
      readonly kind: 'limited';
      readonly scope: FloodScope;
      readonly waitMs: number;
      readonly isFirst: boolean;
    };

export interface Flood {
  /** Counts what is admitted only: whoever waits is let in again, however often they have tried. */
  admit(kind: FloodKind, sender: Sender): Admission;
}

interface Applied {
  readonly scope: FloodScope;
  readonly limit: FloodLimit;
  readonly times: number[];
}

const SWEEP_EVERY = 1000;

/** Sliding windows in memory: a restart forgives. Who goes on all the same is told once within a window. */
export function createFlood(limits: FloodLimits = FLOOD_LIMITS, now: () => number = Date.now): Flood {
  /** When something was admitted, oldest first, within the limit's window. */
  const windows = new Map<string, number[]>();
  const toldAt = new Map<string, number>();
  let calls = 0;

  function applied(key: string, scope: FloodScope, limit: FloodLimit): Applied {
    const times = windows.get(key) ?? [];
    windows.set(key, times);
    while (times[0] !== undefined && times[0] <= now() - limit.withinMs) times.shift();
    return { scope, limit, times };
  }

  function isFirst(key: string, { withinMs }: FloodLimit): boolean {
    const told = toldAt.get(key);
    if (told !== undefined && told > now() - withinMs) return false;
    toldAt.set(key, now());
    return true;
  }

  /** Forgets who has been away for the longest window. */
  function sweep(): void {
    const from = now() - MINUTE;
    for (const [key, times] of windows) if ((times.at(-1) ?? 0) <= from) windows.delete(key);
    for (const [key, told] of toldAt) if (told <= from) toldAt.delete(key);
  }

  return {
    admit(kind, { userId, groupId }) {
      if (++calls % SWEEP_EVERY === 0) sweep();
      const all = [applied(`${kind} user ${userId}`, 'user', limits[kind].user)];
      if (kind === 'messages') {
        const { group, overall } = limits.messages;
        if (groupId !== null) all.push(applied(`group ${groupId}`, 'group', group));
        all.push(applied('overall', 'overall', overall));
      }
      const full = all.find(({ limit, times }) => times.length >= limit.count);
      if (full === undefined) {
        for (const { times } of all) times.push(now());
        return { kind: 'admitted' };
      }
      const { scope, limit, times } = full;
      // A person is told of their own limit, a chat of the others.
      const whom = scope === 'user' ? `user ${userId}` : `chat ${groupId ?? userId}`;
      return {
        kind: 'limited',
        scope,
        waitMs: (times[0] ?? now()) + limit.withinMs - now(),
        isFirst: isFirst(`${kind} ${scope} ${whom}`, limit),
      };
    },
  };
}
