/**
 * The shape of the state database, one entry a version (`PRAGMA user_version`): append, never edit.
 *
 * `updates.payload` holds what Telegram sent only while it is being worked on; it is emptied as soon as the
 * answer is out. Chats appear only as keyed hashes.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE updates (
     bot_id INTEGER NOT NULL,
     update_id INTEGER NOT NULL,
     seen_at INTEGER NOT NULL,
     attempts INTEGER NOT NULL,
     payload TEXT,
     PRIMARY KEY (bot_id, update_id)
   ) WITHOUT ROWID;
   CREATE INDEX updates_seen ON updates (seen_at);
   CREATE TABLE shown_answers (
     place TEXT PRIMARY KEY,
     shown_at INTEGER NOT NULL,
     shown TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX shown_answers_at ON shown_answers (shown_at);
   CREATE TABLE citation_reports (
     paragraph_id TEXT NOT NULL,
     chat TEXT NOT NULL,
     quote_start INTEGER NOT NULL,
     quote_end INTEGER NOT NULL,
     reported_at INTEGER NOT NULL,
     PRIMARY KEY (paragraph_id, chat, quote_start, quote_end)
   ) WITHOUT ROWID;`,
];
