import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Conversation, converse } from './conversation.ts';
import { bothClaims, draftingAssistant, FIRST_CLAIM, READING } from './draftingAssistant.ts';
import { GRANTS, quoting } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

const QUESTION = '甲区和乙区各投了多少？';
const READ = '正在查阅：《在全市教育工作会议上，他们这样说（一）》、丙区课后服务覆盖率达98.5%';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

/** What drafts showed, in order. */
function drafted(): unknown[] {
  return stage.server.callsTo('sendMessageDraft').map(({ payload }) => payload.text);
}

const seen = (count: number) => () => stage.server.callsTo('sendMessageDraft').length >= count;

describe('an answer that a model drafts, in the private chat', () => {
  it('is seen growing: what is read, then claim by claim, then whole in one message', async () => {
    await stage.run(
      draftingAssistant(async ({ question, tell }) => {
        tell(READING);
        await stage.server.waitFor(seen(1));
        tell(FIRST_CLAIM);
        await stage.server.waitFor(seen(2));
        return bothClaims(question);
      }),
    );
    const message = await talk.ask(QUESTION);
    expect(drafted()).toEqual([READ, `${GRANTS}。[1]\n\n正在归纳……`]);
    const [first, second] = stage.server.callsTo('sendMessageDraft').map(({ payload }) => payload);
    expect(first).toMatchObject({ can_stop: true, draft_id: expect.any(Number) });
    expect(second?.draft_id).toBe(first?.draft_id);
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(message.text).toContain('321人');
    expect(message.text).toContain('模型归纳，逐句对过原文');
    expect(talk.labels(message)).toEqual(['[1] 看原文', '[2] 看原文', '👍', '👎']);
  });

  it('doesn’t say how many have it before it is known', async () => {
    const lead = (unit: string, rest: string) => `${unit}：${rest}`;
    const { citations } = bothClaims('');
    const [first, second] = bothClaims('').answer.split('\n');
    const answer = [lead('甲区', first ?? ''), lead('乙区', second ?? '')].join('\n');
    await stage.run(
      draftingAssistant(async ({ question, tell }) => {
        tell({ kind: 'proved', answer: `${answer}\n丙区：${GRANTS}。[1]`, citations });
        await stage.server.waitFor(seen(1));
        return { ...bothClaims(question), answer: `${answer}\n丙区：未见记载` };
      }),
    );
    const message = await talk.ask(QUESTION);
    expect(drafted().join()).toContain('丙区');
    expect(drafted().join()).not.toContain('个都有记载');
    expect(message.text).toContain('2 个有记载，1 个未见记载');
  });

  it('that is there at once is not seen growing', async () => {
    await stage.run(
      draftingAssistant(async ({ question, tell }) => {
        tell(READING);
        tell(FIRST_CLAIM);
        return bothClaims(question);
      }),
    );
    await talk.ask(QUESTION);
    expect(drafted()).toEqual([]);
  });

  it('is ended by the stop button under the draft: what there is without the model is shown', async () => {
    await stage.run(
      draftingAssistant(async ({ question, tell, stopped }) => {
        tell(READING);
        await stopped;
        return quoting(question, GRANTS);
      }),
    );
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(seen(1));
    talk.chat.stopDraft();
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    const message = await talk.answer();
    expect(message.text).toContain(GRANTS);
    expect(message.text).not.toContain('模型');
  });

  it('grows in a message with a stop button where the server knows no drafts', async () => {
    stage.server.failNext('sendMessageDraft', { error_code: 404 });
    await stage.run(
      draftingAssistant(async ({ question, tell, stopped }) => {
        tell(READING);
        await stopped;
        return quoting(question, GRANTS);
      }),
    );
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    const [growing] = talk.chat.fromBot;
    if (growing === undefined) throw new Error('nothing is shown');
    expect(growing.text).toBe(READ);
    expect(talk.labels(growing)).toEqual(['⏹ 停止']);
    expect(await talk.press(growing, '⏹ 停止')).toMatchObject({ text: '好的，停下了。' });
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(talk.now(growing).text).toContain(GRANTS);
    expect(talk.labels(growing)).toEqual(['[1] 看原文', '👍', '👎']);
    await talk.press(growing, '[1] 看原文');
    await talk.press(growing, '← 回到答案');
    expect(talk.now(growing).text).toContain(GRANTS);
  });

  it('that fails is told as such, and nothing is left of what was shown', async () => {
    await stage.run(
      draftingAssistant(async ({ tell }) => {
        tell(READING);
        await stage.server.waitFor(seen(1));
        throw new Error('scripted failure');
      }),
    );
    expect((await talk.ask(QUESTION)).text).toBe('抱歉，出了点问题，这次没能回答。请稍后再试。');
  });

  it('that fails gives way to an apology where it grew in a message', async () => {
    stage.server.failNext('sendMessageDraft', { error_code: 400 });
    await stage.run(
      draftingAssistant(async ({ tell }) => {
        tell(READING);
        await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
        throw new Error('scripted failure');
      }),
    );
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(() => talk.chat.fromBot[0]?.text?.startsWith('抱歉') === true);
    await stage.server.idle();
    expect(talk.chat.fromBot).toHaveLength(1);
    expect(talk.labels(await talk.answer())).toEqual([]);
  });

  it('is left to the extractive answer when the bot has to stop', async () => {
    const bot = await stage.run(
      draftingAssistant(async ({ question, tell, stopped }) => {
        tell(READING);
        await stopped;
        return quoting(question, GRANTS);
      }),
    );
    talk.chat.say(talk.user, QUESTION);
    await stage.server.waitFor(seen(1));
    await bot.stop();
    expect(talk.chat.fromBot.map(({ text }) => text)).toEqual([expect.stringContaining(GRANTS)]);
    expect(stage.server.updates.pending).toEqual([]);
  });
});

describe('an answer that a model drafts, in a group', () => {
  it('grows in one message under the question, few times edited; only who asked may stop it', async () => {
    const group = stage.server.group({ title: '教研群' });
    const teacher = converse(stage, {}, group);
    const other = converse(stage, {}, group);
    await stage.run(
      draftingAssistant(async ({ question, tell, stopped }) => {
        tell(READING);
        await stage.server.waitFor(() => group.fromBot.length > 0);
        for (let time = 0; time < 20; time++) tell(FIRST_CLAIM);
        await stopped;
        return quoting(question, GRANTS);
      }),
    );
    const asked = group.say(teacher.user, `@policy_test_bot ${QUESTION}`);
    await stage.server.waitFor(() => group.fromBot.length > 0);
    const [growing] = group.fromBot;
    if (growing === undefined) throw new Error('nothing is shown');
    expect(growing.reply_to_message?.message_id).toBe(asked.message_id);
    const stop = { data: dataOfStop() };
    expect(await stage.server.press(other.user, growing, stop)).toMatchObject({
      text: '只有提问的人可以停止。',
    });
    expect(await stage.server.press(teacher.user, growing, stop)).toMatchObject({ text: '好的，停下了。' });
    await stage.server.waitFor(() => teacher.now(growing).text?.includes(GRANTS) === true);
    await stage.server.idle();
    expect(group.fromBot).toHaveLength(1);
    expect(teacher.labels(growing)).toEqual(['[1] 甲区 · 第3段', '👍', '👎']);
    expect(stage.server.callsTo('editMessageText').length).toBeLessThanOrEqual(5);
    expect(stage.server.callsTo('sendMessageDraft')).toEqual([]);
    // Whoever presses the old button in their client hears that it is over.
    expect(await stage.server.press(teacher.user, growing, stop)).toMatchObject({ text: '已经答完了。' });
  });

  function dataOfStop(): string {
    const markup = stage.server.callsTo('sendMessage').at(-1)?.payload.reply_markup;
    const data = /"callback_data":"(x:[^"]+)"/.exec(JSON.stringify(markup))?.[1];
    if (data === undefined) throw new Error('no stop button');
    return data;
  }
});
