import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../src/documents/block.ts';
import { structure } from '../../src/documents/structure.ts';

const BODY = '近年来，某地持续深化教育改革，办好人民满意的教育。';
const of = (...lines: string[]) => structure(plainTextBlocks(lines.join('\n')));
const rolesOf = (...lines: string[]) => of(...lines).blocks.map(({ role }) => role);

describe('the structure of a plain text', () => {
  it.each([
    '一、主要做法',
    '（一）教师轮岗',
    '第一章 总则',
    '1. 基本情况',
    '——强化党的“引领力”。',
    '主要做法',
  ])('takes %s for a heading, and for the section of what follows', (heading) => {
    const { blocks } = of('标题在这里', BODY, heading, BODY);
    expect(blocks[2]?.role).toBe('heading');
    expect(blocks[3]).toMatchObject({ role: 'body', section: heading });
  });

  it.each([
    '一是健全机制',
    '首先要健全机制',
    '三要健全机制',
    '第一，健全机制',
    '全区有学校211所。',
    '做法如下：',
    '开始吧！',
  ])('takes %s for body', (line) => {
    expect(rolesOf('标题在这里', BODY, line, BODY)[2]).toBe('body');
  });

  it('joins heading lines that follow each other to one section', () => {
    expect(of('标题在这里', BODY, '五育并举', '一体共建', BODY).blocks[4]?.section).toBe('五育并举 一体共建');
  });

  it('takes a long run of short lines for a list, not for headings', () => {
    const list = Array.from({ length: 9 }, (_, i) => `学校${i}`);
    expect(rolesOf('标题在这里', BODY, ...list, BODY).slice(2, 11)).toEqual(list.map(() => 'body'));
  });

  it('takes a short line behind all body for a closing line', () => {
    expect(rolesOf('标题在这里', BODY, '某某教育局办公室').at(-1)).toBe('body');
  });

  it('takes a text of short lines only for body, so that it can be found', () => {
    expect(rolesOf('全区有学校211所', '教师532名')).toEqual(['body', 'body']);
  });

  it('has no title where the text opens with body or a numbered heading', () => {
    expect(of(BODY, '主要做法', BODY).title).toBeNull();
    expect(of('一、主要做法', BODY).title).toBeNull();
    expect(of('主要做法', BODY).title).toBe('主要做法');
  });

  it('does not index an abstract that the body repeats, and keeps one that it does not', () => {
    expect(rolesOf('标题在这里', `内容提要:${BODY}`, BODY)).toEqual(['title', 'abstract', 'body']);
    expect(rolesOf('标题在这里', `内容提要:${BODY}`, `${BODY}又一句。`)).toEqual(['title', 'body', 'body']);
  });

  it('gives a section to body only', () => {
    const { blocks } = of('标题在这里', BODY, '主要做法', BODY, '推荐阅读', '别的文章');
    expect(blocks.map(({ role, section }) => [role, section])).toEqual([
      ['title', null],
      ['body', null],
      ['heading', null],
      ['body', '主要做法'],
      ['furniture', null],
      ['furniture', null],
    ]);
  });
});
