import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../botApi/failures.ts';
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

const answers = (): (string | undefined)[] => talk.chat.fromBot.map(({ text }) => text?.split('\n')[0]);

const ANSWER = '全区累计投入教育资助资金7600余万元。[1]';

describe('when Telegram fails', () => {
  const failures: [string, Failure][] = [
    ['asks to wait (429)', { error_code: 429, retry_after: 1 }],
    ['breaks (500)', { error_code: 500 }],
    ['hides behind an error page (502)', { page: 502 }],
    ['is cut off', { connection: 'lost before' }],
  ];

  it.each(failures)('and %s, the answer still comes', async (_, failure) => {
    await stage.run();
    stage.server.failNext('sendMessage', failure);
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0, 15_000);
    await stage.server.idle();
    expect(answers()).toEqual([ANSWER]);
  });

  it.each(failures)('and %s for an edit, the source still opens', async (_, failure) => {
    await stage.run();
    const message = await talk.ask(QUESTION);
    stage.server.failNext('editMessageText', failure);
    await stage.server.press(talk.user, message, '[1] 看原文', { patienceMs: 15_000 });
    await stage.server.idle();
    expect(talk.now(message).text).toContain('第3段');
  });

  it.each(failures)('and %s while fetching, messages come later', async (_, failure) => {
    await stage.run();
    stage.server.failNext('getUpdates', failure);
    talk.chat.say(talk.user, QUESTION);
    talk.chat.say(talk.user, '轮岗教师有多少？');
    await stage.server.waitFor(() => talk.chat.fromBot.length === 2, 15_000);
    expect(answers()).toEqual([ANSWER, '累计轮岗教师321人。[1]']);
  });

  it.each(failures)('and %s at the start, the bot still starts', async (_, failure) => {
    stage.server.failNext('getMe', failure);
    await stage.run();
    await talk.ask(QUESTION);
    expect(answers()).toEqual([ANSWER]);
  });

  it('waits for one chat while others are answered', async () => {
    await stage.run();
    const other = converse(stage);
    stage.server.failNext('sendMessage', { error_code: 429, retry_after: 2 });
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(() => stage.server.callsTo('sendMessage').length > 0);
    other.chat.say(other.user, QUESTION);
    await stage.server.waitFor(() => other.chat.fromBot.length > 0);
    expect(talk.chat.fromBot).toEqual([]);
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
  });

  it('a person who has blocked the bot stops nobody else', async () => {
    await stage.run();
    stage.expectRefusal(({ response }) => response?.ok === false && response.error_code === 403);
    const blocking = converse(stage);
    blocking.chat.say(blocking.user, '/start');
    await stage.server.idle();
    stage.server.failNext('sendMessage', { error_code: 403 });
    blocking.chat.say(blocking.user, QUESTION);
    await talk.ask(QUESTION);
    expect(answers()).toEqual([ANSWER]);
  });

  it('a menu that cannot be set does not keep the bot away', async () => {
    stage.server.failNext('setMyCommands', { error_code: 400 });
    await stage.run();
    await talk.ask(QUESTION);
    expect(answers()).toEqual([ANSWER]);
  });

  it('a webhook left from elsewhere is removed', async () => {
    const url = `${stage.server.apiRoot}/bot${stage.server.token}/setWebhook?url=https://example.com/hook`;
    expect((await fetch(url)).ok).toBe(true);
    await stage.run();
    await talk.ask(QUESTION);
    expect(answers()).toEqual([ANSWER]);
  });
});

describe('an answer that takes long', () => {
  it('shows that the bot is typing', async () => {
    const isTyping = (): Promise<unknown> => stage.server.waitFor(() => talk.chat.actions.includes('typing'));
    await stage.run(scriptedAssistant(async () => void (await isTyping())));
    expect((await talk.ask('慢慢想')).text).toContain('7600余万元');
    expect(talk.chat.actions).toEqual(['typing']);
  });

  it('that fails after its button was answered says so below', async () => {
    const assistant = scriptedAssistant();
    await stage.run(assistant);
    const greeting = await talk.ask('/start');
    assistant.failNext();
    await talk.press(greeting, /甲区/);
    await stage.server.waitFor(() => talk.chat.fromBot.length === 2);
    expect(answers()[1]).toBe('抱歉，出了点问题，这次没能回答。请稍后再试。');
  });

  it('keeps the order within a chat', async () => {
    const isTyping = (): Promise<unknown> => stage.server.waitFor(() => talk.chat.actions.includes('typing'));
    await stage.run(scriptedAssistant(async () => void (await isTyping())));
    talk.chat.say(talk.user, '慢慢想');
    talk.chat.say(talk.user, '轮岗教师有多少？');
    await stage.server.waitFor(() => talk.chat.fromBot.length === 2);
    expect(answers()).toEqual([ANSWER, '累计轮岗教师321人。[1]']);
  });
});

describe('the log', () => {
  it('holds neither what people write nor the token', async () => {
    const bot = await stage.run();
    await talk.ask(QUESTION);
    stage.server.failNext('sendMessage', { error_code: 400, description: 'Bad Request: chat not found' });
    stage.server.failNext('sendChatAction', { connection: 'lost before' });
    talk.chat.say(talk.user, QUESTION);
    await stage.server.idle();
    await talk.ask('这个问题会出错');
    const log = bot.log.join('\n');
    expect(log).toContain('update failed');
    expect(log).not.toContain(stage.server.token);
    expect(log).not.toContain('资助');
    expect(log).not.toContain('会出错');
    expect(log).not.toContain(String(talk.user.id));
  });
});
