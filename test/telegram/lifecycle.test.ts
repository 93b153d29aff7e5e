import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../src/state/database.ts';
import { type RunSettings, runBot } from '../../src/telegram/run.ts';
import { type Conversation, converse } from './conversation.ts';
import { scriptedAssistant } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

const QUESTION = '甲区投了多少教育资助？';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

/** A gate that an assistant waits at until the test opens it. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, wait: () => opened };
}

function spawnBot(slowMs: number): ChildProcess {
  const script = fileURLToPath(new URL('botProcess.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: stage.server.token,
      TELEGRAM_API_ROOT: stage.server.apiRoot,
      DATA_DIR: stage.dataDir,
      SLOW_MS: String(slowMs),
    },
    stdio: 'ignore',
  });
}

describe('an update delivered twice', () => {
  it('is answered once', async () => {
    await stage.run();
    await talk.ask(QUESTION);
    const [update] = stage.server.updates.delivered;
    stage.server.deliverAgain(update?.update_id ?? 0);
    await talk.ask('轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(2);
  });

  it('is answered once across a restart', async () => {
    const first = await stage.run();
    await talk.ask(QUESTION);
    await first.stop();
    const [update] = stage.server.updates.delivered;
    stage.server.deliverAgain(update?.update_id ?? 0);
    await stage.run();
    await talk.ask('轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(2);
  });
});

describe('when told to stop', () => {
  it('finishes what it is answering, confirms its updates, and answers nothing twice later', async () => {
    const { open, wait } = gate();
    const bot = await stage.run(scriptedAssistant(wait));
    talk.chat.say(talk.user, '慢慢想');
    await stage.server.waitFor(() => talk.chat.actions.includes('typing'));
    const stopped = bot.stop();
    open();
    await stopped;
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual([expect.stringContaining('7600余万元')]);
    expect(stage.server.updates.pending).toEqual([]);
    await stage.run();
    await talk.ask('轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(2);
  });

  it('leaves what takes too long to the next start, which answers it', async () => {
    const assistant = scriptedAssistant(() => new Promise(() => undefined));
    const bot = await stage.run(assistant);
    talk.chat.say(talk.user, '慢慢想');
    await stage.server.waitFor(() => talk.chat.actions.includes('typing'));
    await bot.stop();
    expect(stage.server.updates.pending).toEqual([]);
    expect(talk.chat.fromBot).toEqual([]);
    await stage.run();
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    expect(talk.chat.fromBot[0]?.text).toContain('7600余万元');
  });

  it('answers after the restart what came meanwhile', async () => {
    const bot = await stage.run();
    await talk.ask(QUESTION);
    await bot.stop();
    talk.chat.say(talk.user, '轮岗教师有多少？');
    await stage.run();
    await stage.server.waitFor(() => talk.chat.fromBot.length === 2);
    expect((await talk.answer()).text).toContain('321人');
  });

  it('before it has begun, ends quietly', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const log = pino({ level: 'silent' });
    const state = await openState({ dataDir: stage.dataDir, log });
    const { token, apiRoot } = stage.server;
    await runBot({ token, apiRoot, assistant: scriptedAssistant(), state, log, signal: stopping.signal });
    state.close();
  });

  it('while it is still trying to start, ends quietly', async () => {
    const stopping = new AbortController();
    const log = pino({ level: 'silent' });
    const state = await openState({ dataDir: stage.dataDir, log });
    const { token, apiRoot } = stage.server;
    stage.server.failNext('deleteWebhook', { error_code: 429, retry_after: 60 });
    const ended = runBot({
      token,
      apiRoot,
      assistant: scriptedAssistant(),
      state,
      log,
      signal: stopping.signal,
    });
    await stage.server.waitFor(() => stage.server.callsTo('deleteWebhook').length > 0);
    stopping.abort();
    await ended;
    state.close();
  });

  it('as a process ends with 0, the answer under way sent', async () => {
    const child = spawnBot(1000);
    const exited = once(child, 'exit');
    talk.chat.say(talk.user, '慢慢想');
    await stage.server.waitFor(() => talk.chat.actions.includes('typing'), 20_000);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual([expect.stringContaining('7600余万元')]);
    expect(stage.server.updates.pending).toEqual([]);
  });
});

describe('a process that is killed', () => {
  it('while answering loses nothing: the next one answers, once', async () => {
    const child = spawnBot(600_000);
    const exited = once(child, 'exit');
    talk.chat.say(talk.user, '慢慢想');
    const other = converse(stage);
    other.chat.say(other.user, QUESTION);
    await stage.server.waitFor(() => talk.chat.actions.includes('typing'), 20_000);
    await stage.server.waitFor(() => other.chat.fromBot.length > 0);
    await stage.server.waitFor(() => stage.server.updates.pending.length === 0);
    child.kill('SIGKILL');
    await exited;
    await stage.run();
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    await stage.server.idle();
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(other.chat.fromBot).toHaveLength(1);
  });
});

describe('what was shown before a restart', () => {
  it('still leads from answer to source and back', async () => {
    const first = await stage.run();
    const message = await talk.ask(QUESTION);
    await first.stop();
    await stage.run();
    await talk.press(message, '[1] 看原文');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message)).toMatchObject({ text: message.text, entities: message.entities });
  });
});

describe('a start that cannot work', () => {
  async function failure(settings: Partial<RunSettings>): Promise<unknown> {
    const log = pino({ level: 'silent' });
    const state = await openState({ dataDir: stage.dataDir, log });
    const { token, apiRoot } = stage.server;
    const base = { token, apiRoot, assistant: scriptedAssistant(), state, log, connectDelaysMs: [10] };
    try {
      await runBot({ ...base, ...settings, signal: new AbortController().signal });
      return undefined;
    } catch (error) {
      return error;
    } finally {
      state.close();
    }
  }

  it('says that the token is not accepted, without repeating it', async () => {
    stage.expectRefusal(({ method }) => method === 'getMe');
    const error = await failure({ token: '9999:WRONG' });
    expect(error).toMatchObject({ code: 'token', message: expect.stringMatching(/^BOT_TOKEN .*BotFather/) });
    expect(String(error)).not.toContain('9999');
  });

  it('says that Telegram cannot be reached: once that it tries again, then that it does no longer', async () => {
    const told: string[] = [];
    const onWaiting = (line: string): void => void told.push(line);
    const connectDelaysMs = [10, 10];
    const error = await failure({ apiRoot: 'http://127.0.0.1:9', onWaiting, connectDelaysMs });
    expect(told).toEqual([expect.stringMatching(/^暂时连不上 Telegram（http:\/\/127.0.0.1:9.*HTTPS_PROXY/)]);
    expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('127.0.0.1:9') });
    expect(JSON.stringify(error)).not.toContain(stage.server.token);
  });
});

describe('a fault that grammY takes for one of the network', () => {
  it('is told as what it is, and not tried again', async () => {
    const told: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => told.push(line) });
    const state = await openState({ dataDir: stage.dataDir, log });
    const { token } = stage.server;
    const ended = runBot({
      token,
      // node-fetch throws a TypeError at what is no HTTP address.
      apiRoot: 'ftp://127.0.0.1:9',
      assistant: scriptedAssistant(),
      state,
      log,
      signal: new AbortController().signal,
      onWaiting: (line) => told.push(line),
    });
    await expect(ended).rejects.toThrow(TypeError);
    expect(told).toEqual([]);
    state.close();
  });
});

describe('a second poller', () => {
  it('ends the bot that hears of it, with a clear line', async () => {
    stage.expectRefusal(({ method }) => method === 'getUpdates');
    const first = await stage.run();
    await talk.ask(QUESTION);
    await stage.run();
    await expect(first.ended).rejects.toMatchObject({ code: 'second_poller' });
    await talk.ask('轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(2);
  });
});
