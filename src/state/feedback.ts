import { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import { type Pseudonym, questionHash } from './identity.ts';
import type { Store } from './store.ts';

export type Opinion = 'good' | 'bad';

/** 答非所问, 引用有误, 不完整, 过时, 其他. */
export const REASONS = ['off_question', 'wrong_citation', 'incomplete', 'outdated', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What an answer cited, without texts. */
const citedSchema = z.array(
  z.object({ file: z.string(), paragraph: z.number(), paragraphId: z.string(), quote: z.string() }),
);
export type Cited = z.infer<typeof citedSchema>[number];

export interface GivenFeedback {
  readonly userId: number;
  /** Which message, as `shownAnswers.place` names it. */
  readonly place: string;
  readonly opinion: Opinion;
  readonly answer: Answer;
  /** Of the corpus that the answer was made from. */
  readonly corpusVersion: string;
}

export interface StoredFeedback {
  readonly opinion: Opinion;
  readonly reason: Reason | null;
  readonly outcome: string;
  /** Of a check. */
  readonly verdict: string | null;
  /** Keyed: the question can't be guessed from it without this database. */
  readonly questionHash: string;
  readonly corpusVersion: string;
  readonly citations: readonly Cited[];
  /** Only where the person agreed. */
  readonly question: string | null;
  readonly givenAt: number;
}

export interface Feedback {
  /**
   * One opinion of each person about each message: the last one. Changing it takes reason and text away. False
   * where it was the same before.
   */
  give(feedback: GivenFeedback): Promise<boolean>;
  /** False where the person has said nothing bad about that message. */
  explain(userId: number, place: string, reason: Reason): Promise<boolean>;
  /** The person agreed that the question's text is kept. False as above. */
  keepQuestion(userId: number, place: string, question: string): Promise<boolean>;
  all(): Promise<StoredFeedback[]>;
  purge(): Promise<void>;
}

const KEPT = 365 * 24 * 60 * 60 * 1000;

export function createFeedback(store: Store, pseudonym: Pseudonym, now: () => number): Feedback {
  async function change(column: 'reason' | 'question', value: string, userId: number, place: string) {
    const rows = await store.run(
      `UPDATE feedback SET ${column} = ? WHERE owner = ? AND place = ? AND opinion = 'bad' RETURNING place`,
      [value, pseudonym(userId), place],
    );
    return rows.length > 0;
  }
  return {
    async give({ userId, place, opinion, answer, corpusVersion }) {
      const rows = await store.run(
        `INSERT INTO feedback
           (owner, place, given_at, opinion, outcome, verdict, question_hash, corpus_version, citations)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (owner, place) DO UPDATE SET
           opinion = excluded.opinion, given_at = excluded.given_at, reason = NULL, question = NULL
         WHERE opinion <> excluded.opinion RETURNING place`,
        [
          pseudonym(userId),
          place,
          now(),
          opinion,
          answer.outcome,
          answer.verdict,
          questionHash(pseudonym, answer.question),
          corpusVersion,
          JSON.stringify(citedSchema.parse(answer.citations)),
        ],
      );
      return rows.length > 0;
    },
    explain: (userId, place, reason) => change('reason', reason, userId, place),
    keepQuestion: (userId, place, question) => change('question', question, userId, place),
    async all() {
      const rows = await store.run('SELECT * FROM feedback ORDER BY given_at');
      return rows.map((row) => ({
        opinion: row.opinion === 'good' ? 'good' : 'bad',
        reason: REASONS.find((reason) => reason === row.reason) ?? null,
        outcome: String(row.outcome),
        verdict: row.verdict === null ? null : String(row.verdict),
        questionHash: String(row.question_hash),
        corpusVersion: String(row.corpus_version),
        citations: citedSchema.parse(JSON.parse(String(row.citations))),
        question: row.question === null ? null : String(row.question),
        givenAt: Number(row.given_at),
      }));
    },
    async purge() {
      await store.run('DELETE FROM feedback WHERE given_at < ?', [now() - KEPT]);
    },
  };
}
