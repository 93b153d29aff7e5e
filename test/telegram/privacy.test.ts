import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Conversation, converse, urls } from './conversation.ts';
import { scriptedAssistant } from './fixture.ts';
import { openStage, type RunningBot, type Stage } from './harness.ts';

const QUESTION = '甲区投了多少教育资助？';
const TURN = { question: '小明家里的独特问题', answer: '独特答案' };

let stage: Stage;
let talk: Conversation;
let bot: RunningBot;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

const placeOf = ({ chat, user }: Conversation, topicId: number | null = null) => ({
  chatId: chat.id,
  topicId,
  userId: user.id,
});

describe('/privacy', () => {
  it('says what is kept and how long, in both languages', async () => {
    await stage.run();
    const { text = '' } = await talk.ask('/privacy');
    for (const word of ['30 天', '1 年', '/forget', '/new']) expect(text).toContain(word);
    expect(text).not.toMatch(/大模型|向量服务/);
    expect((await converse(stage, { language_code: 'en' }).ask('/privacy')).text).toContain('30 days');
  });

  it('says that questions go to a model where one drafts', async () => {
    await stage.run({ ...scriptedAssistant(), drafts: true });
    expect((await talk.ask('/privacy')).text).toContain('大模型');
  });

  it('says that questions go to a server for their vectors where that is so', async () => {
    await stage.run(undefined, { embedsElsewhere: true });
    expect((await talk.ask('/privacy')).text).toContain('向量服务');
  });

  it('works in a group', async () => {
    await stage.run();
    const group = converse(stage, {}, stage.server.group({ title: '教研群' }));
    expect((await group.ask('/privacy@policy_test_bot')).text).toContain('30 天');
  });
});

describe('/new', () => {
  it('forgets what was said, here and by this person only', async () => {
    bot = await stage.run();
    const { conversations } = bot.state;
    const forum = stage.server.group({ title: '论坛', forum: true });
    const one = converse(stage, {}, forum);
    const other = converse(stage, {}, forum);
    const thread = forum.topic(one.user, '轮岗');
    await conversations.add(placeOf(one, thread), TURN);
    await conversations.add(placeOf(one), TURN);
    await conversations.add(placeOf(other, thread), TURN);
    const message = await one.ask('/new@policy_test_bot', { thread });
    expect(message.text).toBe('好，前面的对话已忘掉，请问新的问题。');
    expect(message.message_thread_id).toBe(thread);
    expect(await conversations.turns(placeOf(one, thread))).toEqual([]);
    expect(await conversations.turns(placeOf(one))).toEqual([TURN]);
    expect(await conversations.turns(placeOf(other, thread))).toEqual([TURN]);
  });

  it('says so where there is nothing to forget', async () => {
    await stage.run();
    expect((await talk.ask('/new')).text).toBe('前面没有对话，直接问就行。');
  });
});

describe('/forget', () => {
  it('asks first, then erases everything and shows that nothing is left', async () => {
    bot = await stage.run();
    const answer = await talk.ask(QUESTION);
    await bot.state.conversations.clear(placeOf(talk));
    await bot.state.conversations.add(placeOf(talk), TURN);
    await talk.press(answer, { data: 'v:g' });
    await talk.press(await talk.ask('/lang'), /中文/);
    const message = await talk.ask('/forget');
    expect(message.text).toContain('要删除与你有关的全部数据吗？');
    expect(message.text).not.toContain('邀请');
    await talk.press(message, '取消');
    expect(talk.now(message).text).toBe('没有删除任何数据。');
    expect(await bot.state.conversations.turns(placeOf(talk))).toEqual([TURN]);

    const again = await talk.ask('/forget');
    await talk.press(again, '全部删除');
    expect(talk.now(again).text).toBe('已删除 4 项，剩余 0 项。\n对话 1 · 答案 1 · 反馈 1 · 设置 1');
    expect(talk.labels(again)).toEqual([]);
    expect(await bot.state.conversations.turns(placeOf(talk))).toEqual([]);
    // Buttons from before say so.
    expect(await talk.press(answer, { data: 'b' })).toMatchObject({ text: '这条答案已过期，请再问一次。' });
    await talk.press(await talk.ask('/forget'), '全部删除');
    expect((await talk.answer()).text).toBe('没有保存与你有关的数据：剩余 0 项。');
    expect([...stage.server.settings.commands.keys()].filter((key) => key.includes('chat_id'))).toEqual([]);
  });

  it('leaves no word of the person in the files', async () => {
    bot = await stage.run();
    await bot.state.conversations.add(placeOf(talk), TURN);
    await talk.ask(`${QUESTION}独特的尾巴`);
    const files = (): string =>
      readdirSync(stage.dataDir)
        .map((file) => readFileSync(join(stage.dataDir, file), 'utf8'))
        .join('');
    expect(files()).toContain('独特');
    await talk.press(await talk.ask('/forget'), '全部删除');
    expect(files()).not.toContain('独特');
  });

  it('is not needed for ids: no file has any once the bot has stopped', async () => {
    bot = await stage.run();
    const group = converse(stage, talk.user, stage.server.group({ title: '教研群' }));
    await talk.ask(QUESTION);
    await talk.press(await group.ask(`/ask@policy_test_bot ${QUESTION}`), { data: 'v:b' });
    await bot.stop();
    const files = readdirSync(stage.dataDir).map((file) => readFileSync(join(stage.dataDir, file), 'latin1'));
    expect(files.join('')).not.toContain(String(talk.user.id));
    expect(files.join('')).not.toContain(String(group.chat.id));
  });

  it('leaves nothing of an answer that was under way elsewhere', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const assistant = scriptedAssistant(() => slow);
    bot = await stage.run(assistant);
    const group = stage.server.group({ title: '教研群' });
    const asker = converse(stage, talk.user, group);
    group.say(asker.user, '/ask@policy_test_bot 慢慢答');
    await stage.server.waitFor(() => assistant.heard.length > 0);
    const asked = await talk.ask('/forget');
    await talk.press(asked, '全部删除');
    finish();
    await stage.server.waitFor(() => group.fromBot.length > 0);
    await stage.server.idle();
    expect(await bot.state.conversations.turns(placeOf(asker))).toEqual([]);
    expect((await bot.state.forget(talk.user.id)).total).toBe(0);
    // What is asked afterwards is kept as ever.
    await talk.ask(QUESTION);
    expect(await bot.state.conversations.turns(placeOf(talk))).toHaveLength(1);
  });

  it('leaves others alone', async () => {
    bot = await stage.run();
    const other = converse(stage);
    await bot.state.conversations.add(placeOf(talk), TURN);
    await bot.state.conversations.add(placeOf(other), TURN);
    await talk.press(await talk.ask('/forget'), '全部删除');
    expect(await bot.state.conversations.turns(placeOf(other))).toEqual([TURN]);
  });

  it('in a group leads to the private chat, where its link asks the same', async () => {
    await stage.run();
    const group = converse(stage, {}, stage.server.group({ title: '教研群' }));
    const message = await group.ask('/forget@policy_test_bot');
    expect(urls(message)).toEqual(['https://t.me/policy_test_bot?start=forget']);
    // Forged: a group's message has no such button.
    expect(await group.press(message, { data: 'f:y' })).toMatchObject({ show_alert: true });
    expect((await talk.ask('/start forget')).text).toContain('要删除与你有关的全部数据吗？');
  });

  it('speaks English', async () => {
    await stage.run();
    const english = converse(stage, { language_code: 'en' });
    await english.ask(QUESTION);
    await english.press(await english.ask('/forget'), 'Erase it all');
    expect((await english.answer()).text).toMatch(/^\d items erased, 0 left\./);
  });
});
