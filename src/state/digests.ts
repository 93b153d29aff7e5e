import type { Store } from './store.ts';

/** Which days' digests went out. */
export interface Digests {
  /** True once for a day, whichever process asks: a digest is rather missed than sent twice. */
  claim(day: string): Promise<boolean>;
  purge(): Promise<void>;
}

const KEPT = 30 * 24 * 60 * 60 * 1000;

export function createDigests(store: Store, now: () => number): Digests {
  return {
    async claim(day) {
      const rows = await store.run(
        'INSERT INTO digests (day, sent_at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING day',
        [day, now()],
      );
      return rows.length > 0;
    },
    async purge() {
      await store.run('DELETE FROM digests WHERE sent_at < ?', [now() - KEPT]);
    },
  };
}
