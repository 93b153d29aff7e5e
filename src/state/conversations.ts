import type { Turn } from '../assistant.ts';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/** Context is kept apart by chat, topic and person. `topicId`: null outside a forum's topics. */
export interface Place {
  readonly chatId: number;
  readonly topicId: number | null;
  readonly userId: number;
}

/** What was said lately: at most six turns, clipped, forgotten after a day without another. */
export interface Conversations {
  /** Oldest first; none where the last one is more than a day old. */
  turns(place: Place): Promise<Turn[]>;
  add(place: Place, turn: Turn): Promise<void>;
  /** How many turns there were. */
  clear(place: Place): Promise<number>;
  purge(): Promise<void>;
}

const MAX_TURNS = 6;
const KEPT = 24 * 60 * 60 * 1000;
/** Characters; a follow-up needs the words of a turn, not all of a long list. */
const QUESTION_LIMIT = 500;
const ANSWER_LIMIT = 1500;

export function createConversations(store: Store, pseudonym: Pseudonym, now: () => number): Conversations {
  const keyOf = ({ chatId, topicId, userId }: Place): string => pseudonym(chatId, topicId ?? 0, userId);
  return {
    async turns(place) {
      const rows = await store.run(
        'SELECT question, answer, said_at FROM turns WHERE place = ? ORDER BY id DESC LIMIT ?',
        [keyOf(place), MAX_TURNS],
      );
      if (rows.length === 0 || Number(rows[0]?.said_at) < now() - KEPT) return [];
      return rows.map((row) => ({ question: String(row.question), answer: String(row.answer) })).reverse();
    },
    async add(place, { question, answer }) {
      const key = keyOf(place);
      const at = now();
      await store.write([
        {
          // What was said a day before belongs to another conversation.
          sql: `DELETE FROM turns WHERE place = :key
                AND (SELECT max(said_at) FROM turns WHERE place = :key) < :oldest`,
          args: { key, oldest: at - KEPT },
        },
        {
          sql: 'INSERT INTO turns (place, owner, said_at, question, answer) VALUES (?, ?, ?, ?, ?)',
          args: [
            key,
            pseudonym(place.userId),
            at,
            question.slice(0, QUESTION_LIMIT),
            answer.slice(0, ANSWER_LIMIT),
          ],
        },
        {
          sql: `DELETE FROM turns WHERE place = :key
                AND id NOT IN (SELECT id FROM turns WHERE place = :key ORDER BY id DESC LIMIT :kept)`,
          args: { key, kept: MAX_TURNS },
        },
      ]);
    },
    async clear(place) {
      const rows = await store.run('DELETE FROM turns WHERE place = ? RETURNING id', [keyOf(place)]);
      return rows.length;
    },
    async purge() {
      await store.run(
        'DELETE FROM turns WHERE place IN (SELECT place FROM turns GROUP BY place HAVING max(said_at) < ?)',
        [now() - KEPT],
      );
    },
  };
}
