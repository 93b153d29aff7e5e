import { describe, expect, it } from 'vitest';
import { type QuestionType, questionType } from '../../src/question/askedFor.ts';
import type { Question } from '../../src/question/understand.ts';
import { fold } from '../../src/text/fold.ts';
import { understander } from './realQuestions.ts';

const TYPES: Record<QuestionType, readonly string[]> = {
  howMany: [
    '成都高新区有多少教师轮岗？',
    '金牛区现有几所省级示范性高中？',
    '达川区累计投入多少亿元',
    '党员突击队组建了几个',
    '资助资金一共花了多少钱',
    '区级校园艺术节连续举办了几届？',
    '轮岗交流的教师人数是？',
    '家庭教育指导师团由多少名家长组成',
    '薪火讲堂开办多久了',
    '轮岗的教师有几位',
    '学校数量是',
    '改造学校几十所是多少所',
  ],
  share: [
    '和平区学前教育普惠率是多少？',
    '教育投入占财政支出的比例是多少',
    '业务型校级干部占比多少？',
    '学生就业率多高',
    '义务教育巩固率达到百分之几',
    '公办园在园幼儿占几成？',
    '体质健康及格率呢？',
    '教共体覆盖率',
    '骨干教师占多少',
  ],
  when: [
    '学区制治理什么时候启动的',
    '哪一年通过国家义务教育均衡县验收？',
    '全市教育工作会议是哪天召开的？',
    '几月几号开的会',
    '何时成立教育工作领导小组',
    '会议是几号开的',
    '会议的时间是？',
    '啥时候开始的',
  ],
  who: [
    '亚运会金牌是谁拿的？',
    '哪位校长参加了评课',
    '双带头人有谁',
    '哪些人入选了最佳阵容',
    '什么人当选',
    '《哪吒2》动画制作负责人是谁',
  ],
  where: ['会议在哪里召开', '党代会在哪儿闭幕', '基地位于哪', '什么地方举办的', '公开课在哪举行', '地点是'],
  which: [
    '分为哪五个学区？',
    '哪些学校入选试点？',
    '党建品牌叫什么？',
    '“一核六维”是什么',
    '获得了什么称号',
    '哪个区的普惠率最高',
    '哪几所幼儿园入选生态友好幼儿园',
    '与啥企业合作',
  ],
  how: [
    '别的区怎么做教师轮岗的？',
    '如何落实双减',
    '采取了哪些措施',
    '双减的做法是什么',
    '怎样推进集团化办学',
    '课后服务咋搞的',
    '采取了什么措施提升质量',
    '成效怎么样',
  ],
  why: ['为什么要推行学区制？', '为何划分片区', '什么原因导致发展不均', '原因是什么', '为啥要轮岗'],
  isTrue: ['达川区是否推行课后服务', '金牛区实现全学段覆盖了吗？', '有没有开展教师轮岗', '是不是全省第一'],
  topic: ['教师轮岗', '双减', '劳动教育基地', '几乎全部覆盖', '教育质量稳步提升'],
};

function understood(text: string): Question {
  const result = understander.understand(text);
  if (result.kind === 'empty' || result.kind === 'small_talk') throw new Error(`${text}: ${result.kind}`);
  return result;
}

describe('the type of a question', () => {
  it.each(
    Object.entries(TYPES).flatMap(([type, questions]) => questions.map((question) => [question, type])),
  )('%s: %s', (question, type) => {
    expect(questionType(fold(question))).toBe(type);
  });
});

describe('understanding', () => {
  it.each(['', ' \n\u3000', '？？？', '。', '\ufeff', '——'])('finds nothing in %j', (text) => {
    expect(understander.understand(text)).toEqual({ kind: 'empty' });
    expect(understander.understandStatement(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['你好', 'greeting'],
    ['😀', 'greeting'],
    ['谢谢！', 'thanks'],
    ['你是谁', 'identity'],
  ])('takes %s for small talk: %s', (text, smallTalk) => {
    expect(understander.understand(text)).toEqual({ kind: 'small_talk', smallTalk });
  });

  it.each<[string, Question['kind']]>([
    ['你好，请问金牛区有几所高中？', 'question'],
    ['金牛区有几所高中', 'question'],
    ['双减', 'question'],
    ['达川区是否推行课后服务', 'question'],
    ['听说金牛区的普惠率是98%，对吗？', 'check'],
    ['金牛区有足球特色校50所，是真的吗', 'check'],
    ['核实一下：和平区普惠率达到80%以上', 'check'],
    ['金牛区有全国青少年校园足球特色校50所。', 'check'],
    ['网传达川区关停无证培训机构7个', 'check'],
    ['金牛区和达川区的双减有什么不同', 'comparison'],
    ['比较成都高新区与金牛区的劳动教育', 'comparison'],
    ['各区的普惠率是多少', 'comparison'],
    ['普惠率哪个区更高', 'comparison'],
    ['“县管校聘”都有谁在推？', 'comparison'],
    ['谁在推集团化办学', 'comparison'],
    ['体质健康及格率和平区是93.1%，达川区公布了没', 'comparison'],
    ['校园文化建设，金牛区、达川区两家对照一下', 'comparison'],
    ['都有谁获得过全国技术能手称号', 'question'],
    ['听说金牛区办了7年讲堂，和平区有啥类似的讲堂吗', 'comparison'],
  ])('%s is a %s', (text, kind) => {
    expect(understood(text).kind).toBe(kind);
  });

  it.each([
    ['听说金牛区有足球特色校50所，对吗？', '金牛区有足球特色校50所'],
    ['帮我核实一下：普惠率达到80%以上', '普惠率达到80%以上'],
    ['达川区累计投入35亿元，这个说法准确吗？', '达川区累计投入35亿元'],
    ['金牛区有足球特色校50所，是真的吗', '金牛区有足球特色校50所'],
  ])('checks of %s what is stated', (text, statement) => {
    expect(understood(text)).toMatchObject({ kind: 'check', folded: fold(statement) });
  });

  it('takes any statement for one to check where one is asked for', () => {
    expect(understander.understandStatement('康巴什区在推行校长轮岗')).toMatchObject({ kind: 'check' });
  });

  it('keeps the question as it was typed', () => {
    expect(understood('  金牛區有幾所高中？ ').original).toBe('  金牛區有幾所高中？ ');
  });

  it.each([
    ['金牛区现有多少所省级示范性高中', '所'],
    ['组建了几个教育集团', '个'],
    ['小学生睡几个小时', '小时'],
    ['投入多少万元', '万元'],
    ['有多少教师轮岗', ''],
    ['高新区分为哪五个学区', '个'],
  ])('reads the measure of %s: %j', (text, measure) => {
    expect(understood(text).measure).toBe(measure);
  });

  it.each<[string, number[]]>([
    ['2023年金牛区获得了几项试点', [2023]],
    ['2020年到2022年的变化', [2020, 2022]],
    ['二〇二一年中考成绩', [2021]],
    ['1000所学校', []],
  ])('reads the years of %s: %j', (text, years) => {
    expect(understood(text).years).toEqual(years);
  });

  it('tells what is asked for from what asks: terms hold the matter only', () => {
    const terms = understood('请问成都高新区累计有多少名教师轮岗交流？').terms.map(({ text }) => text);
    expect(terms).toEqual(expect.arrayContaining(['教师']));
    expect(terms.join()).toMatch(/轮岗/);
    expect(terms.join()).not.toMatch(/请问|多少|高新/);
    expect(understood('有多少名教师轮岗').focus).toContain('教师');
  });

  it('gives a positive weight to each term, a rare one more than one that all documents have', () => {
    const terms = understood('学生朱思怡').terms;
    for (const { weight } of terms) expect(weight).toBeGreaterThan(0);
    const of = (word: string) => terms.find(({ text }) => text.includes(word))?.weight as number;
    expect(of('朱思怡')).toBeGreaterThan(of('学生'));
  });

  it.each([
    ['除了金牛区，还有哪些区做了近视防控？', ['金牛区'], []],
    ['除金牛区、和平区以外，谁开展了劳动教育', ['金牛区', '和平区'], []],
    ['康巴什区之外还有哪些区县提到集团化办学', ['康巴什区'], []],
    ['除了金牛区还有谁搞足球', ['金牛区'], []],
    ['金牛区除了足球，还有什么特色？', [], ['金牛区']],
    ['除夕放假吗', [], []],
  ])('knows which units %s leaves out', (text, excluded, units) => {
    expect(understood(text)).toMatchObject({ excluded, units });
    if (excluded.length > 0) expect(understood(text).kind).toBe('comparison');
  });

  it.each([
    '哪个区最早开展课后服务',
    '哪几个区提到足球',
    '有没有区县做家访',
    '谁家开展了研学',
    '不算金牛区，还有哪些区搞劳动教育',
    '校长轮岗哪个区做了',
    '哪些报道提到课后服务',
    '这几份材料里，哪些提到课后服务',
    '哪几家单位开展了课后服务',
  ])('%s asks all units, and the sentences for the rest', (text) => {
    const question = understood(text);
    expect(question).toMatchObject({ kind: 'comparison', whichUnits: true });
    expect(question.content).not.toMatch(/哪|区县|报道|提到|开展/u);
  });

  it.each(['各区怎么做课后服务', '金牛区和达川区谁的学校多', '金牛区有哪些特色'])(
    '%s asks not which units',
    (text) => {
      expect(understood(text).whichUnits).toBe(false);
    },
  );

  it('takes 哪个区 behind a unit for what it asks, not for a comparison', () => {
    expect(understood('和平区跟哪个区结对').kind).toBe('question');
  });

  it('reads apart what is told of one unit and what is asked of another', () => {
    const { contrast } = understood('金牛区有9本自编教材入选国家规划教材，大渡口区有几本？');
    expect(contrast?.holders).toEqual(['金牛区']);
    expect(contrast?.told.type).toBe('topic');
    expect(contrast?.asked.type).toBe('howMany');
    // 几本 of what, only the first half says.
    expect(contrast?.asked.terms.map(({ text }) => text).join()).toContain('教材');
    expect(contrast?.told.content).not.toMatch(/\d/u);
    expect(understood('金牛区和大渡口区的教材有什么不同').contrast).toBeNull();
  });

  it('asks for itself where the second half names its own thing', () => {
    const { contrast } = understood('大渡口区有三级社区教育网络，和平区有没有近视防控？');
    expect(contrast?.asked.content).toContain('近视防控');
    expect(contrast?.asked.content).not.toContain('社区');
  });

  it('keeps the parts of a longer term, without what only modifies', () => {
    const partsIn = (text: string) =>
      understood(text).terms.flatMap(({ parts = [] }) => parts.map(({ text }) => text));
    expect(partsIn('普通高中')).toEqual(['高中']);
    expect(partsIn('近视防控')).toEqual(['近视', '防控']);
    expect(partsIn('双减')).toEqual([]);
  });

  it('weighs only concepts that the documents write, in Latin letters too', () => {
    const inLatin = understood('学校上人工智能课吗').concepts.filter(({ words }) =>
      words.includes('人工智能'),
    );
    expect(inLatin.length).toBeGreaterThan(0);
    const { concepts } = understood('学校有没有除颤仪，心脏骤停怎么急救，在机房戴眼镜看虚拟现实');
    for (const { words, weight } of concepts) {
      expect(Number.isFinite(weight)).toBe(true);
      expect(words).not.toContain('aed');
      expect(words).not.toContain('vr');
    }
    expect(concepts.length).toBeGreaterThan(0);
  });

  it('takes 谁的…最高 for a question of all units, and 哪个区 for no part of a name', () => {
    expect(understood('谁的普惠率最高').kind).toBe('comparison');
    const { others, type, content } = understood('哪个区幼儿园最多');
    expect(others).toEqual([]);
    expect(type).toBe('howMany');
    expect(content).toContain('幼儿园');
  });
});

describe('the name of a figure', () => {
  it.each(['和平区九年义务教育巩固率', '麻烦查下大渡口区2022届毕业生的升学率'])(
    'asks for it and states nothing: %s',
    (text) => {
      expect(understander.understand(text).kind).toBe('question');
    },
  );
});

describe('the city of a unit', () => {
  it('need not be named where the unit tells of itself', () => {
    expect(understander.understand('金牛区在四川头一个成立了哪两个组织')).toMatchObject({
      units: ['金牛区'],
      others: [],
    });
  });
});
