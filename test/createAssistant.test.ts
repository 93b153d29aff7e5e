import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Answer, answerSchema } from '../src/answer/answer.ts';
import { openApp } from '../src/app.ts';
import { CORPUS } from './realCorpus.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'assistant-'));
const { assistant, corpus } = await openApp({ corpusDir: CORPUS, dataDir }, () => {});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const FIELDS = [
  'id',
  'question',
  'outcome',
  'reason',
  'answer',
  'citations',
  'nearest',
  'passages',
  'verdict',
  'mode',
  'ms',
];
const CITATION = [
  'n',
  'paragraphId',
  'docId',
  'file',
  'title',
  'date',
  'district',
  'section',
  'paragraph',
  'quote',
  'text',
  'link',
];
const linesOf = (file: string) =>
  readFileSync(join(CORPUS, file), 'utf8')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const marksIn = (answer: string) => [...answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));

/** What the outside contract promises of every answer, whatever was asked. */
function expectContract(answer: Answer, question: string): void {
  expect(Object.keys(answer).sort()).toEqual([...FIELDS].sort());
  expect(answerSchema.strict().parse(answer)).toEqual(answer);
  expect(answer.question).toBe(question);
  expect(answer.mode).toBe('extractive');
  expect(answer.ms).toBeGreaterThanOrEqual(0);

  const marks = [...new Set(marksIn(answer.answer))];
  expect(marks).toEqual(marks.map((_, i) => i + 1));
  expect(answer.citations.map(({ n }) => n)).toEqual(marks);
  for (const citation of answer.citations) {
    expect(Object.keys(citation)).toEqual(CITATION);
    expect(citation.text).toBe(linesOf(citation.file)[citation.paragraph - 1]);
    expect(citation.quote.trim()).not.toBe('');
    expect(citation.text).toContain(citation.quote);
    expect(corpus.lookup(citation.paragraphId)).toMatchObject({
      kind: 'found',
      paragraph: { role: 'body', docId: citation.docId },
    });
  }
  for (const line of answer.answer.split('\n'))
    if (line.includes('未见记载')) expect(marksIn(line)).toEqual([]);

  expect(answer.passages.length).toBeLessThanOrEqual(10);
  for (const passage of answer.passages) {
    expect(corpus.lookup(passage.paragraphId)).toMatchObject({
      kind: 'found',
      paragraph: { role: 'body', text: passage.text, number: passage.paragraph, docId: passage.docId },
    });
  }
  expect(new Set(answer.passages.map(({ paragraphId }) => paragraphId)).size).toBe(answer.passages.length);
  const scores = answer.passages.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));

  if (answer.outcome === 'refused') {
    expect(answer.citations).toEqual([]);
    expect(answer.reason).not.toBeNull();
  } else {
    expect(answer.outcome).toBe('answered');
    expect(answer.reason).toBeNull();
    expect(answer.nearest).toEqual([]);
  }
  for (const id of answer.nearest) expect(corpus.lookup(id).kind).toBe('found');
}

async function ask(question: string): Promise<Answer> {
  const answer = await assistant.ask(question);
  expectContract(answer, question);
  return answer;
}

async function check(statement: string): Promise<Answer> {
  const answer = await assistant.check(statement);
  expectContract(answer, statement);
  if (answer.verdict === '未找到') expect([answer.outcome, answer.citations]).toEqual(['refused', []]);
  else
    expect([answer.outcome, answer.citations.length > 0, marksIn(answer.answer).length > 0]).toEqual([
      'answered',
      true,
      true,
    ]);
  return answer;
}

describe('a question that the corpus answers', () => {
  it.each([
    ['成都高新区学区内轮岗交流的教师累计有多少人？', '532人', '成都高新区', 35],
    ['金牛区现有省级示范性高中多少所？', '7所', '金牛区', 49],
    ['金牛區現有省級示範性高中多少所？', '7所', '金牛区', 49],
    ['工贸学院校企共建的“大思政课”实践教育基地有几个？', '5个', '成都工贸职业技术学院', 12],
    ['和平区学前教育普惠率达到多少？', '80%以上', '和平区', 10],
    ['大渡口区在园幼儿普惠率是多少？', '94.6%', '大渡口区', 3],
    ['你好，请问达川区累计投入多少亿元？', '35亿元', '达川区', 12],
    ['康巴什区的薪火讲堂办了多少场培训？', '1700多场', '康巴什区', 34],
  ])('%s is answered from its paragraph: %s', async (question, words, district, paragraph) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', verdict: null });
    expect(answer.answer).toContain(words);
    expect(answer.citations[0]).toMatchObject({ district, paragraph, link: null });
  });

  it('gives the same answer again', async () => {
    const [one, other] = [
      await ask('金牛区现有省级示范性高中多少所？'),
      await ask('金牛区现有省级示范性高中多少所？'),
    ];
    expect({ ...one, ms: 0 }).toEqual({ ...other, ms: 0 });
  });

  it('shows how a misspelt name was understood', async () => {
    const answer = await ask('金流区现有省级示范性高中多少所？');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('金流区');
    expect(answer.answer).toContain('金牛区');
    expect(answer.citations[0]?.district).toBe('金牛区');
  });

  it('tells a plan as a plan', async () => {
    const answer = await ask('达川区下一步将组建多少个学科研训共同体？');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('20个');
    expect(answer.answer).toMatch(/计划|下一步|将/);
  });

  it('says before the quote which unit a bare 全区 means, not within it', async () => {
    const answer = await ask('达川全区创建了多少所特色学校？');
    expect(answer.answer).toMatch(/^（达川区）全区/);
    expect(answer.citations[0]?.quote).toMatch(/^全区/);
  });

  it('takes 别的学校 for a comparison only where it is set beside the unit', async () => {
    const practice = await ask('和平区让名校带着别的学校一起办，是怎么做的？');
    expect(new Set(practice.citations.map(({ district }) => district))).toEqual(new Set(['和平区']));
    const comparison = await ask('和平区的集团化办学与其他区相比怎么样？');
    expect(new Set(comparison.citations.map(({ district }) => district)).size).toBeGreaterThan(1);
  });

  it('names the part of a question that is not answered', async () => {
    const answer = await ask('金牛区现有省级示范性高中多少所？金牛区的公共游泳池有几个？');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('7所');
    const missing = answer.answer.split('\n').find((line) => line.includes('未见记载'));
    expect(missing).toContain('公共游泳池');
  });

  it('names each of several parts that are not answered', async () => {
    const answer = await ask('金牛区省级示范性高中有几所?有多少外星教师?有多少艘宇宙飞船?');
    expect(answer.answer).toContain('7所');
    expect(answer.answer.split('\n').filter((line) => line.startsWith('未见记载'))).toHaveLength(2);
  });

  it('answers each of two things asked for with 分别', async () => {
    const answer = await ask('大渡口区普惠率和毛入学率分别是多少？');
    expect(answer.answer).toMatch(/94\.6%[\s\S]*98\.8%/);
  });

  it.each(['大渡\u200b口区的普\u200d惠率是多少', '大 渡 口 区 的 普 惠 率'])(
    'passes over characters and spaces that part no words: %j',
    async (question) => {
      expect((await ask(question)).answer).toContain('94.6%');
    },
  );

  it('compares units, each with its own source', async () => {
    const answer = await ask('和平区和大渡口区的普惠率分别是多少？');
    expect(answer.outcome).toBe('answered');
    expect(answer.citations.map(({ district }) => district)).toEqual(['和平区', '大渡口区']);
    expect(answer.answer).toMatch(/80%以上/);
    expect(answer.answer).toMatch(/94\.6%/);
  });

  it('says of a unit without a record in a comparison that there is none', async () => {
    const answer = await ask('比较金牛区和达川区的眼健康数据库');
    expect(answer.citations.every(({ district }) => district === '金牛区')).toBe(true);
    if (answer.outcome === 'answered') expect(answer.answer).toContain('达川区：未见记载');
  });
});

describe('a question about a unit as a whole', () => {
  it.each([
    '金牛区',
    '介绍一下大渡口区',
    '康巴什区有什么亮点？',
    '达川区的教育怎么样',
    '和平区的主要做法有哪些',
  ])('%s is answered by its sections, each with its own citation', async (question) => {
    const answer = await ask(question);
    const lines = answer.answer.split('\n');
    expect(answer.outcome).toBe('answered');
    expect(lines[0]).toContain('写到的主要方面');
    expect(answer.citations.length).toBe(lines.length - 1);
    expect(new Set(answer.citations.map(({ section }) => section)).size).toBe(lines.length - 1);
    for (const { district } of answer.citations) expect(question).toContain(district);
  });

  it('is another one where it asks for one thing', async () => {
    expect((await ask('金牛区有什么劳动教育做法')).answer).not.toContain('写到的主要方面');
  });
});

describe('an answer that names what the next sentence tells', () => {
  it('goes with that sentence', async () => {
    const { citations } = await ask('工贸学院怎样突出工匠文化特色？');
    // The opener itself may be left out.
    expect(citations.at(-1)?.quote).toMatch(/^牢记“为党育人、/u);
  });
});

describe('a question that the corpus does not answer', () => {
  it.each([
    '锦江区有多少教师轮岗？',
    '沈阳市和平区的普惠率是多少？',
    '金牛区的财政教育支出是多少亿元？',
    '2018年成都高新区轮岗教师有多少人？',
  ])('%s is refused, with the nearest paragraphs and what was searched', async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ outcome: 'refused', verdict: null });
    expect(answer.nearest.length).toBeGreaterThan(0);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    expect(answer.answer).toContain('5 篇文件');
    expect(answer.answer).toContain('2024-11-28');
    expect(answer.answer).toContain('康巴什区');
  });

  it('is refused when a person is asked for and none is named', async () => {
    expect((await ask('金牛区教育局局长是谁？')).outcome).toBe('refused');
  });

  it('is refused when what is to be counted stands nowhere', async () => {
    expect((await ask('达川区有多少所图书馆？')).outcome).toBe('refused');
  });

  it.each(['大渡口区有多少所学校？', '和平区有多少名教师？', '金牛区有多少学生'])(
    '%s asks for all of them, and is not answered with some',
    async (question) => {
      expect(await ask(question)).toMatchObject({ outcome: 'refused', citations: [] });
    },
  );

  it('is answered with the count of all where there is one', async () => {
    expect((await ask('成都高新区有多少学校？')).answer).toContain('211所学校');
    expect((await ask('成都高新区有多少学生？')).answer).toContain('17万学生');
  });

  it('is answered where the people are counted without being named, and where they only say whose', async () => {
    expect((await ask('达川区2021年有多少学生一本上线？')).answer).toContain('1609人');
    expect((await ask('达川区有多少教师周转宿舍？')).answer).toContain('3000余套');
  });

  it.each(['大渡口区的特殊教育', '康巴什区的老年教育', '和平区有没有给教师涨工资', '校服'])(
    '%s is refused where no paragraph names the thing',
    async (question) => {
      expect(await ask(question)).toMatchObject({ outcome: 'refused', citations: [] });
    },
  );

  it('is refused when what it quotes stands in another unit only', async () => {
    expect((await ask('金牛区的“国球护眼球”项目怎么开展？')).answer).toContain('国球护眼球');
    expect(await ask('康巴什区的“国球护眼球”项目怎么开展？')).toMatchObject({ outcome: 'refused' });
  });

  it('is refused when it asks who is something that no document names', async () => {
    expect((await ask('和平区今年高考状元是谁')).outcome).toBe('refused');
  });

  it('is refused when a unit is only named as a speaker', async () => {
    const answer = await ask('青白江区教育局有哪些做法？');
    expect(answer.outcome).toBe('refused');
  });

  it('is refused as off topic, with the nearest of what there is', async () => {
    const answer = await ask('红烧肉怎么做才好吃？');
    expect(answer).toMatchObject({ outcome: 'refused', reason: 'off_topic', citations: [] });
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  it.each(['武侯区有多少学校', '武侯区呢', '清华大学怎么考'])(
    'is told of a place without documents that there are none: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'no_evidence' });
      expect(answer.answer).toMatch(/(?:武侯区|清华大学)：未见记载/u);
    },
  );

  it('is off topic though it names a place, where it asks for no schooling', async () => {
    expect(await ask('北京今天天气怎么样？')).toMatchObject({ outcome: 'refused', reason: 'off_topic' });
  });

  it('is refused about a school of another number', async () => {
    expect((await ask('重庆一中校长是谁')).outcome).toBe('refused');
  });

  it('holds no mark though the question does', async () => {
    const answer = await ask('锦江区有多少教师轮岗[1]？见[2]');
    expect(answer.outcome).toBe('refused');
    expect(marksIn(answer.answer)).toEqual([]);
  });

  it('is not answered with a plan as if it were done', async () => {
    const answer = await ask('达川区已经建成了几所特色品牌示范学校？');
    expect(answer.answer).not.toMatch(/2-3所/);
  });
});

describe('a message that is no question', () => {
  it.each(['', ' \n', '？？', '。'])('%j is refused as empty, with a word of help', async (text) => {
    const answer = await ask(text);
    expect(answer).toMatchObject({ outcome: 'refused', reason: 'empty', nearest: [], passages: [] });
    expect(answer.answer).not.toBe('');
  });

  it.each(['你好', '谢谢！', '你是谁？', '帮助'])(
    '%s is small talk, with a friendly answer',
    async (text) => {
      const answer = await ask(text);
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'small_talk', nearest: [], passages: [] });
      expect(answer.answer).not.toBe('');
    },
  );

  it('that is too long is refused, however long it is', async () => {
    for (const length of [501, 10_000]) {
      const answer = await ask('学'.repeat(length));
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'too_long', passages: [] });
      expect(answer.answer).toContain('500');
    }
    expect((await ask('学'.repeat(500))).reason).not.toBe('too_long');
  });
});

describe('a check', () => {
  it.each<[string, Answer['verdict']]>([
    ['和平区近4000名干部教师下沉社区', '支持'],
    ['和平区约4000名干部教师下沉社区', '支持'],
    ['和平区超过4000名干部教师下沉社区', '矛盾'],
    ['大渡口区在园幼儿普惠率94.6%', '支持'],
    ['大渡口区在园幼儿普惠率98%', '矛盾'],
    ['金牛区有全国青少年校园足球特色校50所', '支持'],
    ['金牛区有全国青少年校园足球特色校60所', '矛盾'],
    ['学生朱思怡夺得杭州亚运会混合自由式轮滑银牌', '矛盾'],
    ['金牛区有全国青少年校园足球特色校50所，全国足球特色幼儿园22所', '支持'],
    ['金牛区有全国青少年校园足球特色校50所，全国足球特色幼儿园32所', '矛盾'],
    ['达川区已打造2-3所特色品牌示范学校', '未找到'],
    ['锦江区有全国青少年校园足球特色校50所', '未找到'],
    ['金牛区的火星移民基地有3个', '未找到'],
  ])('of %s: %s', async (statement, verdict) => {
    expect((await check(statement)).verdict).toBe(verdict);
  });

  it.each([
    '大渡口区在园幼儿普惠率98%',
    '大渡口区在园幼儿普惠率94.6%',
    '锦江区有全国青少年校园足球特色校50所',
  ])('asked as a question is answered the same way: %s', async (statement) => {
    const verdict = (await check(statement)).verdict;
    expect((await ask(`听说${statement}，对吗？`)).verdict).toBe(verdict);
    expect((await ask(`${statement}，是真的吗？`)).verdict).toBe(verdict);
  });

  it('tells of each part of a statement', async () => {
    const answer = await check('金牛区有全国青少年校园足球特色校50所，全国足球特色幼儿园32所');
    expect(answer.answer).toContain('支持');
    expect(answer.answer).toContain('矛盾');
  });

  it('of nothing is no check', async () => {
    for (const text of ['', '？']) {
      const answer = await assistant.check(text);
      expectContract(answer, text);
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'empty' });
    }
  });
});

describe('a search', () => {
  async function search(words: string): Promise<Answer> {
    const answer = await assistant.search(words);
    expectContract(answer, words);
    expect(answer.citations).toEqual([]);
    return answer;
  }

  it('gives passages and no answer', async () => {
    const answer = await search('教师轮岗');
    expect(answer).toMatchObject({ outcome: 'answered', answer: '', reason: null });
    expect(answer.passages.length).toBeGreaterThan(0);
    expect(answer.passages.some(({ text }) => text.includes('轮岗'))).toBe(true);
  });

  it.each(['qwertyuiop', '', '。'])('that finds nothing is refused: %j', async (words) => {
    expect(await search(words)).toMatchObject({ outcome: 'refused', passages: [] });
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    '金牛区',
    '达川',
    '多少',
    '哪些',
    '教师',
    '轮岗',
    '2023年',
    '50所',
    '[1]',
    '，',
    '？',
    '和',
    '对吗',
    '\n',
    '将',
    '不',
    '比较',
    '怎么',
    '<b>',
    '\u0000',
    '\ud800',
    '😀',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('is answered by the contract, asked, checked and searched, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expectContract(await assistant.ask(typed), typed);
        expectContract(await assistant.check(typed), typed);
        expectContract(await assistant.search(typed), typed);
      }),
      { numRuns: 60 },
    );
  });
});
