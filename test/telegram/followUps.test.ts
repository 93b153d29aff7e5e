import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import { createFollowUps } from '../../src/telegram/followUps.ts';
import { nearNames } from '../../src/telegram/nearNames.ts';
import { unitsIn } from '../../src/telegram/unitIn.ts';
import { converse } from './conversation.ts';
import {
  answerOf,
  bodyParagraph,
  COVERAGE,
  corpus,
  GRANTS,
  quoting,
  ROTATION,
  scriptedAssistant,
} from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

const REFUSED: Partial<Answer> = { outcome: 'refused', reason: 'no_evidence' };

/** Answers what the table names, and refuses all else; a search finds what `speaking` names. */
function assistantOf(
  answers: Readonly<Record<string, string>>,
  speaking: readonly string[] = [],
): Assistant & { asked: string[] } {
  const asked: string[] = [];
  return {
    ...scriptedAssistant(),
    asked,
    async ask(question, options = {}) {
      if (options.extractive === true) asked.push(question);
      const quote = answers[question];
      return quote === undefined ? answerOf(question, REFUSED) : quoting(question, quote);
    },
    async search(words) {
      const passages = speaking.map((quote) => bodyParagraph(quote));
      return answerOf(words, {
        passages: passages.map(({ id, docId, number, text }) => ({
          paragraphId: id,
          docId,
          paragraph: number,
          score: 1,
          text,
        })),
      });
    },
  };
}

async function following(question: string, assistant: Assistant): Promise<string[]> {
  const found = await createFollowUps(assistant, () => 0)(question, await assistant.ask(question));
  return found.map((followUp) => `${followUp.kind} ${followUp.name} ${followUp.question}`);
}

describe('what is offered after an answer', () => {
  it('is the same of another unit that speaks of it, where that is answered from there', async () => {
    const answers = { 甲区的资助资金: GRANTS, 乙区的资助资金: GRANTS, 丙区的资助资金: COVERAGE };
    const assistant = assistantOf(answers, [ROTATION, COVERAGE]);
    // 乙区 is answered from 甲区, and 丙区 by another matter.
    expect(await following('甲区的资助资金', assistant)).toEqual([]);
    expect(assistant.asked).toContain('乙区的资助资金');
    const rotation = assistantOf({ 甲区的教师轮岗: GRANTS, 乙区的教师轮岗: ROTATION }, [ROTATION]);
    expect(await following('甲区的教师轮岗', rotation)).toEqual(['other 乙区 乙区的教师轮岗']);
  });

  it('is each unit that speaks of it, where the question names none', async () => {
    const assistant = assistantOf({ 有多少教师轮岗: GRANTS, 乙区有多少教师轮岗: ROTATION }, [ROTATION]);
    expect(await following('有多少教师轮岗', assistant)).toEqual(['unit 乙区 乙区有多少教师轮岗']);
  });

  it('is never a unit beside a place that no document reports of', async () => {
    const assistant = assistantOf({ 丁香区有多少教师轮岗: ROTATION }, [GRANTS]);
    expect(await following('丁香区有多少教师轮岗', assistant)).toEqual([]);
  });

  it('is the unit that was perhaps meant, after a refusal', async () => {
    const assistant = assistantOf({ 大甲区: GRANTS });
    expect(await following('甲县的事', assistant)).toEqual([]);
    const near = nearNames('请问金午区有多少学校', ['金牛区', '和平区', '成都高新区']);
    expect(near).toEqual([{ from: '金午区', to: '金牛区' }]);
    expect(nearNames('金牛区和金午区', ['金牛区'])).toEqual([]);
    expect(nearNames('五金牛肉', ['金牛区'])).toEqual([]);
  });

  it('is nothing after a check, a comparison, an answer out of several units', async () => {
    const assistant = assistantOf({ 有多少教师轮岗: GRANTS, 乙区有多少教师轮岗: ROTATION }, [ROTATION]);
    const find = createFollowUps(assistant, () => 0);
    const checked = { ...quoting('x', GRANTS), verdict: '支持' as const };
    expect(await find('有多少教师轮岗', checked)).toEqual([]);
    expect(await find('各区有多少教师轮岗', quoting('x', GRANTS))).toEqual([]);
    expect(await find('有多少轮岗和资助', quoting('x', GRANTS, ROTATION))).toEqual([]);
    expect(assistant.asked).toEqual([]);
  });

  it('is tried out once a question, and no longer than there is time', async () => {
    const assistant = assistantOf({ 有多少教师轮岗: GRANTS, 乙区有多少教师轮岗: ROTATION }, [ROTATION]);
    let now = 0;
    const find = createFollowUps(assistant, () => now);
    const answer = quoting('有多少教师轮岗', GRANTS);
    await find('有多少教师轮岗', answer);
    const tried = assistant.asked.length;
    await find('有多少教师轮岗', answer);
    expect(assistant.asked).toHaveLength(tried);
    const hurried = createFollowUps(assistant, () => (now += 1000));
    expect(await hurried('有多少教师轮岗', answer)).toEqual([]);
    expect(assistant.asked).toHaveLength(tried);
  });
});

describe('a unit in a question', () => {
  it.each([
    ['成都高新区有多少学位', '成都高新区', '成都高新区'],
    ['高新区有多少学位', '成都高新区', '高新区'],
    ['金牛的学位', '金牛区', '金牛'],
  ])('%s', (question, unit, written) => {
    expect(unitsIn(question, ['成都高新区', '金牛区', '和平区'])).toEqual([{ unit, written }]);
  });

  it('is not meant by a short name that two units share', () => {
    expect(unitsIn('高新区的学位', ['成都高新区', '西安高新区'])).toEqual([]);
  });
});

describe('a follow-up button', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  it('asks its question, also after a restart, and not from an answer that is gone', async () => {
    const answers = { 有多少教师轮岗: GRANTS, 乙区有多少教师轮岗: ROTATION };
    const bot = await stage.run(assistantOf(answers, [ROTATION]));
    const talk = converse(stage);
    const message = await talk.ask('有多少教师轮岗');
    expect(talk.labels(message)).toEqual(['[1] 看原文', '乙区呢？', '👍', '👎']);
    await bot.stop();
    await stage.run(assistantOf(answers, [ROTATION]));
    await talk.press(message, '[1] 看原文');
    await talk.press(message, '← 回到答案');
    await talk.press(message, '乙区呢？');
    expect((await talk.answer()).text).toContain('问：乙区有多少教师轮岗\n\n累计轮岗教师321人。[1]');
    expect(await talk.press(message, { data: 'y:9' })).toMatchObject({ show_alert: true });
    const help = await talk.ask('/help');
    expect(await talk.press(help, { data: 'y:0' })).toMatchObject({ show_alert: true });
  });

  it('is not shown in a group', async () => {
    await stage.run(assistantOf({ 有多少教师轮岗: GRANTS, 乙区有多少教师轮岗: ROTATION }, [ROTATION]));
    const group = converse(stage, {}, stage.server.group({ title: '教研群' }));
    const message = await group.ask('@policy_test_bot 有多少教师轮岗');
    expect(group.labels(message)).toEqual(['[1] 甲区 · 第3段', '👍', '👎']);
    expect(await group.press(message, { data: 'y:0' })).toMatchObject({ show_alert: true });
  });

  it('under a refusal shows what can be asked, and leads back', async () => {
    await stage.run(
      assistantOf({ 甲区投入了多少教育资助资金: GRANTS, '甲区投入了多少教育资助资金？': GRANTS }),
    );
    const talk = converse(stage);
    const message = await talk.ask('甲区的午餐多少钱');
    expect(talk.labels(message)).toEqual(['换个问法', '看甲区有什么', '👎 应该有答案']);
    await talk.press(message, '换个问法');
    expect(talk.now(message).text).toContain('换个问法，更容易找到');
    expect(talk.labels(message)).toEqual(['甲区投入了多少教育资助资金？', '← 回到答案']);
    await talk.press(message, '← 回到答案');
    expect(talk.now(message).text).toBe(message.text);
    await talk.press(message, '看甲区有什么');
    expect(talk.now(message).text).toContain('甲区');
    await talk.press(message, '与别的单位比较');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message).text).toBe(message.text);
    expect(talk.labels(message)).toContain('看甲区有什么');
  });
});

it('the corpus of these tests has what they count on', () => {
  expect(corpus.documents.flatMap(({ districts }) => districts)).toEqual(['甲区', '乙区', '丙区']);
});
