/**
 * The shape of the state database, one entry a version (`PRAGMA user_version`): append, never edit.
 *
 * `updates.payload` holds what Telegram sent only while it is being worked on; it is emptied as soon as the
 * answer is out. Chats and people appear only as keyed hashes; `owner` is the person whose data a row is.
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
  // Shown answers from before have no owner: the first person who has anything erased takes them along.
  `ALTER TABLE shown_answers ADD COLUMN owner TEXT;
   CREATE INDEX shown_answers_owner ON shown_answers (owner);
   ALTER TABLE citation_reports RENAME COLUMN chat TO owner;
   CREATE INDEX citation_reports_owner ON citation_reports (owner);
   ALTER TABLE citation_reports ADD COLUMN question_hash TEXT;
   ALTER TABLE citation_reports ADD COLUMN corpus_version TEXT;
   CREATE TABLE turns (
     id INTEGER PRIMARY KEY,
     place TEXT NOT NULL,
     owner TEXT NOT NULL,
     said_at INTEGER NOT NULL,
     question TEXT NOT NULL,
     answer TEXT NOT NULL
   );
   CREATE INDEX turns_place ON turns (place, id);
   CREATE INDEX turns_owner ON turns (owner);
   CREATE TABLE preferences (
     owner TEXT PRIMARY KEY,
     language TEXT NOT NULL,
     set_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE feedback (
     owner TEXT NOT NULL,
     place TEXT NOT NULL,
     given_at INTEGER NOT NULL,
     opinion TEXT NOT NULL,
     reason TEXT,
     outcome TEXT NOT NULL,
     verdict TEXT,
     question_hash TEXT NOT NULL,
     corpus_version TEXT NOT NULL,
     citations TEXT NOT NULL,
     question TEXT,
     PRIMARY KEY (owner, place)
   ) WITHOUT ROWID;
   CREATE TABLE usage (
     day TEXT NOT NULL,
     kind TEXT NOT NULL,
     count INTEGER NOT NULL,
     PRIMARY KEY (day, kind)
   ) WITHOUT ROWID;
   CREATE TABLE unanswered_terms (
     day TEXT NOT NULL,
     term_hash TEXT NOT NULL,
     owner TEXT NOT NULL,
     term TEXT,
     is_known INTEGER NOT NULL,
     PRIMARY KEY (day, term_hash, owner)
   ) WITHOUT ROWID;
   CREATE INDEX unanswered_terms_owner ON unanswered_terms (owner);
   CREATE TABLE invitations (
     token_hash TEXT PRIMARY KEY,
     expires_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE guests (
     owner TEXT PRIMARY KEY,
     joined_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE digests (day TEXT PRIMARY KEY, sent_at INTEGER NOT NULL) WITHOUT ROWID;`,
];
