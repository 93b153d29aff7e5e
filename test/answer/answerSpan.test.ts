import { describe, expect, it } from 'vitest';
import { answerSpan } from '../../src/answer/answerSpan.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import { clauseAt } from '../../src/evidence/clauses.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { planMarker } from '../../src/evidence/plan.ts';
import {
  createPreparer,
  type PreparedParagraph,
  type PreparedSentence,
} from '../../src/evidence/prepared.ts';
import type { Question } from '../../src/question/understand.ts';
import type { Figure } from '../../src/text/figures.ts';
import { corpus, segmenter, understander } from '../question/realQuestions.ts';

const prepare = createPreparer(segmenter);

function asked(text: string): Question {
  const question = understander.understand(text);
  if (question.kind === 'empty' || question.kind === 'small_talk') throw new Error(text);
  return question;
}

function preparedAt(article: number, number: number): PreparedParagraph {
  const document = corpus.documents[article] as SourceDocument;
  const paragraph = document.paragraphs.find((each) => each.number === number);
  if (paragraph === undefined) throw new Error(`${article}:${number}`);
  return prepare(paragraph, document, null);
}

function quoteOf(question: Question, evidence: Evidence): string {
  const { start, end } = answerSpan(question, evidence);
  return evidence.prepared.paragraph.text.slice(start, end);
}

/** The quote that the answer in the paragraph's own words gives, when a question was found to want it. */
function quoteAround(text: string, article: number, number: number, answer: string): string {
  const prepared = preparedAt(article, number);
  for (const sentence of prepared.sentences) {
    const position = sentence.folded.indexOf(answer);
    if (position === -1) continue;
    const figure =
      sentence.figures.find(({ start, end }) => start < position + answer.length && end > position) ?? null;
    return quoteOf(asked(text), {
      prepared,
      sentence,
      clause: clauseAt(sentence.clauses, position),
      figure,
    } as Evidence);
  }
  throw new Error(`${answer} is not in ${article}:${number}`);
}

describe('a quote is not cut off from', () => {
  it.each<[string, string, number, number, string, string[]]>([
    ['its year', '成都高新区几项成果获基础教育国家级教学成果奖', 0, 36, '8项成果', ['2023年']],
    ['its year', '学区内轮岗交流的各类教师累计多少人', 0, 35, '532人', ['2020年以来']],
    ['its year over a semicolon', '达川区高考一本上线人数是多少', 2, 28, '1609人', ['2021年']],
    ['its year', '达川区教师获市级奖励多少项', 2, 20, '近50项', ['2021年', '市级奖励']],
    ['its year', '大渡口区教育工作领导小组有多少个成员单位', 3, 26, '17个', ['2019年']],
    ['its year', '金牛区新增了几个市级名校教育集团', 0, 49, '6个', ['2023年']],
    ['its year', '金牛区有几项课题研究获国家级教学成果奖', 0, 51, '3项课题', ['2023年']],
    ['its period', '十四五期间高中结项多少个项目', 3, 17, '18个', ['“十四五”期间']],
    ['its plan', '达川区怎么调整布局', 2, 17, '宜留则留', ['下一步', '将', '一核两区六组团']],
    ['its plan', '达川区的服务半径', 2, 17, '服务半径', ['下一步', '将']],
    ['what it counts', '金牛区有多少所足球特色幼儿园', 0, 54, '22所', ['全国足球特色幼儿园']],
    ['what stands first', '足球特色幼儿园数量居全省第几', 0, 54, '第一', ['22所']],
    ['its subject', '清廉学校建设标杆案例全市有几例', 3, 6, '3例', ['重庆市旅游学校', '2024年']],
    ['its subject', '谁夺得杭州亚运会轮滑金牌', 0, 53, '金牌', ['2023年', '朱思怡']],
  ])('%s: %s', (_, question, article, number, answer, parts) => {
    const quote = quoteAround(question, article, number, answer);
    for (const part of [...parts, answer]) expect(quote).toContain(part);
  });

  it.each<[string, number, number, string, string]>([
    ['成都高新区引育了多少名骨干教师', 0, 35, '3000余名', '招引293名'],
    ['大渡口区建成家长学校多少个', 3, 12, '32个', '3257次'],
  ])('and does not run on to the next sentence: %s', (question, article, number, answer, other) => {
    const quote = quoteAround(question, article, number, answer);
    expect(quote).toContain(answer);
    expect(quote).not.toContain(other);
  });
});

describe('the count of a point', () => {
  const told = '荣誉百余个';

  it('is left out where the point stands alone', () => {
    expect(quoteAround('工贸的思政教师拿了多少荣誉', 0, 20, told)).toMatch(/^建强工匠型教师队伍/u);
  });

  it('stays where several points may be told', () => {
    expect(quoteAround('工贸是怎么建强思政教师队伍的', 0, 20, told)).toMatch(/^二是建强/u);
  });
});

describe('a quote from any clause of the corpus', () => {
  const question: Question = { ...asked('教师轮岗'), terms: [], type: 'topic', kind: 'question' };
  const cases: { evidence: Evidence; clause: string; before: string; name: string }[] = [];
  for (const paragraph of corpus.body) {
    const prepared = prepare(paragraph, corpus.document(paragraph.docId) as SourceDocument, null);
    for (const sentence of prepared.sentences) {
      for (const [clause, { start, end }] of sentence.clauses.entries()) {
        for (const figure of [null, {} as Figure]) {
          const evidence = { prepared, sentence, clause, figure } as Evidence;
          const name = `${prepared.document.file.slice(0, 3)}:${paragraph.number} ${sentence.folded.slice(start, end)}`;
          cases.push({
            evidence,
            clause: sentence.folded.slice(start, end),
            before: sentence.folded.slice(0, start),
            name,
          });
        }
      }
    }
  }
  const textOf = ({ evidence: { prepared, sentence, clause } }: (typeof cases)[number]) => {
    const span = (sentence as PreparedSentence).clauses[clause]?.span;
    return prepared.paragraph.text.slice(span?.start, span?.end);
  };
  const startOf = (each: (typeof cases)[number]) =>
    answerSpan(question, each.evidence).start - each.evidence.sentence.span.start;

  it('stands in its sentence and holds the clause', () => {
    expect(cases.length).toBeGreaterThan(2000);
    const wrong = cases.filter((each) => {
      const { start, end } = answerSpan(question, each.evidence);
      const { span } = each.evidence.sentence;
      const bare = textOf(each)
        .replace(/[,，;；:：、\s]+$/u, '')
        .trim();
      return start < span.start || end > span.end || !quoteOf(question, each.evidence).includes(bare);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('has no white space and no comma at its ends', () => {
    const wrong = cases.filter(({ evidence }) => /^\s|[\s,，]$/u.test(quoteOf(question, evidence)));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('goes back to the plan that governs it', () => {
    const wrong = cases.filter((each) => {
      const plan = planMarker(each.before);
      return plan !== null && startOf(each) > plan.start;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('goes back to the year that opens the sentence, unless a period of its own stands between', () => {
    const PERIOD = /\d{4}年|以来|目前|现有|期间|今年|去年|每年|累计|连续|截至|近年/u;
    const wrong = cases.filter((each) => {
      if (!/^\s*\d{4}年/.test(each.before) || startOf(each) === 0) return false;
      const behind = each.before.replace(/^\s*\d{4}年/, '') + each.clause;
      return !PERIOD.test(behind);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('of a figure never opens with a clause that leans on the one before', () => {
    const wrong = cases.filter(({ evidence }) => {
      if (evidence.figure === null) return false;
      const quote = quoteOf(question, evidence);
      const opens = evidence.prepared.paragraph.text
        .slice(evidence.sentence.span.start)
        .trimStart()
        .startsWith(quote.slice(0, 8));
      return !opens && /^(?:同比|其中|被评|被清廉|并|数量居|占比|均居|获评|入选)/u.test(quote);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
