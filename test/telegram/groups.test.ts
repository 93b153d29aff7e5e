import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestChat } from '../botApi/testChat.ts';
import { type Conversation, converse, urls } from './conversation.ts';
import { bodyParagraph, corpus, type ScriptedAssistant, scriptedAssistant } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let group: TestChat;
let talk: Conversation;
let assistant: ScriptedAssistant;

beforeEach(async () => {
  stage = await openStage();
  group = stage.server.group({ title: '教研群', forum: true });
  talk = converse(stage, { first_name: '老师' }, group);
  assistant = scriptedAssistant();
  await stage.run(assistant);
});

afterEach(() => stage.close());

describe('in a group', () => {
  it.each([
    ['@policy_test_bot 甲区投了多少资助？', '甲区投了多少资助？'],
    ['@Policy_Test_Bot甲区投了多少资助？', '甲区投了多少资助？'],
    ['你好@policy_test_bot 甲区投了多少资助？', '你好甲区投了多少资助？'],
    ['甲区投了多少资助？@policy_test_bot', '甲区投了多少资助？'],
    ['/ask@policy_test_bot 甲区投了多少资助？', '甲区投了多少资助？'],
    ['/ask 甲区投了多少资助？', '甲区投了多少资助？'],
    ['/ask甲区投了多少资助？', '甲区投了多少资助？'],
    ['/check甲区资助7600万', '甲区资助7600万'],
    ['/check@policy_test_bot甲区资助7600万', '甲区资助7600万'],
    ['@policy_test_bot /check 甲区资助7600万', '甲区资助7600万'],
  ])('%s is for the bot', async (text, heard) => {
    const asked = group.say(talk.user, text);
    await stage.server.waitFor(() => group.fromBot.length > 0);
    const message = await talk.answer();
    expect(assistant.heard).toEqual([heard]);
    expect(message.reply_to_message?.message_id).toBe(asked.message_id);
    expect(message.message_thread_id).toBeUndefined();
  });

  it.each([
    '大家好',
    '甲区投了多少资助？',
    '@policy_test_bot2 甲区投了多少资助？',
    '@other_bot 甲区投了多少资助？',
    '写信给 me@policy_test_bot 或 a.policy_test_bot',
    '/ask@other_bot 甲区投了多少资助？',
    '/check@other_bot甲区资助7600万',
    '/unknown',
    '/asking 甲区',
  ])('%s is not for the bot', async (text) => {
    group.say(talk.user, text);
    await stage.server.idle();
    expect(group.fromBot).toEqual([]);
    expect(assistant.heard).toEqual([]);
  });

  it('nothing else gets a reaction', async () => {
    for (const thing of ['photo', 'sticker', 'voice', 'location'] as const) group.share(talk.user, thing);
    group.share(talk.user, 'photo', { caption: '看这张' });
    group.post(talk.user, { new_chat_title: '新群名' });
    await stage.server.idle();
    expect(group.fromBot).toEqual([]);
  });

  it('a caption may ask', async () => {
    group.share(talk.user, 'photo', { caption: '@policy_test_bot 甲区投了多少资助？' });
    await stage.server.waitFor(() => group.fromBot.length > 0);
    expect((await talk.answer()).text).toContain('7600余万元');
  });

  it('a reply to the bot is a question; a reply to somebody else is not', async () => {
    const first = await talk.ask('@policy_test_bot 甲区投了多少资助？');
    await talk.ask('轮岗教师有多少？', { reply_to: first });
    expect((await talk.answer()).text).toContain('321人');
    const other = group.say(stage.server.user(), '我觉得不错');
    group.say(talk.user, '轮岗呢？', { reply_to: other });
    await stage.server.idle();
    expect(assistant.heard).toEqual(['甲区投了多少资助？', '轮岗教师有多少？']);
  });

  it('a bare mention under a message asks that message, and alone says how to ask', async () => {
    const said = group.say(stage.server.user(), '轮岗教师有多少？');
    await talk.ask('@policy_test_bot', { reply_to: said });
    expect(assistant.heard).toEqual(['轮岗教师有多少？']);
    expect((await talk.ask('@policy_test_bot')).text).toBe('请在 @ 我的后面写上问题，/help 看用法。');
  });

  it('/check under a message checks that message', async () => {
    const said = group.say(stage.server.user(), '轮岗教师有900人');
    const message = await talk.ask('/check', { reply_to: said });
    expect(assistant.heard).toEqual(['轮岗教师有900人']);
    expect(message.text).toContain('❌ 与原文不符');
  });

  it('the answer is short, its sources are buttons that lead to the private chat', async () => {
    const message = await talk.ask('@policy_test_bot 甲区投了多少资助？');
    expect(message.text).toBe('全区累计投入教育资助资金7600余万元。[1]');
    expect(talk.labels(message)).toEqual(['[1] 甲区 · 第3段', '👍', '👎']);
    const link = `https://t.me/policy_test_bot?start=p_${bodyParagraph('7600').id}`;
    expect(urls(message)).toEqual([link]);
    const personal = converse(stage);
    const opened = await personal.ask(`/start ${link.split('start=')[1]}`);
    expect(opened.text).toContain('7600余万元');
  });

  it('a button of a private message that turns up there leads out of the group and changes nothing', async () => {
    const message = await talk.ask('@policy_test_bot 甲区投了多少资助？');
    const { id, docId } = bodyParagraph('7600');
    const link = 'https://t.me/policy_test_bot?start=';
    expect(await talk.press(message, { data: `s:${id}` })).toMatchObject({ url: `${link}p_${id}` });
    expect(await talk.press(message, { data: `o:${docId}:0` })).toMatchObject({ url: `${link}d_${docId}` });
    expect(await talk.press(message, { data: 'l:1' })).toMatchObject({ url: `${link}sources` });
    expect(await talk.press(message, { data: 'b' })).toMatchObject({ show_alert: true });
    expect(await talk.press(message, { data: `q:${id}` })).toMatchObject({ show_alert: true });
    expect(talk.now(message)).toEqual(message);
  });

  it('a question in a topic is answered in that topic', async () => {
    const thread = group.topic(talk.user, '教师队伍');
    const message = await talk.ask('@policy_test_bot 轮岗教师有多少？', { thread });
    expect(message).toMatchObject({ message_thread_id: thread, is_topic_message: true });
    group.say(talk.user, '聊点别的', { thread });
    await stage.server.idle();
    expect(assistant.heard).toHaveLength(1);
  });

  it('an answer comes even if the question has been deleted meanwhile', async () => {
    await talk.ask('@policy_test_bot 轮岗教师有多少？');
    const call = stage.server.callsTo('sendMessage').at(-1);
    expect(call?.payload.reply_parameters).toMatchObject({ allow_sending_without_reply: true });
  });

  it('commands work there, with links instead of buttons that open in place', async () => {
    expect(urls(await talk.ask('/sources'))).toEqual(
      corpus.documents.map(({ id }) => `https://t.me/policy_test_bot?start=d_${id}`),
    );
    expect(urls(await talk.ask('/search 教师'))).toEqual([
      `https://t.me/policy_test_bot?start=p_${bodyParagraph('教师').id}`,
    ]);
    expect((await talk.ask('/start')).reply_markup).toBeUndefined();
    expect(urls(await talk.ask(`/start@policy_test_bot p_${bodyParagraph('教师').id}`))).toHaveLength(1);
    expect((await talk.ask('/help@policy_test_bot')).text).toContain('怎么用');
    expect((await talk.ask('/nonsense@policy_test_bot')).text).toContain('没有这个命令');
  });

  it('another bot is not answered', async () => {
    group.say({ ...talk.user, id: 77, is_bot: true }, '@policy_test_bot 甲区投了多少资助？');
    await stage.server.idle();
    expect(group.fromBot).toEqual([]);
  });
});

describe('in a plain supergroup', () => {
  it('a reply in a thread of replies is answered without naming a topic', async () => {
    const plain = stage.server.group({ title: '普通群' });
    const person = converse(stage, {}, plain);
    const first = await person.ask('@policy_test_bot 甲区投了多少资助？');
    const second = await person.ask('轮岗教师有多少？', { reply_to: first });
    expect(second.text).toContain('321人');
    expect(stage.server.callsTo('sendMessage').at(-1)?.payload).not.toHaveProperty('message_thread_id');
  });
});
