import type { Message } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnsweredMessages } from '../../src/telegram/answeredMessages.ts';
import { type Conversation, converse } from './conversation.ts';
import { type ScriptedAssistant, scriptedAssistant } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;
let assistant: ScriptedAssistant;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
  assistant = scriptedAssistant();
  await stage.run(assistant);
});

afterEach(() => stage.close());

function questionOf(where: Conversation): Message {
  const asked = where.chat.messages.find(({ from }) => from?.id === where.user.id);
  if (asked === undefined) throw new Error('nothing asked');
  return asked;
}

async function edit(where: Conversation, text: string): Promise<void> {
  stage.server.editMessage(questionOf(where), text);
  await stage.server.idle({ quietMs: 60 });
}

describe('a question that is edited', () => {
  it('in the private chat gets its new answer in place of the old one', async () => {
    const message = await talk.ask('甲区投了多少资助？');
    await edit(talk, '轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(talk.now(message).text).toContain('321人');
    await talk.press(message, '[1] 看原文');
    expect(talk.now(message).text).toContain('乙区制定教师轮岗交流实施方案');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message).text).toContain('321人');
  });

  it('in a group too, and by command', async () => {
    const group = converse(stage, {}, stage.server.group({ title: '教研群' }));
    const message = await group.ask('/ask 甲区投了多少资助？');
    await edit(group, '/check 轮岗教师有900人');
    expect(group.chat.fromBot).toHaveLength(1);
    expect(group.now(message).text).toContain('❌ 与原文不符');
  });

  it('to one with a longer answer goes on in further messages, and back to one', async () => {
    const message = await talk.ask('甲区投了多少资助？');
    await edit(talk, '长答案');
    expect(talk.now(message).text).toMatch(/1\/\d$/);
    expect(talk.chat.fromBot.length).toBeGreaterThan(1);
    expect(talk.labels(message)).toEqual([]);
    await edit(talk, '轮岗教师有多少？');
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(talk.now(message).text).toContain('321人');
  });

  it.each(['甲区投了多少资助？', '/help', '/ask'])('to “%s” keeps its answer', async (text) => {
    const message = await talk.ask('甲区投了多少资助？');
    const heard = assistant.heard.length;
    await edit(talk, text);
    expect(assistant.heard).toHaveLength(heard);
    expect(talk.now(message)).toEqual(message);
    expect(talk.chat.fromBot).toHaveLength(1);
  });

  it('in a group so that it is for the bot no more keeps its answer', async () => {
    const group = converse(stage, {}, stage.server.group({ title: '教研群' }));
    const message = await group.ask('@policy_test_bot 甲区投了多少资助？');
    await edit(group, '轮岗教师有多少？');
    expect(group.now(message)).toEqual(message);
  });

  it('whose answer was deleted meanwhile is answered anew', async () => {
    const message = await talk.ask('甲区投了多少资助？');
    stage.expectRefusal(({ method }) => method === 'editMessageText');
    const call = `deleteMessage?chat_id=${talk.chat.id}&message_id=${message.message_id}`;
    await fetch(`${stage.server.apiRoot}/bot${stage.server.token}/${call}`);
    await edit(talk, '轮岗教师有多少？');
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual([expect.stringContaining('321人')]);
  });
});

describe('what was answered', () => {
  it('is known for a quarter of an hour after the first answer', () => {
    let now = 0;
    const answered = createAnsweredMessages(() => now);
    answered.remember(1, 2, { question: '甲', answers: [3] });
    now = 14 * 60_000;
    answered.remember(1, 2, { question: '乙', answers: [3] });
    expect(answered.find(1, 2)?.question).toBe('乙');
    now = 15 * 60_000;
    expect(answered.find(1, 2)).toBeUndefined();
  });

  it('never grows beyond what is needed', () => {
    const answered = createAnsweredMessages(() => 0);
    for (let id = 0; id < 2500; id++) answered.remember(1, id, { question: '', answers: [] });
    expect(answered.find(1, 499)).toBeUndefined();
    expect(answered.find(1, 500)).toBeDefined();
  });
});
