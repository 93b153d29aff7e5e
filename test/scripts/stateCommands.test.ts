import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluationQuestionSchema } from '../../scripts/evaluation/questions.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { createStateFolder, type StateFolder } from '../state/folder.ts';
import { GRANTS, quoting } from '../telegram/fixture.ts';

const QUESTION = '甲区投了多少教育资助？';

let folder: StateFolder;

beforeEach(() => {
  folder = createStateFolder();
});

afterEach(() => folder.remove());

function run(script: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const file = join(projectRoot, 'scripts', script);
  const env = { PATH: process.env.PATH, DATA_DIR: folder.dataDir };
  return promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...args], { cwd: projectRoot, env });
}

describe('while the bot runs, in a process of their own', () => {
  it('npm run backup copies the state, npm run export-feedback gives the questions that were left', async () => {
    const state = await folder.open();
    const place = state.shownAnswers.place(1, 2);
    const answer = quoting(QUESTION, GRANTS);
    await state.feedback.give({ userId: 1, place, opinion: 'bad', answer, corpusVersion: 'c' });
    await state.feedback.keepQuestion(1, place, QUESTION);
    const { stdout } = await run('backup.ts');
    expect(stdout).toContain(join(folder.dataDir, 'backups', 'state-'));
    expect(readdirSync(join(folder.dataDir, 'backups'))).toHaveLength(1);
    const exported = await run('export-feedback.ts');
    expect(evaluationQuestionSchema.parse(JSON.parse(exported.stdout))).toMatchObject({ question: QUESTION });
    await state.preferences.setLanguage(1, 'en');
    expect(await state.preferences.language(1)).toBe('en');
  });

  it('say what is wrong, and end with the status for it', async () => {
    await expect(run('backup.ts')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(folder.dataDir),
    });
    await expect(run('backup.ts', '--keep', '0')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('usage'),
    });
  });
});
