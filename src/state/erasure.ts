import type { Pseudonym } from './identity.ts';
import { emptyJournal } from './journal.ts';
import type { Store } from './store.ts';

/** What was erased of a person, in rows, and what a count afterwards still found. */
export interface Erasure {
  readonly erased: Readonly<Record<PersonalData, number>>;
  /** Without `updates`: the update that asks for all this is one of them. */
  readonly total: number;
  /** Counted after the deletion, over the same places: 0. */
  readonly left: number;
}

export type PersonalData = keyof typeof OWNED | 'updates';

/** Every table with rows of a person. Answers shown before they had an owner go whoever asks: they may be theirs. */
const OWNED = {
  turns: 'owner = :owner',
  shown_answers: '(owner = :owner OR owner IS NULL)',
  feedback: 'owner = :owner',
  citation_reports: 'owner = :owner',
  unanswered_terms: 'owner = :owner',
  preferences: 'owner = :owner',
  guests: 'owner = :owner',
} as const;

/** What Telegram sent and is still being worked on; only its content is the person's. */
const SENDERS = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'chosen_inline_result',
];
const UPDATES = `payload IS NOT NULL AND :userId IN (${SENDERS.map(
  (kind) => `json_extract(payload, '$.${kind}.from.id')`,
).join(', ')})`;

/**
 * Erases everything kept of a person and counts again. The pages are overwritten (`secure_delete`) and the
 * journal is emptied, so nothing stays readable in the files; what lies in backups is out of its reach.
 */
export async function eraseEverything(store: Store, pseudonym: Pseudonym, userId: number): Promise<Erasure> {
  const owner = pseudonym(userId);
  const tables = Object.entries(OWNED) as [keyof typeof OWNED, string][];
  const rows = await store.together([
    ...tables.map(([table, whose]) => ({
      sql: `DELETE FROM ${table} WHERE ${whose} RETURNING 1`,
      args: { owner },
    })),
    { sql: `UPDATE updates SET payload = NULL WHERE ${UPDATES} RETURNING 1`, args: { userId } },
  ]);
  const left = await store.together([
    ...tables.map(([table, whose]) => ({
      sql: `SELECT count(*) AS left FROM ${table} WHERE ${whose}`,
      args: { owner },
    })),
    { sql: `SELECT count(*) AS left FROM updates WHERE ${UPDATES}`, args: { userId } },
  ]);
  const names: PersonalData[] = [...tables.map(([table]) => table), 'updates'];
  const erased = Object.fromEntries(names.map((name, index) => [name, rows[index]?.length ?? 0]));
  await emptyJournal(store);
  return {
    erased: erased as Record<PersonalData, number>,
    total: tables.reduce((sum, _, index) => sum + (rows[index]?.length ?? 0), 0),
    left: left.reduce((sum, [row]) => sum + Number(row?.left), 0),
  };
}
