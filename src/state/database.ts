import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import type { Logger } from 'pino';
import { type CitationReports, createCitationReports } from './citationReports.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { createDigests, type Digests } from './digests.ts';
import { type Erasure, eraseEverything } from './erasure.ts';
import { stateProblem } from './failures.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { createGuests, type Guests } from './guests.ts';
import { openPseudonym } from './identity.ts';
import { emptyJournal } from './journal.ts';
import { MIGRATIONS } from './migrations.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createShownAnswers, type ShownAnswers } from './shownAnswers.ts';
import { createStore } from './store.ts';
import { createUpdateLedger, type UpdateLedger } from './updates.ts';
import { createUsage, type Usage } from './usage.ts';

export interface StateSettings {
  readonly dataDir: string;
  readonly log: Logger;
  readonly now?: () => number;
}

/** What the bot remembers across restarts: `state.db` in the data folder. */
export interface State {
  readonly updates: UpdateLedger;
  readonly shownAnswers: ShownAnswers;
  readonly citationReports: CitationReports;
  readonly conversations: Conversations;
  readonly preferences: Preferences;
  readonly feedback: Feedback;
  readonly usage: Usage;
  readonly digests: Digests;
  readonly guests: Guests;
  /** A person as a name that can't be turned back, for what must not know the person (`AskOptions.asker`). */
  nameOf(userId: number): string;
  /** Erases everything that is kept of a person, and counts what is left. */
  forget(userId: number): Promise<Erasure>;
  /** Drops what has expired. */
  purge(): Promise<void>;
  /** What was erased leaves the files as well; to be called every few minutes, and at the end. */
  emptyJournal(): Promise<void>;
  close(): void;
}

/** Two processes may meet on the file while one is stopping: wait for the other's lock. */
const BUSY_TIMEOUT = 5000;

/** @throws Problem `data_folder`, `disk_full` */
export async function openState({ dataDir, log, now = Date.now }: StateSettings): Promise<State> {
  const client = connect(dataDir);
  try {
    await migrate(client, log);
    const store = createStore(client, dataDir);
    const pseudonym = await openPseudonym(store);
    const updates = createUpdateLedger(store, now);
    const shownAnswers = createShownAnswers(store, pseudonym, now);
    const citationReports = createCitationReports(store, pseudonym, now);
    const conversations = createConversations(store, pseudonym, now);
    const feedback = createFeedback(store, pseudonym, now);
    const usage = createUsage(store, pseudonym, now);
    const digests = createDigests(store, now);
    const guests = createGuests(store, pseudonym, now);
    const expiring = [
      updates,
      shownAnswers,
      citationReports,
      conversations,
      feedback,
      usage,
      digests,
      guests,
    ];
    return {
      updates,
      shownAnswers,
      citationReports,
      conversations,
      preferences: createPreferences(store, pseudonym, now),
      feedback,
      usage,
      digests,
      guests,
      nameOf: (userId) => pseudonym(userId),
      forget: (userId) => eraseEverything(store, pseudonym, userId),
      async purge() {
        for (const table of expiring) await table.purge();
        await emptyJournal(store);
      },
      emptyJournal: () => emptyJournal(store),
      close: () => client.close(),
    };
  } catch (error) {
    client.close();
    throw stateProblem(error, dataDir);
  }
}

function connect(dataDir: string): Client {
  const file = join(dataDir, 'state.db');
  try {
    mkdirSync(dataDir, { recursive: true });
    // libSQL names no cause when it can't open a file; the operating system does.
    closeSync(openSync(file, 'a'));
    // One connection: calls are synchronous underneath, and settings such as `synchronous` belong to it.
    return createClient({ url: pathToFileURL(file).href, timeout: BUSY_TIMEOUT, concurrency: 1 });
  } catch (error) {
    throw stateProblem(error, dataDir);
  }
}

async function migrate(client: Client, log: Logger): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = NORMAL');
  // What is erased is overwritten.
  await client.execute('PRAGMA secure_delete = ON');
  for (;;) {
    const version = await currentVersion(client);
    const migration = MIGRATIONS[version];
    if (migration === undefined) return;
    await applyMigration(client, migration, version + 1);
    log.debug({ version: version + 1 }, 'state database migrated');
  }
}

async function currentVersion(client: Client): Promise<number> {
  return Number((await client.execute('PRAGMA user_version')).rows[0]?.user_version ?? 0);
}

/** In one transaction, in one call: nothing of this process comes in between. */
async function applyMigration(client: Client, sql: string, version: number): Promise<void> {
  try {
    await client.executeMultiple(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${version}; COMMIT;`);
  } catch (error) {
    // Another process may just have done the same.
    if ((await currentVersion(client)) < version) throw error;
  }
}
