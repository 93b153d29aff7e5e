import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlood, FLOOD_LIMITS, type FloodLimits } from '../../src/telegram/flood.ts';
import { type Conversation, converse } from './conversation.ts';
import { openStage, type RunningBot, type Stage } from './harness.ts';

const QUESTION = '甲区投了多少教育资助？';
const MINUTE = 60_000;

const few = (user: number, group: number, overall: number): FloodLimits => ({
  messages: {
    user: { count: user, withinMs: MINUTE },
    group: { count: group, withinMs: MINUTE },
    overall: { count: overall, withinMs: MINUTE },
  },
  buttons: { user: { count: 2, withinMs: MINUTE } },
  inline: { user: { count: 0, withinMs: MINUTE } },
});

describe('flood limits', () => {
  const one = { userId: 1, groupId: null };

  it('admit so many within a sliding minute, and say so once a minute', () => {
    let time = 0;
    const flood = createFlood(few(2, 9, 9), () => time);
    expect(flood.admit('messages', one)).toEqual({ kind: 'admitted' });
    time = 20_000;
    expect(flood.admit('messages', one)).toEqual({ kind: 'admitted' });
    time = 30_000;
    const refused = { kind: 'limited', scope: 'user', waitMs: 30_000 };
    expect(flood.admit('messages', one)).toEqual({ ...refused, isFirst: true });
    expect(flood.admit('messages', one)).toEqual({ ...refused, isFirst: false });
    // What was refused doesn't count: the first one is a minute old now.
    time = MINUTE;
    expect(flood.admit('messages', one)).toEqual({ kind: 'admitted' });
    // Who goes on all the same is told once a minute.
    expect(flood.admit('messages', one)).toMatchObject({ isFirst: false });
    time = 90_000;
    expect(flood.admit('messages', one)).toEqual({ kind: 'admitted' });
    expect(flood.admit('messages', one)).toMatchObject({ isFirst: true });
  });

  it('count people and groups apart, and kinds apart', () => {
    const flood = createFlood(few(1, 2, 9), () => 0);
    flood.admit('messages', { userId: 1, groupId: -5 });
    expect(flood.admit('messages', { userId: 1, groupId: -6 })).toMatchObject({ scope: 'user' });
    expect(flood.admit('buttons', one)).toEqual({ kind: 'admitted' });
    expect(flood.admit('messages', { userId: 2, groupId: -5 })).toEqual({ kind: 'admitted' });
    expect(flood.admit('messages', { userId: 3, groupId: -5 })).toMatchObject({
      scope: 'group',
      isFirst: true,
    });
    expect(flood.admit('messages', { userId: 4, groupId: -5 })).toMatchObject({
      scope: 'group',
      isFirst: false,
    });
    expect(flood.admit('messages', { userId: 3, groupId: -6 })).toEqual({ kind: 'admitted' });
  });

  it('over all, tell every chat once', () => {
    const flood = createFlood(few(9, 9, 1), () => 0);
    flood.admit('messages', one);
    const seen = [2, 2, 3].map((userId) => flood.admit('messages', { userId, groupId: null }));
    expect(seen).toMatchObject([
      { scope: 'overall', isFirst: true },
      { scope: 'overall', isFirst: false },
      { scope: 'overall', isFirst: true },
    ]);
  });

  it('let 200 people ask at once, and one person look through a document', () => {
    const flood = createFlood(FLOOD_LIMITS, () => 0);
    for (let userId = 1; userId <= 200; userId++) {
      expect(flood.admit('messages', { userId, groupId: null }).kind).toBe('admitted');
    }
    for (let press = 0; press < 100; press++) expect(flood.admit('buttons', one).kind).toBe('admitted');
  });
});

describe('whoever floods', () => {
  let stage: Stage;
  let talk: Conversation;
  let bot: RunningBot;
  let time: number;

  beforeEach(async () => {
    stage = await openStage();
    talk = converse(stage);
    time = 0;
    bot = await stage.run(undefined, { floodLimits: few(2, 3, 100), now: () => time });
  });

  afterEach(() => stage.close());

  it('hears a friendly word once, then nothing until it is over', async () => {
    for (let sent = 0; sent < 5; sent++) talk.chat.say(talk.user, QUESTION);
    await stage.server.idle();
    expect(talk.chat.fromBot).toHaveLength(3);
    expect(talk.chat.fromBot[2]?.text).toBe('问得有点快，请约 60 秒后再问。');
    const other = converse(stage, { language_code: 'en' });
    expect((await other.ask(QUESTION)).text).toContain('7600余万元');
    time = MINUTE;
    expect((await talk.ask(QUESTION)).text).toContain('7600余万元');
    expect(await bot.state.usage.counts(bot.state.usage.day())).toMatchObject({ limited: 1 });
  });

  it('in a group counts only what is meant for the bot', async () => {
    const group = stage.server.group({ title: '教研群' });
    const people = [1, 2, 3, 4, 5].map(() => converse(stage, {}, group));
    for (const { user } of people) for (const text of ['大家好', '早']) group.say(user, text);
    for (const { user } of people) group.say(user, `/ask@policy_test_bot ${QUESTION}`);
    await stage.server.idle();
    expect(group.fromBot).toHaveLength(4);
    expect(group.fromBot.filter(({ text }) => text?.startsWith('群里问得有点快'))).toHaveLength(1);
  });

  it('with buttons gets every press answered', async () => {
    const message = await talk.ask('/lang');
    await talk.press(message, 'English');
    await talk.press(message, '中文');
    for (let press = 0; press < 2; press++) {
      expect(await talk.press(message, 'English')).toMatchObject({
        text: expect.stringMatching(/^问得有点快/),
      });
    }
  });

  it('with inline queries gets them answered with nothing', async () => {
    expect(await stage.server.inline(talk.user, '轮岗教师')).toMatchObject({ results: [] });
    stage.expectRefusal(({ method }) => method === 'answerInlineQuery');
    await stage.server.inline(talk.user, '轮岗', '', { expired: true, patienceMs: 100 });
    await stage.server.idle();
    expect(bot.log.join()).not.toContain('update failed');
  });
});

describe('a chat that cannot be written to', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await openStage();
    stage.expectRefusal(({ response }) => response?.ok === false && [400, 403].includes(response.error_code));
  });

  afterEach(() => stage.close());

  const ask = (talk: Conversation): void => {
    talk.chat.say(talk.user, `/ask@policy_test_bot ${QUESTION}`);
  };

  it.each(['restricted', 'gone'] as const)(
    'because it is %s is tried once a question, and logged once',
    async (how) => {
      const bot = await stage.run();
      const group = stage.server.group({ title: '教研群' });
      const talk = converse(stage, {}, group);
      await talk.ask(`/ask@policy_test_bot ${QUESTION}`);
      if (how === 'restricted') group.restrictBot(talk.user);
      else group.vanish();
      await stage.server.idle();
      const before = stage.server.callsTo('sendMessage').length;
      if (how === 'restricted') {
        ask(talk);
        ask(talk);
        await stage.server.idle();
        expect(stage.server.callsTo('sendMessage').length - before).toBe(2);
        const lines = bot.log.filter((line) => line.includes('chat out of reach'));
        expect(lines).toHaveLength(1);
        expect(lines[0]).not.toContain(String(group.id));
        group.unbanBot(talk.user);
        expect((await talk.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
      }
      expect(bot.log.join('\n')).not.toContain('update failed');
      expect((await converse(stage).ask(QUESTION)).text).toContain('7600余万元');
    },
  );

  it('because its topic is closed does no harm to the others', async () => {
    const bot = await stage.run();
    const forum = stage.server.group({ title: '论坛', forum: true });
    const talk = converse(stage, {}, forum);
    const thread = forum.topic(talk.user, '轮岗');
    forum.closeTopic(thread);
    forum.say(talk.user, `/ask@policy_test_bot ${QUESTION}`, { thread });
    await stage.server.idle();
    expect(forum.fromBot).toEqual([]);
    expect((await talk.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
    expect(bot.log.join('\n')).not.toContain('update failed');
  });

  it('because the person has blocked the bot does no harm, and works again after', async () => {
    const bot = await stage.run();
    const talk = converse(stage);
    const message = await talk.ask('/lang');
    talk.chat.banBot(talk.user);
    await stage.server.idle();
    await talk.press(message, 'English');
    expect((await talk.ask(QUESTION)).text).toContain('7600余万元');
    expect(bot.log.join('\n')).toContain('membership changed');
    expect(bot.log.join('\n')).not.toContain('update failed');
  });

  it('because the group became a supergroup is written to under its new id', async () => {
    const bot = await stage.run();
    const group = stage.server.group({ title: '教研群', basic: true });
    const talk = converse(stage, {}, group);
    await talk.ask(`/ask@policy_test_bot ${QUESTION}`);
    ask(talk);
    const upgraded = group.upgrade(talk.user);
    await stage.server.waitFor(() => group.fromBot.length + upgraded.fromBot.length === 2);
    const later = converse(stage, talk.user, upgraded);
    expect((await later.ask(`/ask@policy_test_bot ${QUESTION}`)).text).toContain('7600余万元');
    expect(bot.log.join('\n')).not.toContain('update failed');
  });
});
