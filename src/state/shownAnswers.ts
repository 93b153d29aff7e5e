import { z } from 'zod';
import { type Answer, answerSchema } from '../answer/answer.ts';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/**
 * What a message shows, kept so that the way back from a source leads to the very same answer.
 * `part`: which of an answer's messages it is, from 0, where it didn't fit one; of search results, the page shown.
 */
const shownSchema = z.object({
  view: z.enum(['answer', 'example', 'search', 'compare']),
  part: z.number().int().nonnegative(),
  answer: answerSchema,
  /** The whole question, where a follow-up was completed or an English one looked up. */
  understood: z.string().optional(),
  /** What was offered to ask next; a button names one by its place. */
  followUps: z
    .array(
      z.object({
        kind: z.enum(['other', 'unit', 'section', 'meant']),
        name: z.string(),
        question: z.string(),
      }),
    )
    .optional(),
});
export type ShownAnswer = z.infer<typeof shownSchema>;
export type FollowUp = NonNullable<ShownAnswer['followUps']>[number];

export interface ShownAnswers {
  /** `userId`: who asked; the answer is that person's data. */
  save(chatId: number, messageId: number, userId: number, shown: ShownAnswer): Promise<void>;
  find(chatId: number, messageId: number): Promise<ShownAnswer | undefined>;
  /** The message as a name that can't be turned back: 22 of [A-Za-z0-9_-]. */
  place(chatId: number, messageId: number): string;
  findAt(place: string): Promise<ShownAnswer | undefined>;
  /** Whether this person asked for what the message shows. */
  isAsker(place: string, userId: number): Promise<boolean>;
  purge(): Promise<void>;
}

const KEPT = 30 * 24 * 60 * 60 * 1000;

export function createShownAnswers(store: Store, pseudonym: Pseudonym, now: () => number): ShownAnswers {
  const place = (chatId: number, messageId: number): string => pseudonym(chatId, messageId);
  const findAt = async (at: string): Promise<ShownAnswer | undefined> => {
    const [row] = await store.run('SELECT shown FROM shown_answers WHERE place = ? AND shown_at >= ?', [
      at,
      now() - KEPT,
    ]);
    return row === undefined ? undefined : shownSchema.safeParse(JSON.parse(String(row.shown))).data;
  };
  return {
    async save(chatId, messageId, userId, shown) {
      await store.write([
        {
          sql: 'INSERT OR REPLACE INTO shown_answers (place, owner, shown_at, shown) VALUES (?, ?, ?, ?)',
          args: [
            place(chatId, messageId),
            pseudonym(userId),
            now(),
            JSON.stringify({ ...shown, answer: withoutTexts(shown.answer) }),
          ],
        },
      ]);
    },
    find: (chatId, messageId) => findAt(place(chatId, messageId)),
    place,
    findAt,
    async isAsker(at, userId) {
      const rows = await store.run('SELECT place FROM shown_answers WHERE place = ? AND owner = ?', [
        at,
        pseudonym(userId),
      ]);
      return rows.length > 0;
    },
    async purge() {
      await store.run('DELETE FROM shown_answers WHERE shown_at < ?', [now() - KEPT]);
    },
  };
}

/** The paragraphs are in the corpus: keeping their texts with every answer would only fill the disk. */
function withoutTexts(answer: Answer): Answer {
  return {
    ...answer,
    citations: answer.citations.map((citation) => ({ ...citation, text: '' })),
    passages: answer.passages.map((passage) => ({ ...passage, text: '' })),
  };
}
