import { z } from 'zod';
import { type Answer, answerSchema } from '../answer/answer.ts';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/**
 * What a message shows, kept so that the way back from a source leads to the very same answer.
 * `part`: which of an answer's messages it is, from 0, where it didn't fit one.
 */
const shownSchema = z.object({
  view: z.enum(['answer', 'example', 'search']),
  part: z.number().int().nonnegative(),
  answer: answerSchema,
});
export type ShownAnswer = z.infer<typeof shownSchema>;

export interface ShownAnswers {
  save(chatId: number, messageId: number, shown: ShownAnswer): Promise<void>;
  find(chatId: number, messageId: number): Promise<ShownAnswer | undefined>;
  purge(): Promise<void>;
}

const KEPT = 30 * 24 * 60 * 60 * 1000;

export function createShownAnswers(store: Store, pseudonym: Pseudonym, now: () => number): ShownAnswers {
  return {
    async save(chatId, messageId, shown) {
      await store.run('INSERT OR REPLACE INTO shown_answers (place, shown_at, shown) VALUES (?, ?, ?)', [
        pseudonym(chatId, messageId),
        now(),
        JSON.stringify({ ...shown, answer: withoutTexts(shown.answer) }),
      ]);
    },
    async find(chatId, messageId) {
      const [row] = await store.run('SELECT shown FROM shown_answers WHERE place = ? AND shown_at >= ?', [
        pseudonym(chatId, messageId),
        now() - KEPT,
      ]);
      if (row === undefined) return undefined;
      return shownSchema.safeParse(JSON.parse(String(row.shown))).data;
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
