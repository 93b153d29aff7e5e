import type { Message } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REASONS } from '../../src/state/feedback.ts';
import { packCallback } from '../../src/telegram/callbackData.ts';
import { corpusVersion } from '../../src/telegram/corpusVersion.ts';
import { feedbackButtons } from '../../src/telegram/feedbackButtons.ts';
import { type Conversation, converse } from './conversation.ts';
import { bodyParagraph, corpus, GRANTS } from './fixture.ts';
import { openStage, type RunningBot, type Stage } from './harness.ts';

const QUESTION = '甲区投了多少教育资助？';
const GOOD = { data: packCallback({ kind: 'opinion', opinion: 'good' }) };
const BAD = { data: packCallback({ kind: 'opinion', opinion: 'bad' }) };

let stage: Stage;
let talk: Conversation;
let bot: RunningBot;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
  bot = await stage.run();
});

afterEach(() => stage.close());

async function dislike(): Promise<Message> {
  const answer = await talk.ask(QUESTION);
  await talk.press(answer, BAD);
  // On a busy machine the question why may come later than the chat is quiet.
  await vi.waitFor(async () => expect((await talk.answer()).message_id).not.toBe(answer.message_id), {
    timeout: 10_000,
  });
  return talk.answer();
}

describe('👍 and 👎', () => {
  it('stand side by side', () => {
    expect(feedbackButtons().map(({ text }) => text)).toEqual(['👍', '👎']);
  });

  it('stand under answers, in private and in groups', async () => {
    const group = stage.server.group({ title: '教研群' });
    for (const [talker, text] of [
      [talk, QUESTION],
      [converse(stage, {}, group), `/ask@policy_test_bot ${QUESTION}`],
    ] as const) {
      const answer = await talker.ask(text);
      expect(await talker.press(answer, '👍')).toMatchObject({ text: '谢谢，已记下。' });
    }
    expect(await bot.state.feedback.all()).toHaveLength(2);
  });

  it('note the opinion with hash, corpus and citation, never the text', async () => {
    const answer = await talk.ask(QUESTION);
    expect(await talk.press(answer, GOOD)).toMatchObject({ text: '谢谢，已记下。' });
    await talk.press(answer, GOOD);
    const [given, ...more] = await bot.state.feedback.all();
    expect(more).toEqual([]);
    const { id, number } = bodyParagraph('7600');
    expect(given).toMatchObject({
      opinion: 'good',
      reason: null,
      outcome: 'answered',
      corpusVersion: corpusVersion(corpus),
      citations: [{ file: '一.txt', paragraph: number, paragraphId: id, quote: GRANTS }],
      question: null,
    });
    expect(JSON.stringify(given)).not.toContain('教育资助？');
    expect(await bot.state.usage.counts(bot.state.usage.day())).toMatchObject({ liked: 1, disliked: 0 });
  });

  it('a second thought replaces the first', async () => {
    const answer = await talk.ask(QUESTION);
    await talk.press(answer, GOOD);
    await talk.press(answer, BAD);
    expect((await bot.state.feedback.all()).map(({ opinion }) => opinion)).toEqual(['bad']);
  });

  it('under a message that is not known any more say so', async () => {
    const help = await talk.ask('/help');
    expect(await talk.press(help, GOOD)).toMatchObject({ text: '这条答案已过期，请再问一次。' });
    expect(await bot.state.feedback.all()).toEqual([]);
  });
});

describe('引用有误', () => {
  it('is kept with the hash of the question, the corpus and the citation, and counted', async () => {
    const answer = await talk.ask(QUESTION);
    await talk.press(answer, GOOD);
    await talk.press(answer, '[1] 看原文');
    await talk.press(answer, '引用有误');
    await talk.press(answer, '引用有误');
    const [given] = await bot.state.feedback.all();
    expect(await bot.state.citationReports.all()).toMatchObject([
      {
        paragraphId: bodyParagraph('7600').id,
        corpusVersion: corpusVersion(corpus),
        questionHash: given?.questionHash,
      },
    ]);
    expect(await bot.state.usage.counts(bot.state.usage.day())).toMatchObject({ reported: 1 });
  });
});

describe('👎 in private', () => {
  it('asks why, then for consent, and keeps the text only then', async () => {
    const why = await dislike();
    expect(talk.labels(why)).toEqual(['答非所问', '引用有误', '不完整', '过时', '其他', '不说了']);
    await talk.press(why, '引用有误');
    expect(talk.now(why).text).toBe(
      `谢谢，已记下：引用有误。\n\n可以把这个问题的文字留给我们改进吗？\n“${QUESTION}”`,
    );
    expect(await bot.state.feedback.all()).toMatchObject([{ reason: 'wrong_citation', question: null }]);
    await talk.press(why, '同意');
    expect(talk.now(why).text).toBe('谢谢，问题的文字已留下。/forget 可随时删除。');
    expect(await bot.state.feedback.all()).toMatchObject([{ question: QUESTION }]);
  });

  it('takes no for an answer', async () => {
    const why = await dislike();
    await talk.press(why, '不完整');
    await talk.press(why, '不同意');
    expect(talk.now(why).text).toBe('好的，没有保存问题的文字。');
    expect(await bot.state.feedback.all()).toMatchObject([{ reason: 'incomplete', question: null }]);
  });

  it('may be left without a reason', async () => {
    const why = await dislike();
    await talk.press(why, '不说了');
    expect(talk.labels(why)).toEqual(['同意', '不同意']);
    expect(await bot.state.feedback.all()).toMatchObject([{ opinion: 'bad', reason: null }]);
  });

  it('after /forget its buttons keep nothing', async () => {
    const why = await dislike();
    await bot.state.forget(talk.user.id);
    expect(await talk.press(why, '过时')).toMatchObject({ show_alert: true });
    expect(await bot.state.feedback.all()).toEqual([]);
  });

  it('under a refusal says by itself what is wrong: only the question is asked for', async () => {
    const refusal = await talk.ask('恐龙吃什么？');
    expect(talk.labels(refusal).at(-1)).toBe('👎 应该有答案');
    await talk.press(refusal, '👎 应该有答案');
    expect(await bot.state.feedback.all()).toMatchObject([
      { outcome: 'refused', citations: [], reason: null, question: null },
    ]);
    const consent = await talk.answer();
    expect(consent.text).toBe('谢谢，已记下。\n\n可以把这个问题的文字留给我们改进吗？\n“恐龙吃什么？”');
    await talk.press(consent, '同意');
    expect(await bot.state.feedback.all()).toMatchObject([{ question: '恐龙吃什么？' }]);
  });

  it('under a question that is no matter of the documents is not offered', async () => {
    const hello = await talk.ask('你好'.repeat(501));
    expect(talk.labels(hello).join()).not.toContain('👎');
  });

  it('has buttons within Telegram’s 64 bytes', () => {
    const place = bot.state.shownAnswers.place(-1_001_234_567_890, 2_000_000_000);
    for (const reason of [...REASONS, null]) {
      expect(Buffer.byteLength(packCallback({ kind: 'reason', place, reason }))).toBeLessThanOrEqual(64);
    }
  });
});

describe('👎 in a group', () => {
  it('asks why in the private chat; only the one who asked may give the text away', async () => {
    const group = stage.server.group({ title: '教研群' });
    const asker = converse(stage, {}, group);
    const reader = converse(stage, {}, group);
    const answer = await asker.ask(`/ask@policy_test_bot ${QUESTION}`);
    const count = group.fromBot.length;
    for (const person of [asker, reader]) {
      const { url = '' } = (await person.press(answer, BAD)) as { url?: string };
      expect(url).toMatch(/^https:\/\/t\.me\/policy_test_bot\?start=w_[A-Za-z0-9_-]{22}$/);
      const privately = converse(stage, person.user);
      const why = await privately.ask(`/start ${url.split('=')[1]}`);
      await privately.press(why, '过时');
      const isAsker = person === asker;
      expect(privately.labels(why)).toEqual(isAsker ? ['同意', '不同意'] : []);
      if (isAsker) await privately.press(why, '同意');
      // Forged by somebody who didn't ask.
      const place = url.split('w_')[1] ?? '';
      if (!isAsker) await privately.press(why, { data: `k:${place}:y` });
    }
    expect(group.fromBot).toHaveLength(count);
    expect((await bot.state.feedback.all()).map(({ question }) => question).sort()).toEqual(
      [QUESTION, null].sort(),
    );
  });

  it('under a refusal thanks whoever has no question to give', async () => {
    const group = stage.server.group({ title: '教研群' });
    const asker = converse(stage, {}, group);
    const reader = converse(stage, {}, group);
    const refusal = await asker.ask('/ask@policy_test_bot 恐龙吃什么？');
    expect(await reader.press(refusal, BAD)).toMatchObject({ text: '谢谢，已记下。' });
    const { url = '' } = (await asker.press(refusal, BAD)) as { url?: string };
    const consent = await converse(stage, asker.user).ask(`/start ${url.split('=')[1]}`);
    expect(consent.text).toContain('“恐龙吃什么？”');
  });

  it('leads nowhere by a link whose answer is gone', async () => {
    expect((await talk.ask(`/start w_${'a'.repeat(22)}`)).text).toBe('这条答案已过期，请再问一次。');
  });

  it('👍 says thank you to the one who pressed', async () => {
    const group = stage.server.group({ title: '教研群' });
    const asker = converse(stage, { language_code: 'en' }, group);
    const answer = await asker.ask(`/ask@policy_test_bot ${QUESTION}`);
    expect(await asker.press(answer, GOOD)).toMatchObject({ text: 'Thank you, noted.' });
  });
});
