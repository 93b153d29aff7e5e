import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../src/state/database.ts';
import { GRANTS, quoting } from '../telegram/fixture.ts';
import { createStateFolder, type StateFolder } from './folder.ts';

const BOT = 4242;
const ME = 987_654_321;
const OTHER = 123_456_789;
const WORD = '独一无二的话';

let folder: StateFolder;
let state: State;

beforeEach(async () => {
  folder = createStateFolder();
  state = await folder.open();
});

afterEach(() => folder.remove());

/** Everything that can be kept of a person. */
async function leaveTraces(userId: number): Promise<void> {
  const answer = quoting(WORD, GRANTS);
  const group = { chatId: -100, topicId: 5, userId };
  await state.conversations.add(group, { question: WORD, answer: WORD });
  await state.conversations.add(
    { ...group, chatId: userId, topicId: null },
    { question: WORD, answer: WORD },
  );
  await state.shownAnswers.save(-100, userId % 1000, userId, { view: 'answer', part: 0, answer });
  const place = state.shownAnswers.place(-100, userId % 1000);
  await state.feedback.give({ userId, place, opinion: 'bad', answer, corpusVersion: 'c' });
  await state.feedback.keepQuestion(userId, place, WORD);
  await state.citationReports.add(userId, {
    paragraphId: 'p',
    quote: null,
    corpusVersion: 'c',
    question: WORD,
  });
  await state.usage.addUnanswered(userId, [{ term: '课后服务', isKnown: true }]);
  await state.preferences.setLanguage(userId, 'en');
  await state.guests.join(userId, await state.guests.invite());
  await state.updates.claim(BOT, [
    { update_id: userId, message: { from: { id: userId }, text: WORD } },
    { update_id: userId + 1, callback_query: { from: { id: userId }, data: WORD } },
  ] as never);
}

const PER_PERSON = {
  turns: 2,
  shown_answers: 1,
  feedback: 1,
  citation_reports: 1,
  unanswered_terms: 1,
  preferences: 1,
  guests: 1,
  updates: 2,
};

describe('erasing a person', () => {
  it('takes everything of theirs, counts what is left, and leaves the others theirs', async () => {
    await leaveTraces(ME);
    await leaveTraces(OTHER);
    expect(await state.forget(ME)).toEqual({ erased: PER_PERSON, total: 8, left: 0 });
    expect(await state.forget(ME)).toMatchObject({ total: 0, left: 0 });
    expect((await state.forget(OTHER)).erased).toEqual(PER_PERSON);
  });

  it('covers every table that has an owner', async () => {
    const client = createClient({
      url: `file:${encodeURI(join(folder.dataDir, 'state.db')).replace(/[?#]/g, encodeURIComponent)}`,
    });
    const { rows } = await client.execute(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'owner'`,
    );
    client.close();
    expect(rows.length).toBeGreaterThan(0);
    const { updates: _, ...owned } = PER_PERSON;
    expect(rows.map(({ name }) => String(name)).sort()).toEqual(Object.keys(owned).sort());
  });

  it('leaves nothing readable in the files, not even an id', async () => {
    const files = (): string =>
      readdirSync(folder.dataDir)
        .map((name) => readFileSync(join(folder.dataDir, name), 'utf8'))
        .join('');
    await leaveTraces(ME);
    for (const id of [ME, ME + 1]) await state.updates.finish(BOT, id);
    expect(files()).toContain(WORD);
    await state.forget(ME);
    expect(files()).not.toContain(WORD);
    expect(files()).not.toContain(String(ME));
  });
});
