import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../src/answer/answer.ts';
import { type Ended, runMain, startProgram } from './terminal/program.ts';

// The program as a script meets it. Each run costs about a second, so each tells as much as it can.

const DOCUMENT = `青禾区教育工作经验
一、保障教育投入
青禾区坚持教育优先发展。2023年，青禾区新建学校21所，新增学位3万个。
二、减轻课业负担
青禾区每学期开展课后服务检查，覆盖全部小学。
`;

let folder: string;
let env: Readonly<Record<string, string>>;
let ingested: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'main-'));
  env = { CORPUS_DIR: join(folder, 'corpus'), DATA_DIR: join(folder, 'data') };
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', '经验.txt'), DOCUMENT);
  ingested = await runMain(['ingest'], env);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectOneLine(text: string): void {
  expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/^\s+at /m);
}

describe('ingest', () => {
  it('prints what was added, and the next time that nothing has changed', async () => {
    expect(ingested).toMatchObject({ status: 0, signal: null });
    expect(ingested.stdout).toContain('经验.txt');
    const again = await runMain(['ingest'], env);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('没有变化');
  });

  it('fails, and says that nothing was saved, when the data folder cannot be written', async () => {
    const blocked = { ...env, DATA_DIR: join(folder, 'corpus', '经验.txt') };
    const { status, stdout, stderr } = await runMain(['ingest'], blocked);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/无法写入[\s\S]*只在内存中[\s\S]*索引没有更新/);
  });
});

describe('ask', () => {
  it('prints one JSON object, and nothing but it, on standard output', async () => {
    const { status, stdout } = await runMain(['ask', '--json', '青禾区2023年新建了多少所学校？'], env);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('21所');
  });

  it('works through a batch in order, and ends quietly when its reader has gone', async () => {
    const lines = [
      '{"id":"1","question":"青禾区新建了多少所学校？"}',
      '{"id":"2"',
      '',
      '{"id":"3","question":""}',
    ];
    const whole = await runMain(['ask', '--json', '--batch', '-'], env, lines.join('\r\n'));
    expect(whole.status).toBe(0);
    const answers = whole.stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['1', 'answered'],
      [null, 'error'],
      ['3', 'refused'],
    ]);

    const many = Array.from({ length: 500 }, (_, id) => JSON.stringify({ id: `${id}`, question: '青禾区' }));
    const args = ['scripts/launch.mjs', 'ask', '--json', '--batch', '-'];
    const { child, ended } = startProgram(process.execPath, args, env);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(many.join('\n'));
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails once, not line by line, for a batch in UTF-16', async () => {
    writeFileSync(join(folder, 'utf16.jsonl'), '\ufeff{"question":"一"}\n{"question":"二"}\n', 'utf16le');
    const args = ['ask', '--json', '--batch', join(folder, 'utf16.jsonl')];
    const { status, stdout, stderr } = await runMain(args, env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('UTF-16');
    expectOneLine(stderr);
  });

  it('exits with 2 and the usage when it is called wrongly', async () => {
    const { status, stdout, stderr } = await runMain(['ask', '--json'], env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('用法：');
    expectOneLine(stderr);
  });
});

describe('what stops the start', () => {
  it('is told with every wrong variable at once and no secret', async () => {
    const wrong = { ...env, BOT_TOKEN: 'hunter2', LOG_LEVEL: 'loud' };
    const { status, stdout, stderr } = await runMain(['ask', '问题'], wrong);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/BOT_TOKEN.*LOG_LEVEL/);
    expect(stderr).not.toContain('hunter2');
    expectOneLine(stderr);
  });

  it('is told in one line when the corpus is not there', async () => {
    const { status, stdout, stderr } = await runMain([], { ...env, CORPUS_DIR: join(folder, 'nowhere') });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nowhere');
    expectOneLine(stderr);
  });
});

describe('start without a token', () => {
  it('answers a pipe line by line on standard output and greets on standard error', async () => {
    const { status, stdout, stderr } = await runMain([], env, '青禾区2023年新建了多少所学校？\n/1');
    expect(status).toBe(0);
    expect(stdout).toMatch(/21所[\s\S]*\[1\] .*第3段[\s\S]*【.*21所.*】/);
    expect(stdout).not.toMatch(/›|(?!\n)\p{Cc}/u);
    expect(stderr).toMatch(/1 篇文件[\s\S]*BOT_TOKEN/);
  });

  it('ends with 0, and leaves nothing behind, when npm is sent SIGTERM', async () => {
    const { child, ended, told } = startProgram('npm', ['start', '--silent'], env, { detached: true });
    await told('BOT_TOKEN');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ status: 0, signal: null });
    // The group of the npm process: had the shell died and left the program alone, it would still be there.
    expect(() => process.kill(-(child.pid ?? 0), 0)).toThrow('ESRCH');
  });
});
