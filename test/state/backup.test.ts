import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpState } from '../../src/state/backup.ts';
import { createStateFolder, type StateFolder } from './folder.ts';

const here = { chatId: 1, topicId: null, userId: 1 };

let folder: StateFolder;
let restored: StateFolder;

beforeEach(() => {
  folder = createStateFolder();
  restored = createStateFolder();
});

afterEach(() => {
  folder.remove();
  restored.remove();
});

describe('a backup', () => {
  it('taken while the bot writes is one whole state, and can be put in place', async () => {
    const state = await folder.open();
    await state.conversations.add(here, { question: '问1', answer: '答' });
    const backups = join(folder.dataDir, 'backups');
    const writing = (async () => {
      for (let number = 2; number <= 30; number++) {
        await state.conversations.add({ ...here, chatId: number }, { question: `问${number}`, answer: '答' });
      }
    })();
    const outcome = await backUpState({
      dataDir: folder.dataDir,
      folder: backups,
      now: new Date(2025, 0, 2, 3, 4, 5),
    });
    await writing;
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    expect(outcome.file).toBe(join(backups, 'state-20250102-030405.db'));
    expect(statSync(outcome.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(backups)).toEqual(['state-20250102-030405.db']);
    mkdirSync(restored.dataDir);
    await copyFile(outcome.file, join(restored.dataDir, 'state.db'));
    const copy = await restored.open();
    expect(await copy.conversations.turns(here)).toEqual([{ question: '问1', answer: '答' }]);
    expect(copy.nameOf(1)).toBe(state.nameOf(1));
  });

  it('keeps the newest where told, and nothing else is touched', async () => {
    await folder.open();
    const backups = join(folder.dataDir, 'backups');
    mkdirSync(backups);
    writeFileSync(join(backups, 'notes.txt'), 'mine');
    for (const day of [1, 2, 3]) {
      await backUpState({ dataDir: folder.dataDir, folder: backups, keep: 2, now: new Date(2025, 0, day) });
    }
    expect(readdirSync(backups).sort()).toEqual([
      'notes.txt',
      'state-20250102-000000.db',
      'state-20250103-000000.db',
    ]);
  });

  it('of nothing says so and makes nothing', async () => {
    expect(await backUpState({ dataDir: folder.dataDir, folder: join(folder.dataDir, 'b') })).toEqual({
      kind: 'none',
    });
    expect(existsSync(folder.dataDir)).toBe(false);
  });

  it('into a place that cannot be written names it', async () => {
    await folder.open();
    const file = join(folder.dataDir, 'file');
    writeFileSync(file, '');
    await expect(backUpState({ dataDir: folder.dataDir, folder: file })).rejects.toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining(file),
    });
  });
});
