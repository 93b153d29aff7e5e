import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../src/state/database.ts';
import { createStateFolder, type StateFolder } from './folder.ts';

const DAY = 24 * 60 * 60 * 1000;

let folder: StateFolder;
let state: State;

beforeEach(async () => {
  folder = createStateFolder();
  state = await folder.open();
});

afterEach(() => folder.remove());

const askWith = (userId: number, ...terms: string[]): Promise<void> =>
  state.usage.addUnanswered(
    userId,
    terms.map((term) => ({ term, isKnown: term === '轮岗' })),
  );

describe('usage', () => {
  it('counts by day, for a year', async () => {
    const { usage } = state;
    await usage.count('asked');
    await usage.count('asked');
    const day = usage.day();
    folder.time += DAY;
    await usage.count('asked');
    expect(usage.day(1)).toBe(day);
    expect(await usage.counts(day)).toMatchObject({ asked: 2, refused: 0 });
    expect(await usage.counts(usage.day())).toMatchObject({ asked: 1 });
    folder.time += 366 * DAY;
    await usage.purge();
    expect(await usage.counts(day)).toMatchObject({ asked: 0 });
  });

  it('names an unknown word only when three people have asked with it', async () => {
    await askWith(1, '轮岗', '张小丽');
    await askWith(1, '张小丽');
    await askWith(2, '张小丽');
    const { usage } = state;
    expect(await usage.unanswered(usage.day(), 9)).toEqual([{ term: '轮岗', askers: 1 }]);
    await askWith(3, '张小丽');
    expect(await usage.unanswered(usage.day(), 9)).toEqual([
      { term: '张小丽', askers: 3 },
      { term: '轮岗', askers: 1 },
    ]);
    await state.forget(3);
    expect(await usage.unanswered(usage.day(), 9)).toEqual([{ term: '轮岗', askers: 1 }]);
    folder.time += 31 * DAY;
    const day = usage.day(31);
    expect(await usage.unanswered(day, 9)).toHaveLength(1);
    await usage.purge();
    expect(await usage.unanswered(day, 9)).toEqual([]);
  });
});

describe('a digest', () => {
  it('is claimed once, by one of two processes', async () => {
    const other = await folder.open();
    const claims = await Promise.all([state.digests.claim('2025-01-01'), other.digests.claim('2025-01-01')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('is good for one person and seven days', async () => {
    const token = await state.guests.invite();
    const late = await state.guests.invite();
    expect(await state.guests.join(1, token)).toBe(true);
    expect(await state.guests.join(1, token)).toBe(true);
    expect(await state.guests.join(2, token)).toBe(false);
    folder.time += 8 * DAY;
    expect(await state.guests.join(2, late)).toBe(false);
    expect([await state.guests.has(1), await state.guests.has(2)]).toEqual([true, false]);
  });
});
