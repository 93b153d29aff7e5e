import { describe, expect, it } from 'vitest';
import { tellsTotal } from '../../src/answer/total.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Question } from '../../src/question/understand.ts';

const asked = (...words: string[]) =>
  ({
    type: 'howMany',
    corpusHasUnits: true,
    focusCounted: true,
    focus: words,
    terms: words.map((text) => ({ text })),
  }) as unknown as Question;
const told = (folded: string) =>
  ({ sentence: { folded }, prepared: { paragraph: { district: '石桥区' } } }) as unknown as Evidence;

describe('how many there are in all', () => {
  it.each([
    [['学校'], '现聚集211所学校、17万学生、1.9万教职工。'],
    [['老师'], '现聚集211所学校、17万学生、1.9万教职工。'],
    [['教师', '学生'], '现聚集211所学校、17万学生、1.9万教职工。'],
    [['学校'], '建成区属各级各类教育机构41所,引育人才3000余名。'],
  ])('of %j is told by %s', (words, sentence) => {
    expect(tellsTotal(asked(...words), told(sentence))).toBe(true);
  });

  it.each([
    [['老师'], '学区内轮岗交流的各类教师累计达532人。'],
    [['学校'], '培育2所学校成为示范学校。'],
    [['校长'], '现有211所学校。'],
    [['学生'], '该校现有1200名学生。'],
    [['学生', '足球'], '现聚集211所学校、17万学生。'],
  ])('of %j is not told by %s', (words, sentence) => {
    expect(tellsTotal(asked(...words), told(sentence))).toBe(false);
  });

  it('is asked for by nothing but the thing', () => {
    const question = { ...asked('学校'), terms: [{ text: '学校' }, { text: '新建' }] } as unknown as Question;
    expect(tellsTotal(question, told('现有211所学校。'))).toBe(false);
  });
});
