import type { Span } from '../documents/document.ts';
import type { Pseudonym } from './identity.ts';
import type { Store } from './store.ts';

/** A reader says that a citation is wrong. `quote` is the stretch of the paragraph that was cited, if any. */
export interface CitationReport {
  readonly paragraphId: string;
  readonly quote: Span | null;
}

export interface StoredReport extends CitationReport {
  readonly chat: string;
  readonly reportedAt: number;
}

export interface CitationReports {
  /** The same report from the same chat counts once. */
  add(chatId: number, report: CitationReport): Promise<void>;
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
    async add(chatId, { paragraphId, quote }) {
      await store.run(
        `INSERT INTO citation_reports (paragraph_id, chat, quote_start, quote_end, reported_at)
         VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        [paragraphId, pseudonym(chatId), quote?.start ?? 0, quote?.end ?? 0, now()],
      );
    },
    async all() {
      const rows = await store.run('SELECT * FROM citation_reports ORDER BY reported_at');
      return rows.map((row) => ({
        paragraphId: String(row.paragraph_id),
        chat: String(row.chat),
        quote:
          Number(row.quote_end) > Number(row.quote_start)
            ? { start: Number(row.quote_start), end: Number(row.quote_end) }
            : null,
        reportedAt: Number(row.reported_at),
      }));
    },
    async purge() {
      await store.run('DELETE FROM citation_reports WHERE reported_at < ?', [now() - KEPT]);
    },
  };
}
