import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/documents/corpus.ts';
import { type Conversation, converse, urls } from './conversation.ts';
import { scriptedAssistant, sketch } from './fixture.ts';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
let talk: Conversation;

beforeEach(async () => {
  stage = await openStage();
  talk = converse(stage);
});

afterEach(() => stage.close());

describe('/districts', () => {
  it('tells of each how much, how new, about what', async () => {
    await stage.run();
    const message = await talk.ask('/districts');
    expect(message.text).toBe(
      '收录 3 个区县\n\n' +
        '甲区\n2 段 · 1 份文件 · 最新 2024-11-28\n打造学位供给“蓄水池”\n\n' +
        '乙区\n1 段 · 1 份文件 · 最新 2024-11-28\n教师轮岗交流制度\n\n' +
        '丙区\n2 段 · 1 份文件 · 未注明日期\n课后服务全覆盖\n\n' +
        '点名字，看它写了什么、能问什么：',
    );
    expect(talk.labels(message)).toEqual(['甲区', '乙区', '丙区']);
  });

  it('opens a district: its sections, questions that are answered, and the way back', async () => {
    await stage.run();
    const message = await talk.ask('/districts');
    await talk.press(message, '甲区');
    expect(talk.now(message).text).toContain('📄 在全市教育工作会议上，他们这样说（一）');
    const labels = talk.labels(message);
    expect(labels[0]).toBe('打造学位供给“蓄水池”');
    const question = labels.find((label) => label.startsWith('💬')) ?? '';
    expect(question).toContain('甲区');
    await talk.press(message, '打造学位供给“蓄水池”');
    expect(talk.now(message).text).toContain('7600余万元');
    await talk.press(message, '甲区');
    expect(talk.labels(message)).toEqual(labels);
    const again = await talk.ask('/districts 甲区');
    await talk.press(again, question);
    await stage.server.waitFor(() => talk.chat.fromBot.length === 3);
    expect((await talk.answer()).text).toContain('7600余万元');
    await talk.press(again, '← 区县列表');
    expect(talk.now(again).text).toContain('收录 3 个区县');
  });

  it('offers no question that is not answered', async () => {
    await stage.run();
    const message = await talk.ask('/districts 丙区');
    expect(talk.labels(message).filter((label) => label.startsWith('💬'))).toEqual([]);
  });

  it('knows a district by its short name, and shows all for one that there is not', async () => {
    const named = createCorpus([
      sketch({ file: '一.txt', lines: ['@金牛区', '一段正文。', '@高新区', '另一段正文。'] }),
    ]);
    await stage.run(scriptedAssistant(undefined, named));
    expect((await talk.ask('/districts 金牛')).text).toMatch(/^金牛区\n1 段/);
    expect((await talk.ask('/districts 火星区')).text).toMatch(/^收录 2 个区县/);
  });

  it('leads to the comparison with others, and to the document', async () => {
    await stage.run();
    const message = await talk.ask('/districts 甲区');
    await talk.press(message, '📄 目录');
    expect(talk.now(message).text).toContain('选一节');
    const again = await talk.ask('/districts 甲区');
    await talk.press(again, '与别的单位比较');
    expect(talk.now(again).text).toContain('怎么比较');
  });

  it('turns pages, and comes back to the page it left', async () => {
    const many = createCorpus(
      Array.from({ length: 20 }, (_, index) =>
        sketch({ file: `${index}.txt`, lines: [`@第${index + 1}区`, '# 一节标题', `正文${index}。`] }),
      ),
    );
    await stage.run(scriptedAssistant(undefined, many));
    const message = await talk.ask('/districts');
    expect(message.text).toContain('第 1/4 页');
    for (let turn = 0; turn < 3; turn++) await talk.press(message, '下一页 ▶');
    expect(talk.labels(message)).toEqual(['第19区', '第20区', '◀ 上一页']);
    await talk.press(message, '第20区');
    await talk.press(message, '← 区县列表');
    expect(talk.now(message).text).toContain('第 4/4 页');
  });

  it('with more sections than fit turns their pages', async () => {
    const long = createCorpus([
      sketch({
        file: '长.txt',
        lines: [
          '@甲区',
          ...Array.from({ length: 15 }, (_, index) => [`# 第${index + 1}个标题`, `正文${index}。`]).flat(),
        ],
      }),
    ]);
    await stage.run(scriptedAssistant(undefined, long));
    const message = await talk.ask('/districts 甲区');
    await talk.press(message, '下一页 ▶');
    await talk.press(message, '下一页 ▶');
    expect(talk.labels(message).slice(0, 3)).toEqual(['第13个标题', '第14个标题', '第15个标题']);
  });

  it('asks no questions made of headings: those stand there themselves', async () => {
    const headed = createCorpus([
      sketch({ file: '一.txt', lines: ['@甲区', '# 争取新作为见成效', '一段没有数字的正文。'] }),
    ]);
    await stage.run(scriptedAssistant(undefined, headed));
    const message = await talk.ask('/districts 甲区');
    expect(talk.labels(message)).toEqual(['争取新作为见成效', '📄 目录', '← 区县列表']);
  });

  it('says so where documents are not divided', async () => {
    const whole = createCorpus([sketch({ file: '一.txt', lines: ['一段正文。'] })]);
    await stage.run(scriptedAssistant(undefined, whole));
    expect((await talk.ask('/districts')).text).toContain('没有分区县');
  });

  it('in a group leads to the private chat', async () => {
    await stage.run();
    const group = stage.server.group({ title: '教研群' });
    const teacher = converse(stage, {}, group);
    const message = await teacher.ask('/districts');
    expect(urls(message)).toHaveLength(3);
    const payload = new URL(urls(message)[1] ?? '').searchParams.get('start');
    expect((await talk.ask(`/start ${payload}`)).text).toContain('乙区\n1 段');
    for (const data of ['ds:1', `du:${(payload ?? '').slice(2)}:0`]) {
      expect(await teacher.press(message, { data })).toMatchObject({
        url: expect.stringContaining('start='),
      });
    }
    expect(teacher.now(message).text).toBe(message.text);
  });

  it('an outdated button and an outdated link say that there is no such district', async () => {
    await stage.run();
    const message = await talk.ask('/districts');
    expect(await talk.press(message, { data: 'du:zzzzzzzz:0' })).toMatchObject({
      text: expect.stringContaining('没有这个区县'),
    });
    expect((await talk.ask('/start u_zzzzzzzz')).text).toContain('没有这个区县');
  });

  it('speaks English', async () => {
    await stage.run();
    const english = converse(stage, { language_code: 'en' });
    const message = await english.ask('/districts');
    expect(message.text).toContain('3 districts\n\n甲区\n2 paragraphs · 1 document · newest 2024-11-28');
    await english.press(message, '丙区');
    expect(english.labels(message)).toContain('Compare with others');
  });
});

describe('/sources', () => {
  it('tells how much there is, of whom, and how new', async () => {
    await stage.run();
    const message = await talk.ask('/sources');
    expect(message.text).toMatch(
      /^收录文件 2 份 · 正文 5 段 · 3 个区县和单位\n最新 2024-11-28 · 1 份未注明日期\n\n1\. /,
    );
    await talk.press(message, '按区县看');
    expect(talk.now(message).text).toContain('收录 3 个区县');
  });
});
