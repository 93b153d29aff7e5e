import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { converse } from './conversation.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

const menuOf = (chatId: number): string[] | undefined =>
  stage.server.settings.commands
    .get(`${JSON.stringify({ type: 'chat', chat_id: chatId })} `)
    ?.map(({ description }) => description);

describe('/lang', () => {
  it('changes the interface there and then, in place, with the menu', async () => {
    await stage.run();
    const talk = converse(stage);
    const message = await talk.ask('/lang');
    expect(talk.labels(message)).toEqual(['✓ 中文', 'English']);
    expect(await talk.press(message, 'English')).toMatchObject({
      text: 'The interface is in English now. Quotes stay in Chinese.',
    });
    expect(talk.labels(message)).toEqual(['中文', '✓ English']);
    expect((await talk.ask('/help')).text).toContain('/ask question');
    expect(menuOf(talk.chat.id)).toContain('What is kept, and for how long');
    await talk.press(message, '中文');
    await talk.press(message, '✓ 中文');
    expect((await talk.ask('/help')).text).toContain('/ask 问题');
    expect(menuOf(talk.chat.id)).toContain('保存哪些数据，保存多久');
  });

  it('holds against the language of Telegram, and after a restart', async () => {
    const first = await stage.run();
    const talk = converse(stage, { language_code: 'en' });
    const message = await talk.ask('/lang');
    expect(message.text).toContain('Which language?');
    await talk.press(message, '中文');
    await first.stop();
    await stage.run();
    expect((await talk.ask('/unknown')).text).toBe('没有这个命令，/help 看用法。直接发问题也行。');
  });

  it('in a group is everybody’s own, and the message stays', async () => {
    await stage.run();
    const group = stage.server.group({ title: '教研群' });
    const one = converse(stage, {}, group);
    const other = converse(stage, {}, group);
    const message = await one.ask('/lang@policy_test_bot');
    expect(await other.press(message, 'English')).toMatchObject({ text: expect.stringContaining('English') });
    expect(other.now(message)).toEqual(message);
    expect((await other.ask('/ask@policy_test_bot')).text).toMatch(/after \/ask\./);
    expect((await one.ask('/ask@policy_test_bot')).text).toBe('请在 /ask 后面写上问题。');
    const privately = converse(stage, { ...other.user, language_code: 'zh-hans' });
    expect((await privately.ask('/privacy')).text).toContain('What is kept');
  });

  it('a menu that cannot be changed keeps nothing else back', async () => {
    stage.expectRefusal(({ method }) => method === 'setMyCommands');
    await stage.run();
    const talk = converse(stage);
    const message = await talk.ask('/lang');
    stage.server.failNext('setMyCommands', { error_code: 400 });
    await talk.press(message, 'English');
    expect((await talk.ask('/unknown')).text).toContain('/help');
  });
});
