import { describe, expect, it } from 'vitest';
import type { ModelRewriter } from '../../src/conversation/followUp.ts';
import { createConversationReader } from '../../src/conversation/read.ts';
import type { FollowUp } from '../../src/conversation/resolved.ts';

const HISTORY = [{ question: '甲区怎么做？', answer: '这样。[1]' }];

function reader(found: FollowUp, rewriteByModel: ModelRewriter | null = null) {
  return createConversationReader({
    followUps: { resolve: () => found },
    toChinese: (english) => (english.includes('teachers') ? '教师有多少' : null),
    rewriteByModel,
  });
}

describe('createConversationReader', () => {
  it('asks a whole question as it stands, and one without history, too', async () => {
    expect(await reader({ kind: 'whole' }).read('乙区怎么做？', { history: HISTORY })).toEqual({
      question: '乙区怎么做？',
      rewritten: false,
    });
    const never = reader({ kind: 'rewritten', question: '错' });
    expect((await never.read('乙区呢', {})).question).toBe('乙区呢');
  });

  it('leaves out the chatting before a question, and says nothing of it', async () => {
    const { read } = reader({ kind: 'whole' });
    const asked = { question: '乙区怎么做？', rewritten: false };
    expect(await read('换个问题，乙区怎么做？', { history: HISTORY })).toEqual(asked);
    expect(await read('不错，乙区怎么做？', {})).toEqual(asked);
    expect((await read('好的', {})).question).toBe('好的');
  });

  it('asks what the rules made of a follow-up', async () => {
    const read = await reader({ kind: 'rewritten', question: '乙区怎么做？' }).read('乙区呢', {
      history: HISTORY,
    });
    expect(read).toEqual({ question: '乙区怎么做？', rewritten: true });
  });

  it('asks the model only where no rule reaches, and asks as it stands what the model can’t complete', async () => {
    const asked: string[] = [];
    const model: ModelRewriter = async (question) => {
      asked.push(question);
      return question === '继续' ? null : '甲区还怎么做？';
    };
    await reader({ kind: 'whole' }, model).read('乙区怎么做？', { history: HISTORY });
    expect(asked).toEqual([]);
    const unclear = reader({ kind: 'unclear' }, model);
    expect(await unclear.read('那它呢', { history: HISTORY })).toEqual({
      question: '甲区还怎么做？',
      rewritten: true,
    });
    expect(await unclear.read('继续', { history: HISTORY })).toEqual({ question: '继续', rewritten: false });
  });

  it('tells that a question hangs in the air', async () => {
    const found: FollowUp = { kind: 'nothing_before' };
    expect(await reader(found).read('为什么', {})).toEqual({
      question: '为什么',
      rewritten: false,
      hangsInTheAir: true,
    });
  });

  it('tells how many points there are where one behind them is asked for, and no model knows it', async () => {
    const found: FollowUp = { kind: 'unclear', points: 1 };
    expect(await reader(found).read('第二点呢', { history: HISTORY })).toEqual({
      question: '第二点呢',
      rewritten: false,
      points: 1,
    });
    const model: ModelRewriter = async () => '甲区还怎么做？';
    expect(await reader(found, model).read('第二点呢', { history: HISTORY })).toEqual({
      question: '甲区还怎么做？',
      rewritten: true,
    });
  });

  it('asks no model where the person wants none', async () => {
    const model: ModelRewriter = async () => '甲区还怎么做？';
    const read = await reader({ kind: 'unclear' }, model).read('那它呢', {
      history: HISTORY,
      extractive: true,
    });
    expect(read.rewritten).toBe(false);
  });

  it('looks English words of a Chinese question up, but those of the documents', async () => {
    const read = async (text: string) => (await reader({ kind: 'whole' }).read(text, {})).question;
    expect(await read('甲区 teachers 是谁')).toBe('甲区教师有多少是谁');
    expect(await read('Hey 甲区怎么做? thx')).toBe('甲区怎么做?');
    expect(await read('甲区的 AI 课和APP怎么用')).toBe('甲区的 AI 课和APP怎么用');
    expect(await read('甲区的 robotics 课')).toBe('甲区的 robotics 课');
  });

  it('looks English up first', async () => {
    expect(await reader({ kind: 'whole' }).read('how many teachers', {})).toEqual({
      question: '教师有多少',
      rewritten: true,
    });
    expect((await reader({ kind: 'whole' }).read('lorem ipsum', {})).question).toBe('lorem ipsum');
  });
});
