import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/** What is counted. `limited`: told to slow down. */
export const USAGE_KINDS = [
  'asked',
  'answered',
  'refused',
  'liked',
  'disliked',
  'reported',
  'limited',
] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

/** A word of a question that got no answer. `isKnown`: it stands in the corpus, so it says nothing of the asker. */
export interface UnansweredTerm {
  readonly term: string;
  readonly isKnown: boolean;
}

export interface CountedTerm {
  readonly term: string;
  readonly askers: number;
}

export interface Usage {
  count(kind: UsageKind): Promise<void>;
  /**
   * A word that isn't known is kept as a keyed hash only, until as many people as `PUBLIC_FROM` have asked
   * with it on one day: what few people write may tell who they are.
   */
  addUnanswered(userId: number, terms: readonly UnansweredTerm[]): Promise<void>;
  /** Counts of one day (`2025-01-31`), 0 for what didn't occur. */
  counts(day: string): Promise<Record<UsageKind, number>>;
  /** Of one day, most askers first; unknown words only from `PUBLIC_FROM` askers on. */
  unanswered(day: string, limit: number): Promise<CountedTerm[]>;
  /** Today, by the server's clock and time zone. `daysAgo`: 1 is yesterday. */
  day(daysAgo?: number): string;
  purge(): Promise<void>;
}

const PUBLIC_FROM = 3;
const DAY = 24 * 60 * 60 * 1000;
const COUNTS_KEPT_DAYS = 365;
const TERMS_KEPT_DAYS = 30;

export function createUsage(store: Store, pseudonym: Pseudonym, now: () => number): Usage {
  const day = (daysAgo = 0): string => localDay(now() - daysAgo * DAY);
  return {
    day,
    async count(kind) {
      await store.write([
        {
          sql: `INSERT INTO usage (day, kind, count) VALUES (?, ?, 1)
                ON CONFLICT (day, kind) DO UPDATE SET count = count + 1`,
          args: [day(), kind],
        },
      ]);
    },
    async addUnanswered(userId, terms) {
      if (terms.length === 0) return;
      const today = day();
      const owner = pseudonym(userId);
      await store.write(
        terms.flatMap(({ term, isKnown }) => {
          const hash = pseudonym('term', term);
          return [
            {
              sql: `INSERT INTO unanswered_terms (day, term_hash, owner, term, is_known)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
              args: [today, hash, owner, isKnown ? term : null, isKnown ? 1 : 0],
            },
            {
              sql: `UPDATE unanswered_terms SET term = :term WHERE day = :today AND term_hash = :hash
                    AND (SELECT count(*) FROM unanswered_terms WHERE day = :today AND term_hash = :hash) >= :from`,
              args: { term, today, hash, from: PUBLIC_FROM },
            },
          ];
        }),
      );
    },
    async counts(of) {
      const rows = await store.run('SELECT kind, count FROM usage WHERE day = ?', [of]);
      const byKind = new Map(rows.map((row) => [String(row.kind), Number(row.count)]));
      const counts = USAGE_KINDS.map((kind) => [kind, byKind.get(kind) ?? 0]);
      return Object.fromEntries(counts) as Record<UsageKind, number>;
    },
    async unanswered(of, limit) {
      const rows = await store.run(
        `SELECT max(term) AS term, count(*) AS askers FROM unanswered_terms WHERE day = ?
         GROUP BY term_hash HAVING max(term) IS NOT NULL AND (max(is_known) = 1 OR count(*) >= ?)
         ORDER BY askers DESC, term LIMIT ?`,
        [of, PUBLIC_FROM, limit],
      );
      return rows.map((row) => ({ term: String(row.term), askers: Number(row.askers) }));
    },
    async purge() {
      await store.run('DELETE FROM usage WHERE day < ?', [day(COUNTS_KEPT_DAYS)]);
      await store.run('DELETE FROM unanswered_terms WHERE day < ?', [day(TERMS_KEPT_DAYS)]);
    },
  };
}

function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
