import { describe, expect, it } from 'vitest';
import type { Progress, Turn } from '../../src/assistant.ts';
import { assistantOver } from '../../src/assistantOver.ts';
import { openOver } from './overCorpus.ts';

const { index, models } = await openOver();
const assistant = assistantOver(index, models);

async function talk(...questions: string[]) {
  const history: Turn[] = [];
  for (const question of questions.slice(0, -1))
    history.push({ question, answer: (await assistant.ask(question, { history })).answer });
  return assistant.ask(questions.at(-1) ?? '', { history });
}

describe('a conversation', () => {
  it('answers a follow-up of the unit it names, and says what was looked for', async () => {
    const answer = await talk('成都高新区是怎么推进教师交流轮岗的？', '那康巴什区呢？');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toMatch(/^按「康巴什区是怎么推进教师交流轮岗的？」查找\n/);
    expect(new Set(answer.citations.map(({ district }) => district))).toEqual(new Set(['康巴什区']));
    expect(answer.question).toBe('那康巴什区呢？');
  });

  it('completes the follow-ups of its history, too, as a batch file gives them', async () => {
    const answer = await talk(
      '金牛区有多少所足球特色校？',
      '谢谢',
      '那达川区呢',
      '累计投入了多少钱新建学校？',
    );
    expect(answer.citations[0]?.district).toBe('达川区');
    expect(answer.answer).toContain('35亿元');
  });

  it('says nothing twice where more is asked for', async () => {
    const first = await assistant.ask('金牛区劳动教育有哪些做法？');
    const history = [{ question: '金牛区劳动教育有哪些做法？', answer: first.answer }];
    const more = await assistant.ask('还有吗', { history });
    expect(more.outcome).toBe('answered');
    const said = new Set(first.citations.map(({ quote }) => quote));
    expect(more.citations.filter(({ quote }) => said.has(quote))).toEqual([]);
  });

  it('goes on in the section that it told of, and never beyond it', async () => {
    const history: Turn[] = [];
    const sections = new Set<string>();
    for (const question of ['金牛区体育有什么做法', '还有吗', '还有吗', '还有吗']) {
      const { answer, citations } = await assistant.ask(question, { history });
      for (const { docId, section } of citations) sections.add(`${docId} ${section}`);
      history.push({ question, answer });
    }
    expect(sections.size).toBe(1);
    const more = history.slice(1).map(({ answer }) => answer);
    expect(more.join('\n')).toContain('国球护眼球');
    expect(more.join('\n')).toContain('足球特色校');
    expect(more[1]).not.toContain(more[0]?.split('\n')[1]);
  });

  it('doesn’t repeat what it just said where that shows no sign of what is asked on', async () => {
    const money = '达川区累计投入了多少钱新建学校';
    expect((await talk(money, '谁负责')).outcome).toBe('refused');
    expect((await talk('康巴什区教师怎么轮岗', '效果怎么样')).outcome).toBe('refused');
    const students = await talk('成都高新区有多少学校', '学生呢');
    expect(students.answer).toContain('17万学生');
  });

  it('asks what is meant where nothing was said before', async () => {
    const answer = await talk('为什么');
    expect([answer.outcome, answer.reason, answer.citations]).toEqual(['refused', 'no_evidence', []]);
    expect(answer.answer).toContain('请把问题写完整');
  });

  it('says how many points there are where one behind them is asked for, and tells of nothing else', async () => {
    const one = await talk('大渡口区学前教育普惠率是多少？', '第三点');
    expect([one.outcome, one.citations]).toEqual(['refused', []]);
    expect(one.answer).toContain('只有 1 点');
    const none = await talk('成都高新区食堂要钱吗', '第三点');
    expect([none.outcome, none.citations]).toEqual(['refused', []]);
  });

  it('refuses for a unit that no document reports of, without a mark', async () => {
    const answer = await talk('成都高新区是怎么推进教师交流轮岗的？', '那北京呢？');
    expect([answer.outcome, answer.citations]).toEqual(['refused', []]);
    expect(answer.answer).toContain('北京是怎么推进教师交流轮岗的');
    expect(answer.answer).not.toMatch(/\[\d+\]/);
  });

  it('checks a figure put up after an answer', async () => {
    const answer = await talk('大渡口区学前教育普惠率是多少？', '那是98%吗？');
    expect(answer.verdict).toBe('矛盾');
  });

  it('gives up a figure that was put up before for the next one', async () => {
    const before = ['达川区教师宿舍多少套？', '真的有3000多套吗'] as const;
    expect((await talk(...before)).verdict).toBe('支持');
    expect((await talk(...before, '是不是5000套')).verdict).toBe('矛盾');
  });

  it('takes an ask for a unit as a whole for a new one', async () => {
    const answer = await talk('中考成绩哪个区最好？', '和平区有什么亮点');
    expect(answer.answer).toContain('主要方面');
  });

  it('shows the source where its link is asked for', async () => {
    for (const ask of ['有原文链接吗', '发我原文'])
      expect((await talk('金牛区有几所省级示范高中？', ask)).citations).not.toEqual([]);
  });

  it('tells what was understood once, and nothing of a question that stands for itself', async () => {
    const history = [{ question: '大渡口区学前教育普惠率是多少？', answer: '94.6%。[1]' }];
    const told: Progress[] = [];
    await assistant.ask('和平区呢', { history, onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ kind: 'understood', question: '和平区学前教育普惠率是多少？' }]);
    told.length = 0;
    const whole = await assistant.ask('康巴什区的薪火讲堂办了多少场？', {
      history,
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([]);
    expect(whole.answer).not.toContain('查找');
  });
});
