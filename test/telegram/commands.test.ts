import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import { paragraphId } from '../../src/documents/paragraphId.ts';
import { boldTexts, type Conversation, converse } from './conversation.ts';
import { bodyParagraph, corpus, LONG_SENTENCE_COUNT, scriptedAssistant, sketch } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

describe('/start', () => {
  it('greets, says what is in the corpus, and its examples lead somewhere', async () => {
    await stage.run();
    const message = await talk.ask('/start');
    expect(message.text).toContain('收录 2 份文件，涉及 3 个区县和单位：甲区、乙区、丙区');
    // The one about 丙区 is not answered by this assistant, so it is not offered.
    expect(talk.labels(message)).toEqual([
      '甲区投入了多少教育资助资金？',
      '乙区在“教师轮岗交流制度”方面怎么做？',
    ]);
    await talk.press(message, /乙区/);
    await stage.server.waitFor(() => talk.chat.fromBot.length === 2);
    const answer = await talk.answer();
    expect(answer.text).toContain('问：乙区在“教师轮岗交流制度”方面怎么做？\n\n累计轮岗教师321人。[1]');
    await talk.press(answer, '[1] 看原文');
    await talk.press(answer, '← 回到答案');
    expect(talk.now(answer)).toMatchObject({ text: answer.text, entities: answer.entities });
  });

  it('with the permanent link opens the paragraph, all neighbours reachable', async () => {
    await stage.run();
    const message = await talk.ask(`/start p_${bodyParagraph('7600').id}`);
    expect(message.text).toContain('2020年以来,全区累计投入教育资助资金7600余万元');
    expect(talk.labels(message)).not.toContain('← 回到答案');
    await talk.press(message, '下一段 ▶');
    expect(talk.now(message).text).toContain('集团化办学');
  });

  it('with a link whose text has changed says so and offers the beginning', async () => {
    await stage.run();
    const gone = paragraphId(corpus.documents[0]?.id ?? '', '改掉的一段', 1);
    const message = await talk.ask(`/start p_${gone}`);
    expect(message.text).toContain('这一段的文字后来改过');
    expect(talk.labels(message)).toHaveLength(4);
    await talk.press(message, /^第3段/);
    expect(talk.now(message).text).toContain('7600余万元');
  });

  it('with a document link opens its contents', async () => {
    await stage.run();
    const message = await talk.ask(`/start d_${corpus.documents[1]?.id}`);
    expect(boldTexts(message)).toEqual(['📄 丙区课后服务覆盖率达98.5%']);
    expect(talk.labels(message)).toEqual(['课后服务全覆盖', '← 文件列表']);
  });

  it('says so where there are no documents', async () => {
    await stage.run(scriptedAssistant(undefined, createCorpus([])));
    expect((await talk.ask('/start')).text).toContain('目前还没有收录文件');
    expect((await talk.ask('/sources')).text).toBe('目前还没有收录文件。');
  });
});

describe('/help and the menu', () => {
  it('list the commands that exist, in both languages', async () => {
    await stage.run();
    const menus = [...stage.server.settings.commands.values()].map((menu) =>
      menu.map(({ command }) => command),
    );
    expect(menus).toEqual(
      Array(2).fill([
        'ask',
        'check',
        'search',
        'compare',
        'districts',
        'sources',
        'new',
        'lang',
        'privacy',
        'forget',
        'help',
        'start',
      ]),
    );
    const help = (await talk.ask('/help')).text ?? '';
    for (const command of ['/ask', '/check', '/search', '/sources']) expect(help).toContain(command);
    const english = converse(stage, { language_code: 'en' });
    expect((await english.ask('/help')).text).toContain('/ask question');
  });

  it('every command of the menu does something', async () => {
    await stage.run();
    for (const command of ['ask 资助', 'check 资助7600', 'search 资助', 'sources', 'help', 'start']) {
      expect((await talk.ask(`/${command}`)).text).not.toContain('没有这个命令');
    }
  });
});

describe('/ask', () => {
  it.each([
    '/ask 甲区投了多少资助？',
    '/ask@policy_test_bot 甲区投了多少资助？',
    '/ask甲区投了多少资助？',
    '／ask 甲区投了多少资助？',
  ])('asks: %s', async (text) => {
    const assistant = scriptedAssistant();
    await stage.run(assistant);
    await talk.ask(text);
    expect(assistant.heard).toEqual(['甲区投了多少资助？']);
  });
});

describe('/check', () => {
  it.each([
    ['/check 全区累计投入教育资助资金7600余万元', '✅ 与原文一致', ['[1] 看原文', '👍', '👎']],
    ['/check2023年轮岗教师900人', '❌ 与原文不符', ['[1] 看原文', '👍', '👎']],
    ['/check 午餐免费', '❓ 原文未提到', ['换个问法', '👎 应该有答案']],
  ])('%s', async (text, verdict, buttons) => {
    await stage.run();
    const message = await talk.ask(text);
    expect(message.text?.split('\n')[0]).toBe(verdict);
    expect(boldTexts(message)[0]).toBe(verdict);
    expect(talk.labels(message)).toEqual(buttons);
  });

  it('says the verdict once where the answer begins with it', async () => {
    const assistant = scriptedAssistant();
    const check = async (statement: string) => ({
      ...(await assistant.check(statement)),
      answer: '与原文一致：全区累计投入教育资助资金7600余万元。[1]',
    });
    await stage.run({ ...assistant, check });
    const message = await talk.ask('/check 资助7600余万元');
    expect(message.text?.split('\n')[0]).toBe('✅ 与原文一致：全区累计投入教育资助资金7600余万元。[1]');
    expect(boldTexts(message)).toEqual(['✅ 与原文一致', '7600余万元']);
  });

  it('as a reply checks the message replied to, or the part quoted', async () => {
    const assistant = scriptedAssistant();
    await stage.run(assistant);
    const said = talk.chat.say(talk.user, '听说轮岗教师有900人。还有别的。');
    await stage.server.waitFor(() => talk.chat.fromBot.length > 0);
    await talk.ask('/check', { reply_to: said });
    await talk.ask('/check', { reply_to: said, quote: '轮岗教师有900人' });
    expect(assistant.heard.slice(1)).toEqual(['听说轮岗教师有900人。还有别的。', '轮岗教师有900人']);
    // It stands in another message, so it is repeated.
    expect((await talk.answer()).text).toMatch(/^核对：轮岗教师有900人\n\n❌ 与原文不符/);
  });
});

describe('/search', () => {
  it('ranks passages with their places, the words bold, each opened by its button', async () => {
    await stage.run();
    const message = await talk.ask('/search 教师 资助');
    expect(message.text).toContain('“教师 资助” · 2 段，最相关的在前');
    expect(message.text).toContain('1. 甲区 · 打造学位供给“蓄水池” · 第3段');
    expect(boldTexts(message)).toContain('资助');
    expect(talk.labels(message)).toEqual(['1', '2']);
    await talk.press(message, '2');
    expect(talk.now(message).text).toContain('乙区制定教师轮岗交流实施方案');
    await talk.press(message, '← 回到结果');
    expect(talk.now(message)).toMatchObject({ text: message.text, entities: message.entities });
  });

  it('marks parts of a word that stands nowhere as a whole', async () => {
    const assistant = scriptedAssistant();
    const search = async (words: string) => ({ ...(await assistant.search('教师')), question: words });
    await stage.run({ ...assistant, search });
    const message = await talk.ask('/search 教师的轮岗');
    expect(boldTexts(message).slice(1)).toEqual(['教师轮岗', '轮岗教师']);
  });

  it('says when nothing is found', async () => {
    await stage.run();
    expect((await talk.ask('/search 恐龙')).text).toBe('没有找到与“恐龙”有关的段落，换个词试试。');
  });
});

describe('/sources', () => {
  it('lists the documents and opens their contents', async () => {
    await stage.run();
    const message = await talk.ask('/sources');
    expect(message.text).toBe(
      '收录文件 2 份 · 正文 5 段 · 3 个区县和单位\n最新 2024-11-28 · 1 份未注明日期\n\n1. 在全市教育工作会议上，他们这样说（一）\n某市教育局 · 2024-11-28 · 甲区、乙区 · 3 段正文\n\n' +
        '2. 丙区课后服务覆盖率达98.5%\n未注明日期 · 丙区 · 2 段正文',
    );
    await talk.press(message, '1');
    await talk.press(message, /甲区/);
    expect(talk.now(message).text).toContain('7600余万元');
    await talk.press(message, '目录');
    await talk.press(message, '← 文件列表');
    expect(talk.now(message).text).toBe(message.text);
  });

  it('turns pages where there are many, and the way back leads to the same page', async () => {
    const many = createCorpus(
      Array.from({ length: 20 }, (_, index) =>
        sketch({ file: `${index}.txt`, title: `文件${index + 1}`, lines: ['# 一节标题', `正文${index}。`] }),
      ),
    );
    await stage.run(scriptedAssistant(undefined, many));
    const message = await talk.ask('/sources');
    expect(message.text).toContain('第 1/3 页');
    await talk.press(message, '下一页 ▶');
    await talk.press(message, '下一页 ▶');
    expect(talk.now(message).text).toContain('20. 文件20');
    expect(talk.labels(message)).toEqual(['17', '18', '19', '20', '◀ 上一页']);
    await talk.press(message, '20');
    await talk.press(message, '← 文件列表');
    expect(talk.now(message).text).toContain('第 3/3 页');
    await talk.press(message, '◀ 上一页');
    expect(talk.now(message).text).toContain('第 2/3 页');
  });
});

describe('a paragraph longer than a message', () => {
  it('is shown in parts, beginning with the one that holds the quote', async () => {
    await stage.run();
    const { id, text } = bodyParagraph('第1项举措');
    const middle = text.indexOf('第100项');
    const message = await talk.ask('/sources');
    await talk.press(message, { data: `s:${id}:${middle.toString(36)}:${(middle + 5).toString(36)}` });
    expect(boldTexts(talk.now(message))).toContain('第100项');
    expect(talk.now(message).text).toMatch(/本段较长，这里是第 \d\/\d 部分/);
    const read = [talk.now(message).text ?? ''];
    while (talk.labels(message).includes('◂ 本段前文')) {
      await talk.press(message, '◂ 本段前文');
      read.unshift(talk.now(message).text ?? '');
    }
    while (talk.labels(message).includes('本段后文 ▸')) {
      await talk.press(message, '本段后文 ▸');
      read.push(talk.now(message).text ?? '');
    }
    for (let number = 1; number <= LONG_SENTENCE_COUNT; number++) {
      expect(read.join('')).toContain(`第${number}项举措`);
    }
  });
});
