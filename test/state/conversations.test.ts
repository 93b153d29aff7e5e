import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../src/state/conversations.ts';
import { createStateFolder, type StateFolder } from './folder.ts';

const HOUR = 60 * 60 * 1000;
const here: Place = { chatId: -5, topicId: null, userId: 7 };

let folder: StateFolder;

beforeEach(() => {
  folder = createStateFolder();
});

afterEach(() => folder.remove());

const turn = (number: number) => ({ question: `问${number}`, answer: `答${number}` });

describe('conversations', () => {
  it('keep the last six turns, oldest first, over a restart', async () => {
    const state = await folder.open();
    for (let number = 1; number <= 8; number++) await state.conversations.add(here, turn(number));
    state.close();
    const again = await folder.open();
    expect(await again.conversations.turns(here)).toEqual([3, 4, 5, 6, 7, 8].map(turn));
  });

  it('are apart by chat, topic and person', async () => {
    const { conversations } = await folder.open();
    await conversations.add(here, turn(1));
    const others = [{ chatId: -6 }, { topicId: 3 }, { userId: 8 }].map((change) => ({ ...here, ...change }));
    for (const place of others) expect(await conversations.turns(place)).toEqual([]);
    for (const place of others) await conversations.add(place, turn(2));
    expect(await conversations.clear(here)).toBe(1);
    expect(await conversations.clear(here)).toBe(0);
    for (const place of others) expect(await conversations.turns(place)).toEqual([turn(2)]);
  });

  it('end after a day of silence, and are then erased', async () => {
    const { conversations, forget } = await folder.open();
    await conversations.add(here, turn(1));
    folder.time += 23 * HOUR;
    await conversations.add(here, turn(2));
    folder.time += 23 * HOUR;
    await conversations.purge();
    expect(await conversations.turns(here)).toEqual([turn(1), turn(2)]);
    folder.time += 2 * HOUR;
    expect(await conversations.turns(here)).toEqual([]);
    await conversations.add(here, turn(3));
    expect(await conversations.turns(here)).toEqual([turn(3)]);
    folder.time += 25 * HOUR;
    await conversations.purge();
    expect((await forget(7)).erased.turns).toBe(0);
  });

  it('clip what is long', async () => {
    const { conversations } = await folder.open();
    await conversations.add(here, { question: '问'.repeat(4000), answer: '答'.repeat(9000) });
    const [kept] = await conversations.turns(here);
    expect(kept?.question).toHaveLength(500);
    expect(kept?.answer).toHaveLength(1500);
  });

  it('of two processes become one', async () => {
    const [one, two] = await Promise.all([folder.open(), folder.open()]);
    await Promise.all([
      one.conversations.add(here, turn(1)),
      two.conversations.add(here, turn(2)),
      one.conversations.add(here, turn(3)),
    ]);
    expect(await two.conversations.turns(here)).toHaveLength(3);
  });
});
