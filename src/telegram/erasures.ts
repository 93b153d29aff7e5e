/** Who had everything erased lately: what was begun before that must leave nothing behind. */
export interface Erasures {
  note(userId: number): void;
  /** Whether this person's data was erased since then, in milliseconds since 1970. */
  since(userId: number, time: number): boolean;
}

const MOST = 1000;

export function createErasures(now: () => number = Date.now): Erasures {
  const erasedAt = new Map<number, number>();
  return {
    note(userId) {
      erasedAt.delete(userId);
      erasedAt.set(userId, now());
      for (const oldest of erasedAt.keys()) {
        if (erasedAt.size <= MOST) return;
        erasedAt.delete(oldest);
      }
    },
    since: (userId, time) => (erasedAt.get(userId) ?? Number.NEGATIVE_INFINITY) >= time,
  };
}
