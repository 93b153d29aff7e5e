import type { Message } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../botApi/keyboard.ts';
import { boldTexts, type Conversation, converse } from './conversation.ts';
import { bodyParagraph, GRANTS, scriptedAssistant } from './fixture.ts';
import { openStage, type RunningBot, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

describe('a question in a private chat', () => {
  beforeEach(async () => {
    await stage.run();
  });

  it('is answered in one message with its source, the figure bold, a button for the citation', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    expect(message.text).toBe(
      '全区累计投入教育资助资金7600余万元。[1]\n\n出处\n[1] 甲区 · 打造学位供给“蓄水池” · 第3段',
    );
    expect(boldTexts(message)).toEqual(['7600余万元']);
    expect(talk.labels(message)).toEqual(['[1] 看原文', '👍', '👎']);
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(talk.chat.actions).toEqual([]);
  });

  it('names the documents where several are cited', async () => {
    const message = await talk.ask('都有哪些做法？');
    expect(message.text).toContain(
      '[1] 甲区 · 打造学位供给“蓄水池” · 第3段 · 《在全市教育工作会议上，他们这样…》',
    );
    // One without a title is called by its opening words.
    expect(message.text).toContain('[3] 丙区 · 课后服务全覆盖 · 第2段 · 丙区课后服务覆盖率达98.5%');
    expect(talk.labels(message)).toEqual(['[1] 看原文', '[2] 看原文', '[3] 看原文', '👍', '👎']);
  });

  it('that finds nothing offers the nearest paragraphs, which open', async () => {
    const message = await talk.ask('午餐多少钱？');
    expect(message.text).toContain('没有答案');
    expect(message.text).toContain('最接近的段落（不能作为依据）：');
    expect(talk.labels(message)).toEqual([
      '丙区 · 第2段 课后服务全覆盖',
      '甲区 · 第5段 打造学位供给“蓄水池”',
      '换个问法',
      '👎 应该有答案',
    ]);
    await talk.press(message, /丙区/);
    expect(talk.now(message).text).toContain('丙区课后服务覆盖率达98.5%。');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message)).toMatchObject({ text: message.text });
  });

  it('that needs more than one message is split between sentences, buttons last, and the way back works', async () => {
    const last = await talk.ask('长答案');
    const parts = talk.chat.fromBot;
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text = '' }) => text.length <= 4096)).not.toContain(false);
    const ends = parts.map(({ text = '' }) => text.slice(-6));
    expect(ends.slice(0, -1)).toEqual(
      parts.slice(1).map((_, index) => expect.stringMatching(`。\n\n${index + 1}/${parts.length}`)),
    );
    expect(parts.flatMap(boldTexts)).toEqual(['7600余万元', '321人']);
    expect(parts.slice(0, -1).flatMap(talk.labels)).toEqual([]);
    await talk.press(last, '[2] 看原文');
    expect(talk.now(last).text).toContain('乙区制定教师轮岗交流实施方案');
    await talk.press(last, '← 回到答案');
    expect(talk.now(last)).toMatchObject({ text: last.text, entities: last.entities });
  });

  it('carries markup of a question or a document as plain text', async () => {
    const message = await talk.ask('<b>午餐</b> *多少* _钱_ [x](http://x.cn)');
    expect(message.text).toContain('<b>午餐</b> *多少* _钱_ [x](http://x.cn)');
    expect(boldTexts(message)).toEqual([expect.stringContaining('<b>午餐</b> *多少* _钱_ [x](http://x.cn)')]);
    expect(message.entities).toHaveLength(1);
  });

  it('may be a caption', async () => {
    talk.chat.share(talk.user, 'photo', { caption: '甲区投了多少教育资助？' });
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    expect((await talk.answer()).text).toContain('7600余万元');
  });

  it('in English gets the same answer with English buttons', async () => {
    talk = converse(stage, { language_code: 'en-GB' });
    const message = await talk.ask('甲区投了多少教育资助？');
    expect(message.text).toContain('全区累计投入教育资助资金7600余万元。[1]\n\nSources\n');
    expect(talk.labels(message)).toEqual(['[1] Open source', '👍', '👎']);
  });
});

describe('the source of an answer', () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await stage.run();
  });

  it('opens in place, whole, the quote marked, every way on and back working', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    await talk.press(message, '[1] 看原文');
    const source = talk.now(message);
    expect(source.text).toBe(
      '📄 在全市教育工作会议上，他们这样说（一）\n某市教育局 · 2024-11-28\n甲区 › 打造学位供给“蓄水池” › 第3段\n\n' +
        '三是优化服务,保障“好上学”。2020年以来,全区累计投入教育资助资金7600余万元,为困难家庭学生提供资助。',
    );
    expect(boldTexts(source)).toEqual([
      '📄 在全市教育工作会议上，他们这样说（一）',
      '全区累计投入教育资助资金7600余万元',
    ]);
    expect(talk.labels(message)).toEqual([
      '◀ 上一段',
      '下一段 ▶',
      '目录',
      '复制引用',
      '复制链接',
      '转发给别人',
      '引用有误',
      '← 回到答案',
    ]);
    await talk.press(message, '下一段 ▶');
    expect(talk.now(message).text).toContain(
      '深化集团化办学，组建教育集团21个。<b>不是标记</b> *也不是* [1]',
    );
    await talk.press(message, '◀ 上一段');
    // Back again, the quote is still marked.
    expect(boldTexts(talk.now(message))).toContain('全区累计投入教育资助资金7600余万元');
    await talk.press(message, '◀ 上一段');
    expect(talk.now(message).text).toContain('第2段\n\n打造学位供给“蓄水池”');
    expect(talk.labels(message)[0]).toBe('下一段 ▶');
    await talk.press(message, '目录');
    expect(talk.labels(message)).toEqual([
      '甲区 · 打造学位供给“蓄水池”',
      '乙区 · 教师轮岗交流制度',
      '← 文件列表',
      '← 回到答案',
    ]);
    await talk.press(message, /教师轮岗/);
    expect(talk.now(message).text).toContain('乙区制定教师轮岗交流实施方案');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message)).toMatchObject({ text: message.text, entities: message.entities });
    expect(talk.labels(message)).toEqual(['[1] 看原文', '👍', '👎']);
  });

  it('pressed twice before it is there opens once: nothing is asked of Telegram that it would refuse', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    await Promise.all([1, 2, 3].map(() => talk.press(message, '[1] 看原文')));
    expect(stage.server.callsTo('editMessageText')).toHaveLength(1);
    expect(talk.now(message).text).toContain('第3段');
  });

  it('can be copied as a reference and as a link', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    await talk.press(message, '[1] 看原文');
    const link = `https://t.me/policy_test_bot?start=p_${bodyParagraph('7600').id}`;
    const copied = buttonsOf(talk.now(message).reply_markup).flatMap((button) =>
      'copy_text' in button ? [button.copy_text.text] : [],
    );
    expect(copied).toEqual([
      `某市教育局. 在全市教育工作会议上，他们这样说（一）[EB/OL]. (2024-11-28). 第3段. ${link}`,
      link,
    ]);
  });

  it('can be passed on: the button leads to an inline query that finds just this paragraph', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    await talk.press(message, '[1] 看原文');
    const [query] = buttonsOf(talk.now(message).reply_markup).flatMap((button) =>
      'switch_inline_query' in button ? [button.switch_inline_query] : [],
    );
    expect(query).toBe(`p_${bodyParagraph('7600').id}`);
    const found = await stage.server.inline(talk.user, query ?? '');
    expect(found).toMatchObject({ results: [expect.anything()] });
    expect(JSON.stringify(found)).toContain('7600余万元');
  });

  it('can be reported as wrong; the same report counts once', async () => {
    const message = await talk.ask('甲区投了多少教育资助？');
    await talk.press(message, '[1] 看原文');
    expect(await talk.press(message, '引用有误')).toMatchObject({ text: '谢谢，已记下，会有人核对。' });
    await talk.press(message, '引用有误');
    const { id, text } = bodyParagraph('7600');
    const start = text.indexOf(GRANTS);
    const reports = await bot.state.citationReports.all();
    expect(reports).toMatchObject([{ paragraphId: id, quote: { start, end: start + GRANTS.length } }]);
    expect(reports[0]?.owner).not.toContain(String(talk.user.id));
  });
});

describe('what it cannot use', () => {
  it.each(['photo', 'sticker', 'voice', 'document', 'location', 'contact'] as const)(
    'a %s gets a friendly word',
    async (thing) => {
      await stage.run();
      talk.chat.share(talk.user, thing);
      await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
      expect((await talk.answer()).text).toBe('我只看得懂文字，请把问题打成文字发来。');
    },
  );

  it('an album gets one, and its caption the answer', async () => {
    await stage.run();
    const photo = { photo: [{ file_id: 'f', file_unique_id: 'u', width: 90, height: 60 }] };
    for (let picture = 0; picture < 4; picture++) {
      talk.chat.post(talk.user, { ...photo, media_group_id: '1' });
    }
    for (const caption of ['甲区投了多少教育资助？', undefined, undefined]) {
      talk.chat.post(talk.user, { ...photo, media_group_id: '2', ...(caption !== undefined && { caption }) });
    }
    await stage.server.waitFor(() => talk.chat.fromBot.length > 1);
    await stage.server.idle();
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual([
      '我只看得懂文字，请把问题打成文字发来。',
      expect.stringContaining('7600余万元'),
    ]);
  });

  it('a very long question comes in several messages, each of them answered', async () => {
    await stage.run();
    talk.chat.sayLong(talk.user, '问'.repeat(10_000));
    await stage.server.waitFor(() => talk.chat.fromBot.length === 3);
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual(
      Array(3).fill('问题太长了，请缩短到一千字以内。'),
    );
  });

  it.each([
    ['/ask', '请在 /ask 后面写上问题。'],
    ['/check', '请在 /check 后面写上要核对的一句话，或回复一条消息再发 /check。'],
    ['/search', '请在 /search 后面写上要找的词。'],
    ['/nonsense 甲区', '没有这个命令，/help 看用法。直接发问题也行。'],
    ['@policy_test_bot', '请在 @ 我的后面写上问题，/help 看用法。'],
    [
      '/start p_0000000000-000000000000',
      '没有这一段：链接可能不完整，或者文件已经移除。用 /sources 看现有文件。',
    ],
    ['/start d_0000000000', '没有这份文件，可能已经移除。用 /sources 看现有文件。'],
    ['/start p_坏', '没有这一段：链接可能不完整，或者文件已经移除。用 /sources 看现有文件。'],
  ])('%s gets a short answer', async (text, expected) => {
    await stage.run();
    expect((await talk.ask(text)).text).toBe(expected);
  });

  it.each([
    'nonsense',
    's:',
    's:../../etc/passwd',
    `s:${'x'.repeat(60)}`,
    's:0000000000-000000000000:0:5',
    'r:0000000000-000000000000',
    'q:0000000000-000000000000',
    'o:0000000000:0',
    'b',
    '{"a":1}',
  ])('a button with the data %s is answered with a notice', async (data) => {
    await stage.run();
    const message = await talk.ask('午餐多少钱？');
    // Forget the answer, so that the way back is closed too.
    const target = data === 'b' ? await talk.ask('/help') : message;
    const answered = await talk.press(target, { data });
    expect(answered).toMatchObject({ show_alert: true });
    expect(talk.now(message).text).toBe(message.text);
  });

  it('offsets and pages out of range show what there is', async () => {
    await stage.run();
    const message = await talk.ask('甲区投了多少教育资助？');
    const { id, docId } = bodyParagraph('7600');
    await talk.press(message, { data: `s:${id}:zzzzz:zzzzzz` });
    expect(talk.now(message).text).toContain('7600余万元');
    await talk.press(message, { data: `o:${docId}:zzz` });
    expect(talk.labels(message)).toContain('← 文件列表');
    await talk.press(message, { data: 'l:zzz' });
    expect(talk.now(message).text).toContain('收录文件 2 份');
  });

  it('a button pressed while the bot was down does its work all the same', async () => {
    await stage.run();
    const message = await talk.ask('甲区投了多少教育资助？');
    await stage.server.press(talk.user, message, '[1] 看原文', { expired: true });
    await stage.server.idle();
    expect(talk.now(message).text).toContain('第3段');
    // The late answer is refused by Telegram, as it must be.
    stage.expectRefusal(({ method }) => method === 'answerCallbackQuery');
  });

  it('a button under a message that is gone shows what it leads to in a new one', async () => {
    await stage.run();
    const message = await talk.ask('甲区投了多少教育资助？');
    const call = `deleteMessage?chat_id=${talk.chat.id}&message_id=${message.message_id}`;
    await fetch(`${stage.server.apiRoot}/bot${stage.server.token}/${call}`);
    stage.expectRefusal(({ method }) => method === 'editMessageText');
    await talk.press(message, { data: `s:${bodyParagraph('7600').id}` });
    expect((await talk.answer()).text).toContain('甲区 › 打造学位供给“蓄水池” › 第3段');
  });

  it('an edited message, a service message and a failing assistant do no harm', async () => {
    const assistant = scriptedAssistant();
    await stage.run(assistant);
    await talk.ask('甲区投了多少教育资助？');
    const [asked] = talk.chat.messages;
    if (asked !== undefined) stage.server.editMessage(asked, '乙区呢？');
    talk.chat.post(talk.user, { pinned_message: asked } as Partial<Message>);
    await stage.server.idle();
    expect(talk.chat.fromBot).toHaveLength(1);
    expect((await talk.ask('这个问题会出错')).text).toBe('抱歉，出了点问题，这次没能回答。请稍后再试。');
    expect((await talk.ask('轮岗教师有多少？')).text).toContain('321人');
  });
});
