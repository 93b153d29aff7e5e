import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { formatAnswer } from '../../../src/telegram/format/answer.ts';
import { textsIn } from '../../../src/telegram/language.ts';
import type { View } from '../../../src/telegram/view.ts';
import { answerTextsEn } from '../../../src/texts/en/answer.ts';
import { answerTextsZh } from '../../../src/texts/zh/answer.ts';
import { answerOf, COVERAGE, citation, corpus, GRANTS, quoting, ROTATION } from '../fixture.ts';

const PRIVATE: View = { texts: textsIn('zh'), language: 'zh', isPrivate: true, botName: 'policy_test_bot' };
const GROUP: View = { ...PRIVATE, isPrivate: false };
const ENGLISH: View = { ...PRIVATE, texts: textsIn('en'), language: 'en' };

function shown(answer: Answer, view: View = PRIVATE) {
  const [page, ...more] = formatAnswer(answer, corpus, view).pages;
  if (page === undefined || more.length > 0) throw new Error('not one page');
  const marked = (type: MessageEntity['type']) =>
    page.entities
      .filter((entity) => entity.type === type)
      .map(({ offset, length }) => page.text.slice(offset, offset + length));
  return {
    text: page.text,
    bold: marked('bold'),
    italic: marked('italic'),
    folded: marked('expandable_blockquote'),
  };
}

/** An answer that goes through units, as the assistant composes it. */
function comparing(...lines: readonly string[]): Answer {
  const quotes = [GRANTS, ROTATION];
  return answerOf('各区怎么做？', {
    answer: lines.join('\n'),
    citations: quotes.map((quote, index) => citation(index + 1, quote)),
  });
}

describe('a comparison', () => {
  const lines = [
    `${answerTextsZh.districtLead('甲区')}${GRANTS}。[1]`,
    `${answerTextsZh.districtLead('乙区')}${ROTATION}。[2]`,
  ];

  it('shows a block a unit, its name bold, those with nothing together', () => {
    const { text, bold, italic } = shown(comparing(...lines, answerTextsZh.notRecorded(['丙区', '丁区'])));
    expect(text).toContain(
      `2 个有记载，2 个未见记载\n\n甲区\u3000${GRANTS}。[1]\n\n乙区\u3000${ROTATION}。[2]\n\n丙区 · 丁区\u3000未见记载\n\n出处`,
    );
    expect(bold).toEqual(['甲区', '7600余万元', '乙区', '321人', '丙区 · 丁区']);
    expect(italic).toEqual(['2 个有记载，2 个未见记载']);
  });

  it('says a unit’s name once, over all that it reports', () => {
    const [first = '', second = ''] = lines;
    const again = `${answerTextsZh.districtLead('甲区')}组建教育集团21个。[3]`;
    expect(shown(comparing(first, again, second)).text).toContain(
      `甲区\u3000${GRANTS}。[1]\n组建教育集团21个。[3]\n\n乙区\u3000${ROTATION}。[2]`,
    );
  });

  it('counts a unit that a claim names in its own words, and makes the name bold there', () => {
    const [first = ''] = lines;
    const { text, bold, italic } = shown(
      comparing(first, `乙区${ROTATION}。[2]`, answerTextsZh.notRecorded(['丙区'])),
    );
    expect(text).toContain(`\n\n乙区${ROTATION}。[2]\n\n`);
    expect(bold).toContain('乙区');
    expect(italic).toEqual(['2 个有记载，1 个未见记载']);
  });

  it('in English keeps the quotes as they are', () => {
    const english = [
      `${answerTextsEn.districtLead('甲区')}${GRANTS}。[1]`,
      `${answerTextsEn.districtLead('乙区')}${ROTATION}。[2]`,
      answerTextsEn.notRecorded(['丙区']),
    ];
    expect(shown(comparing(...english), ENGLISH).text).toContain(
      `Reported by 2, not by 1\n\n甲区\u3000${GRANTS}。[1]\n\n乙区\u3000${ROTATION}。[2]\n\n丙区\u3000not reported`,
    );
  });
});

describe('what the assistant says of its own', () => {
  it('stands in italics before the answer', () => {
    const asked = answerTextsZh.lookedFor('甲区投了多少资助？');
    const { text, italic } = shown({ ...quoting('那甲区呢', GRANTS), answer: `${asked}\n${GRANTS}。[1]` });
    expect(text.split('\n').slice(0, 2)).toEqual([asked, `${GRANTS}。[1]`]);
    expect(italic).toEqual([asked]);
  });

  it('stands in italics before a refusal, which names in bold what was not found', () => {
    const asked = answerTextsZh.lookedFor('甲区的午餐多少钱？');
    const refused = answerOf('那甲区呢', {
      outcome: 'refused',
      reason: 'no_evidence',
      answer: `${asked}\n${answerTextsZh.nothingFound('甲区的午餐多少钱')}\n查过 2 篇文件。`,
    });
    const { text, bold, italic } = shown(refused);
    expect(text).toBe(`${asked}\n这批文件里没有答案：甲区的午餐多少钱。\n查过 2 篇文件。`);
    expect([bold, italic]).toEqual([['甲区的午餐多少钱'], [asked]]);
  });

  it('repeats a person’s words without what would turn them round', () => {
    const answer = answerTextsZh.nothingFound('\u202e甲区的\u200b午餐\u0007');
    const question = '\u202e甲区的午餐';
    const refused = answerOf(question, { outcome: 'refused', reason: 'no_evidence', answer });
    expect(shown(refused).text).toBe('这批文件里没有答案：甲区的午餐。');
    const [page] = formatAnswer(refused, corpus, PRIVATE, { withQuestion: true }).pages;
    expect(page?.text).toMatch(/^问：甲区的午餐\n/);
  });

  it('marks what is only planned, and what a model wrote', () => {
    const planned = { ...quoting('x', GRANTS), answer: `${answerTextsZh.planLead}${GRANTS}。[1]` };
    expect(shown(planned).italic).toEqual(['（计划）']);
    expect(shown({ ...planned, mode: 'llm' }).italic).toEqual(['（计划）', '模型归纳，逐句对过原文']);
  });
});

describe('a check', () => {
  const verdict = (answer: string, given: Answer['verdict'], view = PRIVATE) =>
    shown({ ...quoting('x', GRANTS), answer, verdict: given }, view);

  it('says its verdict once, also where the statement was read differently', () => {
    const read = answerTextsZh.understoodAs('假区', '甲区');
    const { text, bold } = verdict(`${read}\n${answerTextsZh.checkSupported}${GRANTS}。[1]`, '支持');
    expect(text).toMatch(`${read}\n✅ 与原文一致：${GRANTS}。[1]`);
    expect(bold).toEqual(['✅ 与原文一致', '7600余万元']);
    expect(verdict(`${answerTextsZh.checkContradicted}${GRANTS}。[1]`, '矛盾').text).toMatch(
      `❌ 与原文不符，原文是：${GRANTS}。[1]`,
    );
    expect(verdict(`${answerTextsEn.checkSupported}${GRANTS}。[1]`, '支持', ENGLISH).text).toMatch(
      `✅ Agrees with the source: ${GRANTS}。[1]`,
    );
  });

  it('says once, in English too, that nothing was found', () => {
    const answer = `${answerTextsEn.checkNotFound('x')}\nI searched 2 documents.`;
    const { text } = shown(answerOf('x', { outcome: 'refused', answer, verdict: '未找到' }), ENGLISH);
    expect(text).toMatch(/^❓ [^\n]+\n\nI searched 2 documents\.$/);
  });

  it('of several parts tells each with its own sign', () => {
    const { text } = verdict(
      [
        answerTextsZh.checkPart('资助7600余万元', '支持'),
        `${answerTextsZh.checkSupported}${GRANTS}。[1]`,
        answerTextsZh.checkPart('午餐免费', '未找到'),
      ].join('\n'),
      '矛盾',
    );
    expect(text).toMatch(`❌ 与原文不符\n\n✅ 资助7600余万元\n${GRANTS}。[1]\n❓ 午餐免费\n\n出处`);
  });
});

describe('the sources', () => {
  it('are named once a paragraph, and each mark keeps its button', () => {
    const twice = quoting('x', GRANTS, '三是优化服务,保障“好上学”');
    expect(shown(twice).text).toContain('出处\n[1][2] 甲区 · 打造学位供给“蓄水池” · 第3段');
    const { buttons } = formatAnswer(twice, corpus, PRIVATE);
    expect(buttons.flat().map(({ text }) => text)).toEqual(['[1] 看原文', '[2] 看原文']);
  });

  it('are folded where they are many, and their buttons short', () => {
    const many = quoting('x', GRANTS, ROTATION, COVERAGE, '组建教育集团21个', '第1项举措');
    const { folded, text } = shown(many);
    expect(folded).toEqual([text.slice(text.indexOf('出处'))]);
    const labels = formatAnswer(many, corpus, PRIVATE).buttons.map((row) => row.map(({ text }) => text));
    expect(labels).toEqual([['[1]', '[2]', '[3]', '[4]', '[5]']]);
  });

  it('are buttons only in a group', () => {
    const { text } = shown(quoting('x', GRANTS), GROUP);
    expect(text).toBe(`${GRANTS}。[1]`);
    const { buttons } = formatAnswer(quoting('x', GRANTS, '三是优化服务,保障“好上学”'), corpus, GROUP);
    expect(buttons.flat().map((button) => button.text)).toEqual(['[1][2] 甲区 · 第3段']);
  });
});

describe('what is quoted of a Markdown document', () => {
  const quoted = (quote: string): Answer =>
    answerOf('x', {
      answer: `${quote}。[1]`,
      citations: [{ ...citation(1, GRANTS), file: '年报.md', quote }],
    });

  it('is shown without its signs, the figures bold all the same', () => {
    const { text, bold } = shown(quoted('新建学校**21所**，详见[名单](https://x.cn/a)'));
    expect(text).toMatch('新建学校21所，详见名单。[1]\n\n出处');
    expect(bold).toEqual(['21所']);
  });

  it('is laid out where it is a table', () => {
    const { text } = shown(quoted('| 学段 | 学校 |\n|---|---|\n| 小学 | 12所 |\n| 初中 | 8所 |'));
    expect(text).toMatch('▪ 小学\n　学校：12所\n▪ 初中\n　学校：8所 [1]\n\n出处');
  });
});

describe('a claim over several lines', () => {
  it('stays together, as its quote goes over them', () => {
    const quote = '| 项目 | 数量 |\n| 学位 | 300个 |';
    const table = { ...citation(1, GRANTS), quote };
    const { italic } = shown(answerOf('x', { answer: `${quote}。[1]`, citations: [table] }));
    expect(italic).toEqual([]);
  });
});
