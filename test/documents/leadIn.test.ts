import { describe, expect, it } from 'vitest';
import type { Paragraph, SourceDocument } from '../../src/documents/document.ts';
import { itemsUnder, leadInOf } from '../../src/documents/leadIn.ts';

const TEXTS = [
  '（三）落实直聘政策',
  '符合下列条件之一的教师，由学校直接聘用，不参加竞聘：',
  '1.距法定退休年龄不足五年的；',
  '2.怀孕期、产假期和哺乳期的女教师；',
  '（四）健全激励机制',
  '1.提高乡村教师待遇。',
  '各学校：',
  '现将有关事项通知如下。',
];
const paragraphs = TEXTS.map(
  (text, at) => ({ id: `p${at}`, number: at + 1, role: 'body', text }) as Paragraph,
);
const document = { paragraphs } as unknown as SourceDocument;
const at = (index: number) => paragraphs[index] as Paragraph;

describe('what opens a list', () => {
  it.each([2, 3])('is found from each of its items: %i', (index) => {
    expect(leadInOf(document, at(index))).toBe(at(1));
  });

  it.each([0, 1, 4, 5, 7])('is none where nothing opens one: %i', (index) => {
    expect(leadInOf(document, at(index))).toBeNull();
  });

  it('has its items, and no more', () => {
    expect(itemsUnder(document, at(1))).toEqual([at(2), at(3)]);
    expect(itemsUnder(document, at(6))).toEqual([]);
    expect(itemsUnder(document, at(0))).toEqual([]);
  });
});
