import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/** Turns an id of a person or a chat into a name that can't be turned back without this database. */
export type Pseudonym = (...parts: readonly (string | number)[]) => string;

/** Tells whether two questions are the same one, and no more than that. */
export function questionHash(pseudonym: Pseudonym, question: string): string {
  return pseudonym('question', question.normalize('NFKC').trim());
}

/** The key is made once and stays in the database, so names agree across restarts. */
export async function openPseudonym(store: Store): Promise<Pseudonym> {
  await store.run(`INSERT INTO secrets (name, value) VALUES ('pseudonym', ?) ON CONFLICT DO NOTHING`, [
    randomBytes(32).toString('hex'),
  ]);
  const [row] = await store.run(`SELECT value FROM secrets WHERE name = 'pseudonym'`);
  const key = Buffer.from(String(row?.value), 'hex');
  return (...parts) => createHmac('sha256', key).update(parts.join(':')).digest('base64url').slice(0, 22);
}
