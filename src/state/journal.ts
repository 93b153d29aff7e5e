import type { Store } from './store.ts';

/**
 * Brings the write-ahead journal into the database and empties its file: until then it holds what was erased since.
 * Never fails: where another process reads just now, the next time does it.
 */
export async function emptyJournal(store: Store): Promise<void> {
  try {
    await store.run('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost by waiting.
  }
}
