import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type State } from '../../src/state/database.ts';
import { stateProblem } from '../../src/state/failures.ts';
import { GRANTS, quoting } from '../telegram/fixture.ts';

const DAY = 24 * 60 * 60 * 1000;
const BOT = 4242;

const log = pino({ level: 'silent' });
let folder: string;
let dataDir: string;
let time = Date.UTC(2025, 0, 1);
const opened: State[] = [];

async function open(): Promise<State> {
  const state = await openState({ dataDir, log, now: () => time });
  opened.push(state);
  return state;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  dataDir = join(folder, '数 据%20?#');
});

afterEach(() => {
  for (const state of opened.splice(0)) state.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the ledger of updates', () => {
  const updates = [
    { update_id: 1, text: '一' },
    { update_id: 2, text: '二' },
  ];

  it('gives an update out once, also after a restart', async () => {
    const first = await open();
    expect(await first.updates.claim(BOT, updates)).toEqual(updates);
    expect(await first.updates.claim(BOT, [...updates, { update_id: 3, text: '三' }])).toEqual([
      { update_id: 3, text: '三' },
    ]);
    first.close();
    expect(await (await open()).updates.claim(BOT, updates)).toEqual([]);
  });

  it('keeps the bots apart that share a folder', async () => {
    const state = await open();
    await state.updates.claim(BOT, updates);
    expect(await state.updates.claim(BOT + 1, updates)).toEqual(updates);
  });

  it('hands over what was left unfinished, three times at most, and forgets the content of the rest', async () => {
    const state = await open();
    await state.updates.claim(BOT, updates);
    await state.updates.finish(BOT, 1);
    expect(await state.updates.takeUnfinished(BOT)).toEqual([updates[1]]);
    expect(await state.updates.takeUnfinished(BOT)).toEqual([updates[1]]);
    expect(await state.updates.takeUnfinished(BOT)).toEqual([]);
    expect(await state.updates.claim(BOT, updates)).toEqual([]);
  });

  it('forgets after days: Telegram may use a number again', async () => {
    const state = await open();
    await state.updates.claim(BOT, updates);
    await state.updates.finish(BOT, 1);
    time += 4 * DAY;
    expect(await state.updates.claim(BOT, [{ update_id: 1 }])).toEqual([{ update_id: 1 }]);
  });
});

describe('shown answers', () => {
  const shown = { view: 'answer' as const, part: 0, answer: quoting('问', GRANTS) };

  it('are found by chat and message for 30 days, the texts of paragraphs left out', async () => {
    const state = await open();
    await state.shownAnswers.save(1, 2, 1, shown);
    expect(await state.shownAnswers.find(2, 1)).toBeUndefined();
    const found = await state.shownAnswers.find(1, 2);
    expect(found).toMatchObject({
      part: 0,
      answer: { question: '问', citations: [{ quote: GRANTS, text: '' }] },
    });
    time += 31 * DAY;
    expect(await state.shownAnswers.find(1, 2)).toBeUndefined();
    await state.purge();
    time -= 31 * DAY;
    expect(await state.shownAnswers.find(1, 2)).toBeUndefined();
  });

  it('survive a restart, and are replaced when the message shows another', async () => {
    const first = await open();
    await first.shownAnswers.save(1, 2, 1, shown);
    await first.shownAnswers.save(1, 2, 1, { ...shown, part: 1 });
    first.close();
    expect(await (await open()).shownAnswers.find(1, 2)).toMatchObject({ part: 1 });
  });
});

describe('citation reports', () => {
  it('count once for a person and name nobody', async () => {
    const state = await open();
    const known = { paragraphId: 'p', corpusVersion: 'c' };
    const report = { ...known, quote: { start: 1, end: 5 } };
    expect(await state.citationReports.add(12345, { ...report, question: '问' })).toBe(true);
    expect(await state.citationReports.add(12345, { ...report, question: '问' })).toBe(false);
    time += 1;
    await state.citationReports.add(12346, { ...known, quote: null, question: null });
    const all = await state.citationReports.all();
    expect(all).toMatchObject([
      { ...report, questionHash: expect.any(String) },
      { ...known, quote: null, questionHash: null },
    ]);
    expect(new Set(all.map(({ owner }) => owner)).size).toBe(2);
    expect(JSON.stringify(all)).not.toContain('1234');
  });
});

describe('the database', () => {
  it('may be opened by two at once', async () => {
    const states = await Promise.all([open(), open()]);
    const claims = await Promise.all(states.map((state) => state.updates.claim(BOT, [{ update_id: 9 }])));
    expect(claims.flat()).toHaveLength(1);
  });

  it('that cannot be created names folder and cause', async () => {
    writeFileSync(dataDir, 'a file in the way');
    await expect(open()).rejects.toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining(dataDir),
    });
  });

  it('that is damaged says what to do', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'state.db'), 'not a database '.repeat(100));
    await expect(open()).rejects.toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining('state.db'),
    });
  });

  it('on a full disk says so', async () => {
    const client = createClient({ url: `file:${join(folder, 'full.db')}`, concurrency: 1 });
    await client.execute('PRAGMA max_page_count = 1');
    const error = await client.execute('CREATE TABLE t (a)').catch((failure) => failure);
    client.close();
    expect(stateProblem(error, dataDir)).toMatchObject({ code: 'disk_full' });
    expect(stateProblem(Object.assign(new Error(), { code: 'ENOSPC' }), dataDir)).toMatchObject({
      code: 'disk_full',
    });
    expect(stateProblem(Object.assign(new Error(), { code: 'EROFS' }), dataDir)).toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining('EROFS'),
    });
  });
});
