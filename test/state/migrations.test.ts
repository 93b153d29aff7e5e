import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/state/migrations.ts';
import { GRANTS, quoting } from '../telegram/fixture.ts';
import { createStateFolder, type StateFolder } from './folder.ts';

/** Of those that were released: they may never change. */
const RELEASED = ['aff58bbb8e99820d'];

const BOT = 4242;

let folder: StateFolder;

beforeEach(() => {
  folder = createStateFolder();
});

afterEach(() => folder.remove());

/** A database as the given version left it, with something in every table of the first one. */
async function leaveDatabase(version: number): Promise<void> {
  mkdirSync(folder.dataDir);
  const url = pathToFileURL(join(folder.dataDir, 'state.db')).href;
  const client = createClient({ url, concurrency: 1 });
  await client.execute('PRAGMA journal_mode = WAL');
  const [first = '', ...later] = MIGRATIONS.slice(0, version);
  await client.executeMultiple(first);
  const shown = JSON.stringify({ view: 'answer', part: 0, answer: quoting('旧问题', GRANTS) });
  const at = folder.time;
  await client.batch([
    { sql: `INSERT INTO secrets VALUES ('pseudonym', ?)`, args: ['ab'.repeat(32)] },
    { sql: 'INSERT INTO updates VALUES (?, 1, ?, 1, ?)', args: [BOT, at, '{"update_id":1}'] },
    { sql: 'INSERT INTO shown_answers VALUES (?, ?, ?)', args: ['x'.repeat(22), at, shown] },
    { sql: `INSERT INTO citation_reports VALUES ('p', 'somebody', 1, 5, ?)`, args: [at] },
  ]);
  for (const migration of later) await client.executeMultiple(migration);
  await client.execute(`PRAGMA user_version = ${version}`);
  client.close();
}

describe('migrations', () => {
  it('that were released stay as they are', () => {
    const hashes = MIGRATIONS.map((sql) => createHash('sha256').update(sql).digest('hex').slice(0, 16));
    expect(hashes.slice(0, RELEASED.length)).toEqual(RELEASED);
  });

  it.each(MIGRATIONS.map((_, index) => index + 1))(
    'lead forward from version %i, nothing lost',
    async (version) => {
      await leaveDatabase(version);
      const state = await folder.open();
      expect(await state.updates.takeUnfinished(BOT)).toEqual([{ update_id: 1 }]);
      expect(await state.shownAnswers.findAt('x'.repeat(22))).toMatchObject({
        answer: { question: '旧问题' },
      });
      expect(await state.citationReports.all()).toMatchObject([{ paragraphId: 'p', owner: 'somebody' }]);
      const place = { chatId: 1, topicId: null, userId: 1 };
      await state.conversations.add(place, { question: '问', answer: '答' });
      expect(await state.conversations.turns(place)).toHaveLength(1);
      // An answer shown before there were owners may be anybody's: it goes with the first who asks.
      expect(await state.forget(1)).toMatchObject({ erased: { turns: 1, shown_answers: 1 }, left: 0 });
    },
  );

  it('meet in two processes', async () => {
    await leaveDatabase(1);
    const states = await Promise.all([folder.open(), folder.open()]);
    await states[0]?.preferences.setLanguage(1, 'en');
    expect(await states[1]?.preferences.language(1)).toBe('en');
  });
});
