import { randomBytes } from 'node:crypto';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/** People who may use a closed bot because an admin has invited them. */
export interface Guests {
  /** A new invitation: 22 of [A-Za-z0-9_-], good for one person within `INVITATION_DAYS`. */
  invite(): Promise<string>;
  /** Uses the invitation up. False for one that is used, expired or made up. */
  join(userId: number, token: string): Promise<boolean>;
  has(userId: number): Promise<boolean>;
  purge(): Promise<void>;
}

export const INVITATION_DAYS = 7;
const INVITATION_KEPT = INVITATION_DAYS * 24 * 60 * 60 * 1000;

export function createGuests(store: Store, pseudonym: Pseudonym, now: () => number): Guests {
  const has = async (userId: number): Promise<boolean> =>
    (await store.run('SELECT owner FROM guests WHERE owner = ?', [pseudonym(userId)])).length > 0;
  return {
    has,
    async invite() {
      const token = randomBytes(16).toString('base64url');
      await store.run('INSERT INTO invitations (token_hash, expires_at) VALUES (?, ?)', [
        pseudonym('invitation', token),
        now() + INVITATION_KEPT,
      ]);
      return token;
    },
    async join(userId, token) {
      // Who is in already doesn't use an invitation up: the link may be pressed twice.
      if (await has(userId)) return true;
      const [, , joined] = await store.together([
        { sql: 'DELETE FROM invitations WHERE expires_at < ?', args: [now()] },
        {
          sql: `INSERT INTO guests (owner, joined_at)
                SELECT ?, ? FROM invitations WHERE token_hash = ? ON CONFLICT DO NOTHING`,
          args: [pseudonym(userId), now(), pseudonym('invitation', token)],
        },
        {
          sql: 'DELETE FROM invitations WHERE token_hash = ? RETURNING token_hash',
          args: [pseudonym('invitation', token)],
        },
      ]);
      return (joined ?? []).length > 0;
    },
    async purge() {
      await store.run('DELETE FROM invitations WHERE expires_at < ?', [now()]);
    },
  };
}
