import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendDueDigest } from '../../src/telegram/features/digest.ts';
import { converse } from './conversation.ts';
import { openStage, type Stage } from './harness.ts';

const QUESTION = '甲区投了多少教育资助？';
const ADMIN = 900_000_001;
const MEMBER = 900_000_002;

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

const CLOSED = { access: { admins: [ADMIN], allowed: [MEMBER] } };

describe('a bot with an allow-list', () => {
  it('answers those on it, and admins, and tells others one friendly line', async () => {
    const bot = await stage.run(undefined, CLOSED);
    expect((await converse(stage, { id: MEMBER }).ask(QUESTION)).text).toContain('7600余万元');
    expect((await converse(stage, { id: ADMIN }).ask(QUESTION)).text).toContain('7600余万元');
    const stranger = converse(stage);
    const line = '这个机器人只对受邀的人开放，请向管理员要一个邀请链接。';
    expect((await stranger.ask(QUESTION)).text).toBe(line);
    expect((await stranger.ask('/start')).text).toBe(line);
    expect(await stranger.press(await stranger.answer(), { data: 'l:0' })).toMatchObject({ text: line });
    expect(await stage.server.inline(stranger.user, '轮岗')).toMatchObject({ results: [] });
    stage.expectRefusal(({ method }) => method === 'answerInlineQuery');
    await stage.server.inline(stranger.user, '轮', '', { expired: true, patienceMs: 100 });
    await stage.server.idle();
    expect(bot.log.join()).not.toContain('update failed');
  });

  it('lets strangers see and erase what is kept of them', async () => {
    await stage.run(undefined, CLOSED);
    const stranger = converse(stage);
    expect((await stranger.ask('/privacy')).text).toContain('/forget');
    await stranger.press(await stranger.ask('/forget'), '全部删除');
    expect((await stranger.answer()).text).toBe('没有保存与你有关的数据：剩余 0 项。');
  });

  it('is silent in a group that is not on it, except for those who are', async () => {
    await stage.run(undefined, CLOSED);
    const group = stage.server.group({ title: '教研群' });
    const stranger = converse(stage, {}, group);
    group.say(stranger.user, `/ask@policy_test_bot ${QUESTION}`);
    await stage.server.idle();
    expect(group.fromBot).toEqual([]);
    const member = converse(stage, { id: MEMBER }, group);
    expect((await member.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
  });

  it('answers everybody in a group that is on it', async () => {
    const group = stage.server.group({ title: '教研群', basic: true });
    await stage.run(undefined, { access: { admins: [], allowed: [group.id] } });
    const talk = converse(stage, {}, group);
    expect((await talk.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
    const upgraded = converse(stage, talk.user, group.upgrade(talk.user));
    expect((await upgraded.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
  });

  it('lets in one person by an admin’s link, for good, until /forget', async () => {
    const first = await stage.run(undefined, CLOSED);
    const admin = converse(stage, { id: ADMIN });
    const { text = '' } = await admin.ask('/invite');
    const payload = /\?start=(join_[A-Za-z0-9_-]{22})$/.exec(text)?.[1] ?? '';
    const guest = converse(stage);
    expect((await guest.ask(`/start ${payload}`)).text).toBe('欢迎！现在可以提问了，/start 看看能问什么。');
    // Pressed twice.
    expect((await guest.ask(`/start ${payload}`)).text).toMatch(/^欢迎/);
    const late = converse(stage);
    expect((await late.ask(`/start ${payload}`)).text).toMatch(/^这个邀请链接已用过/);
    expect((await late.ask(`/start join_${'x'.repeat(22)}`)).text).toMatch(/^这个邀请链接已用过/);
    await first.stop();
    await stage.run(undefined, CLOSED);
    expect((await guest.ask(QUESTION)).text).toContain('7600余万元');
    const forgetting = await guest.ask('/forget');
    expect(forgetting.text).toContain('凭邀请得到的使用资格');
    await guest.press(forgetting, '全部删除');
    expect((await guest.ask(QUESTION)).text).toMatch(/^这个机器人只对受邀的人开放/);
  });
});

describe('admin commands', () => {
  it('do not exist for others, nor in groups', async () => {
    await stage.run(undefined, CLOSED);
    const member = converse(stage, { id: MEMBER });
    for (const command of ['/invite', '/digest']) {
      expect((await member.ask(command)).text).toMatch(/^没有这个命令/);
      const group = converse(stage, { id: ADMIN }, stage.server.group({ title: command }));
      expect((await group.ask(`${command}@policy_test_bot`)).text).toMatch(/^没有这个命令/);
    }
    const menus = [...stage.server.settings.commands.values()].flat().map(({ command }) => command);
    expect(menus).not.toContain('invite');
  });

  it('stand in the help of admins, in their private chat only', async () => {
    await stage.run(undefined, { access: { admins: [ADMIN], allowed: [] } });
    const admin = converse(stage, { id: ADMIN });
    expect((await admin.ask('/help')).text).toContain('/invite  发一个邀请链接');
    expect((await converse(stage).ask('/help')).text).not.toContain('/invite');
    const group = converse(stage, admin.user, stage.server.group({ title: '教研群' }));
    expect((await group.ask('/help@policy_test_bot')).text).not.toContain('/invite');
  });

  it('/invite says that an open bot needs none', async () => {
    await stage.run(undefined, { access: { admins: [ADMIN], allowed: [] } });
    expect((await converse(stage, { id: ADMIN }).ask('/invite')).text).toMatch(/^机器人对所有人开放/);
  });

  it('/digest counts, and names no word that few have written', async () => {
    await stage.run(undefined, { access: { admins: [ADMIN], allowed: [] } });
    const admin = converse(stage, { id: ADMIN });
    expect((await admin.ask('/digest')).text).toContain('没有人提问。');
    const people = [0, 1, 2].map(() => converse(stage));
    for (const talk of people) await talk.ask('恐龙吃什么？');
    await people[0]?.ask('张小丽的课后服务多少钱？');
    const good = await people[1]?.ask(QUESTION);
    if (good !== undefined) await people[1]?.press(good, { data: 'v:b' });
    await people[2]?.ask('/search 轮岗');
    const { text = '' } = await admin.ask('/digest');
    expect(text).toContain('提问 5 · 有答案 1 · 没答案 4');
    expect(text).toContain('👍 0 · 👎 1');
    expect(text).toContain('• 恐龙 3');
    expect(text).toContain('• 服务 1');
    expect(text).not.toContain('张小丽');
    expect(text).not.toContain('小丽');
  });

  it('the day before goes out to every admin once, in the morning', async () => {
    const bot = await stage.run();
    stage.expectRefusal(({ response }) => response?.ok === false && response.error_code === 400);
    const admin = converse(stage, { id: ADMIN });
    await admin.ask('/start');
    const yesterday = bot.state.usage.day(0);
    const { usage } = bot.state;
    await usage.count('asked');
    // As the state will be seen tomorrow.
    const state = { ...bot.state, usage: { ...usage, day: (ago = 0) => usage.day(ago - 1) } };
    const { Api } = await import('grammy');
    const api = new Api(stage.server.token, { apiRoot: stage.server.apiRoot });
    const { pino } = await import('pino');
    const settings = { state, log: pino({ level: 'silent' }), api, admins: [1, ADMIN] };
    const before = admin.chat.fromBot.length;
    await sendDueDigest(settings, new Date(2025, 0, 2, 7, 59));
    expect(admin.chat.fromBot).toHaveLength(before);
    await sendDueDigest(settings, new Date(2025, 0, 2, 8, 0));
    await sendDueDigest(settings, new Date(2025, 0, 2, 8, 10));
    expect(admin.chat.fromBot.slice(before).map(({ text }) => text)).toEqual([
      expect.stringContaining(`${yesterday} 使用情况\n提问 1`),
    ]);
  });
});
