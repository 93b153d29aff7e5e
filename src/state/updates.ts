import type { Store } from './store.ts';

/** What the ledger needs to know of an update; the rest is kept as it came. */
export interface Numbered {
  readonly update_id: number;
}

/**
 * Which updates were seen, so that one delivered twice is answered once.
 *
 * Asking Telegram for the next updates confirms the ones before, answered or not, and a killed process would
 * lose them. So an update is written down with its content before the next ones are asked for, and emptied
 * when it is answered; what a dead process left unanswered is worked on by the next one. (One that died
 * between sending and writing down answers twice: better than never.)
 */
export interface UpdateLedger {
  /** Writes down those that are new, and returns them. */
  claim<U extends Numbered>(botId: number, updates: readonly U[]): Promise<U[]>;
  /** The update is answered (or never will be): forget its content. */
  finish(botId: number, updateId: number): Promise<void>;
  /** What an earlier process claimed and didn't finish, oldest first; those that failed too often are dropped. */
  takeUnfinished(botId: number): Promise<unknown[]>;
  purge(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Telegram keeps an update for a day. After a week of silence it may number them anew: don't remember longer. */
const REMEMBERED = 3 * DAY;
/** An update that takes the process down with it must not do so for ever. */
const MAX_ATTEMPTS = 3;

export function createUpdateLedger(store: Store, now: () => number): UpdateLedger {
  const forgetOld = { sql: 'DELETE FROM updates WHERE seen_at < ?' };
  return {
    async claim(botId, updates) {
      if (updates.length === 0) return [];
      const at = now();
      const [, ...claimed] = await store.together([
        { ...forgetOld, args: [at - REMEMBERED] },
        ...updates.map((update) => ({
          sql: `INSERT INTO updates (bot_id, update_id, seen_at, attempts, payload) VALUES (?, ?, ?, 1, ?)
                ON CONFLICT DO NOTHING RETURNING update_id`,
          args: [botId, update.update_id, at, JSON.stringify(update)],
        })),
      ]);
      return updates.filter((_, index) => (claimed[index]?.length ?? 0) > 0);
    },
    async finish(botId, updateId) {
      await store.write([
        {
          sql: 'UPDATE updates SET payload = NULL WHERE bot_id = ? AND update_id = ?',
          args: [botId, updateId],
        },
      ]);
    },
    async takeUnfinished(botId) {
      const [, , rows] = await store.together([
        {
          sql: 'UPDATE updates SET payload = NULL WHERE bot_id = ? AND attempts >= ?',
          args: [botId, MAX_ATTEMPTS],
        },
        {
          sql: 'UPDATE updates SET attempts = attempts + 1 WHERE bot_id = ? AND payload IS NOT NULL',
          args: [botId],
        },
        {
          sql: 'SELECT payload FROM updates WHERE bot_id = ? AND payload IS NOT NULL ORDER BY update_id',
          args: [botId],
        },
      ]);
      return (rows ?? []).map((row) => JSON.parse(String(row.payload)));
    },
    async purge() {
      await store.run(forgetOld.sql, [now() - REMEMBERED]);
    },
  };
}
