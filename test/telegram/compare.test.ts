import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.ts';
import { createCorpus } from '../../src/documents/corpus.ts';
import { boldTexts, type Conversation, converse, urls } from './conversation.ts';
import {
  answerOf,
  citation,
  corpus,
  GRANTS,
  ROTATION,
  type ScriptedAssistant,
  scriptedAssistant,
  sketch,
} from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

/** Answers every comparison with a line for 甲区 and one for 乙区; nothing is known of 恐龙. */
function comparing(from = corpus): ScriptedAssistant {
  const assistant = scriptedAssistant(undefined, from);
  const heard: string[] = [];
  const ask: Assistant['ask'] = async (question) => {
    heard.push(question);
    if (question.includes('恐龙')) {
      return answerOf(question, {
        outcome: 'refused',
        reason: 'no_evidence',
        answer: '这批文件里没有答案。',
      });
    }
    return answerOf(question, {
      answer: `甲区：${GRANTS}。[1]\n乙区：${ROTATION}。[2]\n丙区：未见记载`,
      citations: [citation(1, GRANTS), citation(2, ROTATION)],
    });
  };
  return { ...assistant, heard, ask };
}

/** 23 districts, so that the choice takes several pages. */
const wide = createCorpus(
  Array.from({ length: 23 }, (_, index) =>
    sketch({
      file: `${index}.txt`,
      lines: [`@${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'东西南'[index % 3]}${index}区`, `劳动教育${index}。`],
    }),
  ),
);

describe('/compare', () => {
  it('puts the units side by side under the topic, with the silent ones and every source', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const message = await talk.ask('/compare 教师轮岗');
    expect(assistant.heard).toEqual(['比较各区的教师轮岗，分别怎么做？']);
    expect(boldTexts(message)).toEqual(expect.arrayContaining(['教师轮岗', '甲区', '乙区', '321人', '丙区']));
    expect(message.text).toMatch(/^教师轮岗\n2 个有记载，1 个未见记载/);
    expect(message.text).toContain(`乙区　${ROTATION}。[2]`);
    expect(message.text).toContain('丙区　未见记载');
    expect(talk.labels(message).slice(0, 3)).toEqual(['[1] 看原文', '[2] 看原文', '选区县']);
  });

  it('compares the districts that are named', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    await talk.ask('/compare 教师轮岗 甲区 乙区');
    await talk.ask('/compare 甲区和乙区的教师轮岗有什么不同？');
    expect(assistant.heard).toEqual(Array(2).fill('比较甲区、乙区的教师轮岗，分别怎么做？'));
  });

  it('with one district only offers the others to choose from', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const picker = await talk.ask('/compare 教师轮岗 甲区');
    expect(boldTexts(picker)).toEqual(['教师轮岗']);
    expect(talk.labels(picker)).toContain('✓ 甲区');
    await talk.press(picker, '乙区');
    await talk.press(picker, '比较选中的 2 个');
    expect(assistant.heard.at(-1)).toBe('比较甲区、乙区的教师轮岗，分别怎么做？');
  });

  it('as a reply compares what that message is about', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const said = talk.chat.say(talk.user, '各区的教师轮岗怎么做？');
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    await talk.ask('/compare', { reply_to: said });
    expect(assistant.heard.at(-1)).toBe('比较各区的教师轮岗，分别怎么做？');
  });

  it('opens a source and comes back to the comparison', async () => {
    await stage.run(comparing());
    const message = await talk.ask('/compare 教师轮岗');
    await talk.press(message, '[2] 看原文');
    expect(talk.now(message).text).toContain('乙区制定教师轮岗交流实施方案');
    await talk.press(message, '← 回到答案');
    expect(talk.now(message)).toMatchObject({ text: message.text, entities: message.entities });
    expect(talk.labels(message).slice(0, 3)).toEqual(['[1] 看原文', '[2] 看原文', '选区县']);
  });

  it('says how, with topics that several districts write about, and each leads to its comparison', async () => {
    const shared = createCorpus([
      sketch({ file: '甲.txt', lines: ['@甲区', '甲区开展劳动教育。'] }),
      sketch({ file: '乙.txt', lines: ['@乙区', '乙区开展劳动教育。', '乙区有校园足球。'] }),
    ]);
    const assistant = comparing();
    await stage.run({ ...assistant, corpus: shared });
    const message = await talk.ask('/compare');
    expect(message.text).toContain('/compare 劳动教育 甲区 乙区');
    expect(talk.labels(message)).toEqual(['劳动教育']);
    await talk.press(message, '劳动教育');
    expect(talk.now(message).text).toMatch(/^劳动教育\n/);
  });

  it('only with districts says how', async () => {
    await stage.run(comparing());
    expect((await talk.ask('/compare 甲区 乙区')).text).toContain('怎么比较');
  });

  it('shortens nothing: a topic that is too long is sent back', async () => {
    await stage.run(comparing());
    expect((await talk.ask(`/compare ${'长'.repeat(60)}`)).text).toContain('主题太长了');
  });

  it('without anything to compare says so', async () => {
    const single = createCorpus([sketch({ file: '甲.txt', lines: ['一段正文。'] })]);
    await stage.run(scriptedAssistant(undefined, single));
    expect((await talk.ask('/compare 教师轮岗')).text).toContain('没有可比较的区县');
    expect((await talk.ask('/compare')).text).toContain('没有可比较的区县');
  });

  it('refused, leads to what can be compared', async () => {
    await stage.run(comparing());
    const message = await talk.ask('/compare 恐龙');
    expect(talk.labels(message)[0]).toBe('看能比较什么');
    await talk.press(message, '看能比较什么');
    expect(talk.now(message).text).toContain('怎么比较');
  });
});

describe('choosing the districts', () => {
  it('ticks and unticks them, and compares in place', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const message = await talk.ask('/compare 教师轮岗');
    await talk.press(message, '选区县');
    expect(talk.labels(message)).toEqual(['甲区', '乙区', '丙区', '比较全部区县', '← 返回']);
    await talk.press(message, '甲区');
    await talk.press(message, '丙区');
    await talk.press(message, '乙区');
    expect(talk.labels(message)).toEqual(['✓ 甲区', '✓ 乙区', '✓ 丙区', '比较选中的 3 个', '清空', '← 返回']);
    await talk.press(message, '✓ 乙区');
    await talk.press(message, '比较选中的 2 个');
    expect(assistant.heard.at(-1)).toBe('比较甲区、丙区的教师轮岗，分别怎么做？');
    expect(talk.chat.fromBot).toHaveLength(1);
    await talk.press(message, '选区县');
    expect(talk.labels(message).slice(0, 3)).toEqual(['✓ 甲区', '乙区', '✓ 丙区']);
  });

  it('goes back to the comparison that was there', async () => {
    await stage.run(comparing());
    const message = await talk.ask('/compare 教师轮岗');
    await talk.press(message, '选区县');
    await talk.press(message, '甲区');
    await talk.press(message, '← 返回');
    expect(talk.now(message).text).toBe(message.text);
  });

  it('of one alone there is nothing to compare', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const message = await talk.ask('/compare 教师轮岗');
    await talk.press(message, '选区县');
    await talk.press(message, '甲区');
    expect(await talk.press(message, '比较选中的 1 个')).toMatchObject({
      text: expect.stringContaining('再选一个'),
    });
    expect(assistant.heard).toHaveLength(1);
    await talk.press(message, '清空');
    await talk.press(message, '比较全部区县');
    expect(assistant.heard.at(-1)).toBe('比较各区的教师轮岗，分别怎么做？');
  });

  it('turns pages, keeping what is ticked, and takes no more than fit', async () => {
    const assistant = comparing();
    await stage.run({ ...assistant, corpus: wide });
    const message = await talk.ask('/compare 劳动教育');
    await talk.press(message, '选区县');
    for (const page of [0, 1]) {
      const names = talk.labels(message).filter((label) => label.endsWith('区'));
      for (const name of names) await talk.press(message, name);
      if (page === 0) await talk.press(message, '下一页 ▶');
    }
    expect(talk.now(message).text).toContain('第 2/3 页');
    expect(talk.labels(message)).toContain('比较选中的 16 个');
    await talk.press(message, '◀ 上一页');
    expect(talk.labels(message).filter((label) => label.startsWith('✓'))).toHaveLength(10);
    await talk.press(message, '比较选中的 16 个');
    expect(assistant.heard.at(-1)?.split('、')).toHaveLength(16);
  });

  it('starts afresh when the documents have changed since', async () => {
    await stage.run(comparing());
    const message = await talk.ask('/compare 教师轮岗');
    const told = await talk.press(message, { data: 'cp:0:zzzz:001' });
    expect(told).toMatchObject({ text: '文件更新过，请重新选。' });
    expect(talk.labels(message).filter((label) => label.startsWith('✓'))).toEqual([]);
  });

  it('knows the topic under the last of several messages, too', async () => {
    const assistant = comparing();
    const filler = Array.from(
      { length: 150 },
      () => '这里没有记载的内容写满一行又一行，直到一条消息装不下为止。',
    ).join('');
    const ask: Assistant['ask'] = async (question) => {
      const answer = await assistant.ask(question);
      return { ...answer, answer: answer.answer.replace('\n乙区', `${filler}\n乙区`) };
    };
    await stage.run({ ...assistant, ask });
    const last = await talk.ask('/compare 教师轮岗');
    expect(talk.chat.fromBot.length).toBeGreaterThan(1);
    await talk.press(last, '选区县');
    expect(talk.now(last).text).toMatch(/^教师轮岗\n/);
  });

  it('under a message that names no topic says so', async () => {
    await stage.run(comparing());
    const message = await talk.ask('/help');
    const plain = await talk.ask('/compare 长');
    await talk.press(plain, '选区县');
    const pick = stage.server.callsTo('editMessageText').at(-1);
    expect(pick).toBeDefined();
    expect(await talk.press(message, { data: 'cm:zzzz:' })).toMatchObject({ show_alert: true });
  });

  it.each(['cp:zzz:zzzz:zzzzzz', 'cm:zzzz:zzz', 'ct:____', 'cc:AA', 'cw:zzzzzzzz'])(
    'a forged button (%s) does no harm',
    async (data) => {
      const bot = await stage.run(comparing());
      const message = await talk.ask('/compare 教师轮岗');
      await talk.press(message, { data });
      expect(bot.log.some((line) => line.includes('update failed'))).toBe(false);
    },
  );
});

describe('an answer that compares', () => {
  it('lets the person choose other districts, and goes back to itself', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const message = await talk.ask('各区的教师轮岗分别怎么做？');
    await talk.press(message, '选区县');
    expect(talk.now(message).text).toMatch(/^教师轮岗\n/);
    await talk.press(message, '← 返回');
    expect(talk.now(message)).toMatchObject({ text: message.text, entities: message.entities });
    await talk.press(message, '选区县');
    await talk.press(message, '乙区');
    await talk.press(message, '丙区');
    await talk.press(message, '比较选中的 2 个');
    expect(assistant.heard.at(-1)).toBe('比较乙区、丙区的教师轮岗，分别怎么做？');
    expect(talk.now(message).text).toMatch(/^教师轮岗\n/);
  });

  it('that compares nothing has no such button', async () => {
    await stage.run();
    expect(talk.labels(await talk.ask('甲区投了多少资助？'))).not.toContain('选区县');
  });
});

describe('in a group', () => {
  it('answers who asked, and every button leads to the private chat', async () => {
    await stage.run(comparing());
    const group = stage.server.group({ title: '教研群' });
    const teacher = converse(stage, {}, group);
    const asked = group.say(teacher.user, '/compare 教师轮岗');
    await stage.server.waitFor(() => group.fromBot.length > 0);
    const message = await teacher.answer();
    expect(message.reply_to_message?.message_id).toBe(asked.message_id);
    expect(urls(message)).toHaveLength(3);
    const choose = new URL(urls(message).at(-1) ?? '').searchParams.get('start');
    const picker = await talk.ask(`/start ${choose}`);
    expect(picker.text).toMatch(/^教师轮岗\n/);
    await talk.press(picker, '甲区');
    await talk.press(picker, '丙区');
    await talk.press(picker, '比较选中的 2 个');
    expect(talk.now(picker).text).toContain('丙区　未见记载');
    await talk.press(picker, '[1] 看原文');
    await talk.press(picker, '← 回到答案');
    expect(talk.now(picker).text).toContain('丙区　未见记载');
  });

  it('turns nothing over for everybody', async () => {
    const assistant = comparing();
    await stage.run(assistant);
    const group = stage.server.group({ title: '教研群' });
    const teacher = converse(stage, {}, group);
    const message = await teacher.ask('/compare 教师轮岗');
    for (const data of ['cm:zzzz:', 'cp:0:zzzz:', 'cw', 'ct:HWA_Zf6L'])
      await teacher.press(message, { data });
    expect(teacher.now(message).text).toBe(message.text);
    expect(assistant.heard).toHaveLength(1);
  });
});
