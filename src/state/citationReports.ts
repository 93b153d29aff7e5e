import type { Span } from '../documents/document.ts';
import { type Pseudonym, questionHash } from './identity.ts';
import type { Store } from './store.ts';

/** A reader says that a citation is wrong. `quote` is the stretch of the paragraph that was cited, if any. */
export interface CitationReport {
  readonly paragraphId: string;
  readonly quote: Span | null;
  /** Of the corpus that it was cited from. */
  readonly corpusVersion: string;
  /** What was asked, where that is known; only its hash is kept. */
  readonly question: string | null;
}

export interface StoredReport extends Omit<CitationReport, 'corpusVersion' | 'question'> {
  /** Null in what an earlier version wrote. */
  readonly corpusVersion: string | null;
  readonly questionHash: string | null;
  /** Who reported it, as a name that can't be turned back. */
  readonly owner: string;
  readonly reportedAt: number;
}

export interface CitationReports {
  /** The same report from the same person counts once: false for another one. */
  add(userId: number, report: CitationReport): Promise<boolean>;
  all(): Promise<StoredReport[]>;
  purge(): Promise<void>;
}

const KEPT = 365 * 24 * 60 * 60 * 1000;

export function createCitationReports(
  store: Store,
  pseudonym: Pseudonym,
  now: () => number,
): CitationReports {
  return {
    async add(userId, { paragraphId, quote, corpusVersion, question }) {
      const rows = await store.run(
        `INSERT INTO citation_reports
           (paragraph_id, owner, quote_start, quote_end, reported_at, question_hash, corpus_version)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING paragraph_id`,
        [
          paragraphId,
          pseudonym(userId),
          quote?.start ?? 0,
          quote?.end ?? 0,
          now(),
          question === null ? null : questionHash(pseudonym, question),
          corpusVersion,
        ],
      );
      return rows.length > 0;
    },
    async all() {
      const rows = await store.run('SELECT * FROM citation_reports ORDER BY reported_at');
      return rows.map((row) => ({
        paragraphId: String(row.paragraph_id),
        owner: String(row.owner),
        quote:
          Number(row.quote_end) > Number(row.quote_start)
            ? { start: Number(row.quote_start), end: Number(row.quote_end) }
            : null,
        reportedAt: Number(row.reported_at),
        questionHash: row.question_hash === null ? null : String(row.question_hash),
        corpusVersion: row.corpus_version === null ? null : String(row.corpus_version),
      }));
    },
    async purge() {
      await store.run('DELETE FROM citation_reports WHERE reported_at < ?', [now() - KEPT]);
    },
  };
}
