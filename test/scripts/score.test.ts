import { describe, expect, it } from 'vitest';
import type { EvaluationQuestion } from '../../scripts/evaluation/questions.ts';
import { faultOf } from '../../scripts/evaluation/score.ts';
import { answered, citation, refused } from './answers.ts';

const question = (
  kind: EvaluationQuestion['kind'],
  rest: Partial<EvaluationQuestion> = {},
): EvaluationQuestion => ({
  id: 'q',
  kind,
  question: '？',
  ...rest,
});
const here = [{ file: 'a.txt', paragraph: 5 }];

describe.each(['fact', 'list', 'how', 'paraphrase'] as const)('a %s question', (kind) => {
  const asked = question(kind, { paragraphs: here, must: ['5个'], anyOf: ['基地', '中心'] });

  it('is answered right with the words and the paragraph', () => {
    expect(faultOf(asked, answered('建成基地5个。[1]', [citation(5)]))).toBe('');
    expect(faultOf(asked, answered('建成基地５ 个。[1]', [citation(4), citation(5)]))).toBe('');
  });

  it('is answered wrong without the words, from another paragraph or document, or by a refusal', () => {
    expect(faultOf(asked, answered('建成基地6个。[1]', [citation(5)]))).toBe('words');
    expect(faultOf(asked, answered('建成学校5个。[1]', [citation(5)]))).toBe('words');
    expect(faultOf(asked, answered('建成基地5个。[1]', [citation(6)]))).toBe('paragraph');
    expect(faultOf(asked, answered('建成基地5个。[1]', [citation(5, { file: 'b.txt' })]))).toBe('paragraph');
    expect(faultOf(asked, answered('建成基地5个。', []))).toBe('paragraph');
    expect(faultOf(asked, refused())).toBe('refused');
  });

  it('needs no words where none are told', () => {
    expect(faultOf(question(kind, { paragraphs: here }), answered('随便。[1]', [citation(5)]))).toBe('');
  });
});

describe('a question of several parts', () => {
  const asked = question('multi', {
    groups: [
      { paragraphs: here, must: ['5个'] },
      { paragraphs: [{ file: 'a.txt', paragraph: 7 }], must: ['9所'] },
    ],
  });

  it('is right when each part is', () => {
    expect(faultOf(asked, answered('5个。[1]9所。[2]', [citation(5), citation(7)]))).toBe('');
  });

  it('is wrong when one part is', () => {
    expect(faultOf(asked, answered('5个。[1]9所。', [citation(5)]))).toBe('paragraph');
    expect(faultOf(asked, answered('5个。[1]8所。[2]', [citation(5), citation(7)]))).toBe('words');
    expect(faultOf(asked, refused())).toBe('refused');
  });
});

describe('a comparison', () => {
  const asked = question('comparison', {
    paragraphs: here,
    districts: ['金牛区', '和平区'],
    absent: ['达川区'],
  });
  const side = (district: string, paragraph: number) => citation(paragraph, { district });

  it('is right when each unit is cited and none that has nothing', () => {
    expect(faultOf(asked, answered('', [side('金牛区', 5), side('和平区', 9)]))).toBe('');
  });

  it('is wrong otherwise', () => {
    expect(faultOf(asked, answered('', [side('金牛区', 5)]))).toBe('district');
    expect(faultOf(asked, answered('', [side('金牛区', 5), side('和平区', 9), side('达川区', 3)]))).toBe(
      'absent',
    );
    expect(faultOf(asked, answered('', [side('金牛区', 6), side('和平区', 9)]))).toBe('paragraph');
    expect(faultOf(asked, refused())).toBe('refused');
  });
});

describe('a check', () => {
  const verdict = (value: '支持' | '矛盾' | '未找到') =>
    question('check', { paragraphs: here, verdict: value });

  it('is right with the verdict and its paragraph', () => {
    expect(faultOf(verdict('支持'), answered('', [citation(5)], { verdict: '支持' }))).toBe('');
    expect(faultOf(verdict('矛盾'), answered('', [citation(5)], { verdict: '矛盾' }))).toBe('');
    expect(faultOf(verdict('未找到'), refused({ verdict: '未找到' }))).toBe('');
  });

  it('is wrong with another verdict, another paragraph, or a citation for what is not there', () => {
    expect(faultOf(verdict('支持'), answered('', [citation(5)], { verdict: '矛盾' }))).toBe('verdict 矛盾');
    expect(faultOf(verdict('支持'), refused())).toBe('verdict null');
    expect(faultOf(verdict('支持'), answered('', [citation(6)], { verdict: '支持' }))).toBe('paragraph');
    expect(faultOf(verdict('未找到'), refused({ verdict: '未找到', citations: [citation(5)] }))).toBe(
      'citation',
    );
  });
});

describe.each(['near_miss', 'unanswerable', 'off_topic'] as const)('a question of the kind %s', (kind) => {
  it('is right when it is refused without a citation', () => {
    expect(faultOf(question(kind), refused())).toBe('');
    expect(faultOf(question(kind), answered('', [citation(5)]))).toBe('answered');
    expect(faultOf(question(kind), refused({ citations: [citation(5)] }))).toBe('answered');
    expect(faultOf(question(kind), refused({ outcome: 'error' }))).toBe('answered');
  });
});

describe('small talk', () => {
  it('is right when it is taken for small talk', () => {
    expect(faultOf(question('small_talk'), refused({ reason: 'small_talk' }))).toBe('');
    expect(faultOf(question('small_talk'), refused())).toBe('refused');
    expect(faultOf(question('small_talk'), answered('', []))).toBe('answered');
  });
});
