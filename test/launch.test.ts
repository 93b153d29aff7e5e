import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '../src/projectRoot.ts';
import { type BotApiServer, createBotApiServer } from './botApi/server.ts';
import { CORPUS } from './realCorpus.ts';
import { put, temporaryFolder } from './temporaryFolder.ts';
import { type Running, startProgram } from './terminal/program.ts';

// The bundle that `npm start` runs, as a process: bundling changes what no test of the sources can see.

let server: BotApiServer;
let dataDir: string;
let running: Running | undefined;

beforeEach(async () => {
  server = createBotApiServer({ token: '4242:AAAA' });
  await server.start();
  dataDir = mkdtempSync(join(tmpdir(), 'launch-'));
});

afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('answers on Telegram from the shipped documents, and ends with 0 on SIGTERM', async () => {
  const { token, apiRoot } = server;
  const env = { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, CORPUS_DIR: CORPUS, DATA_DIR: dataDir };
  running = startProgram(process.execPath, ['scripts/launch.mjs'], env);
  await running.told('policy_test_bot');

  const user = server.user();
  const chat = server.privateChat(user);
  chat.say(user, '成都高新区累计投入教育资助资金多少万元？');
  await server.waitFor(() => chat.fromBot.length > 0, 20_000);
  await server.idle();
  const [answer] = chat.fromBot;
  expect(answer?.text).toMatch(/7600余万元[\s\S]*\[1\]/);
  expect(JSON.stringify(answer?.reply_markup)).toContain('[1] 看原文');

  running.child.kill('SIGTERM');
  const ended = await running.ended;
  expect(ended).toMatchObject({ status: 0, signal: null });
  expect(ended.stderr).not.toContain(token);
  expect(server.refused).toEqual([]);
  expect(server.unanswered()).toEqual([]);
  expect(server.updates.pending).toEqual([]);
});

/** A checkout with a program that tells its root and what its model says. */
function smallCheckout(model: string): string {
  const folder = realpathSync(
    temporaryFolder({
      'package.json': '{"type":"module"}',
      'src/main.ts': `import model from '../models/one.json' with { type: 'json' };
        import { projectRoot } from './projectRoot.ts';
        console.log(JSON.stringify({ root: projectRoot, model, bundled: !import.meta.url.endsWith('.ts') }));`,
      'src/index/buildWorker.ts': '',
      'models/one.json': JSON.stringify(model),
    }),
  );
  mkdirSync(join(folder, 'scripts'));
  for (const file of ['scripts/launch.mjs', 'src/projectRoot.ts'])
    copyFileSync(join(projectRoot, file), join(folder, file));
  return folder;
}

async function told(checkout: string): Promise<unknown> {
  const started = startProgram(process.execPath, ['scripts/launch.mjs'], {}, { cwd: checkout });
  const { stdout, stderr } = await started.ended;
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

it('bundles anew when a model has changed, and knows its checkout over the packages of another', async () => {
  const [owner, guest] = [smallCheckout('old'), smallCheckout('of the guest')];
  mkdirSync(join(owner, 'node_modules'));
  const packages = join(owner, 'node_modules');
  symlinkSync(join(projectRoot, 'node_modules', 'esbuild'), join(packages, 'esbuild'));
  symlinkSync(packages, join(guest, 'node_modules'));
  expect(await told(owner)).toEqual({ root: owner, model: 'old', bundled: true });
  put(owner, 'models/one.json', '"newer"');
  expect(await told(owner)).toEqual({ root: owner, model: 'newer', bundled: true });
  expect(await told(guest)).toEqual({ root: guest, model: 'of the guest', bundled: true });
});
