import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { alignments } from '../../src/evidence/alignments.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import { openModels } from '../../src/models.ts';
import { createUnderstander, type Question } from '../../src/question/understand.ts';

const models = openModels();
const meaning = createMeaning(models.vectors);
const keywords = { idf: () => 1, documentFrequency: () => 1 };
const understander = createUnderstander({ ...models, keywords: keywords as never, units: [] });

function alignedWith(asked: string, text: string) {
  const paragraph = { id: 'd#1', docId: 'd', number: 1, role: 'body', text, district: null, section: null };
  const { sentences } = createPreparer(models.segmenter)(
    paragraph as never,
    { title: null } as SourceDocument,
    null,
  );
  const [sentence] = sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return alignments(understander.understand(asked) as Question, sentence, meaning);
}

describe('how words meet', () => {
  it('is whole where a sentence says the very words', () => {
    const { unmet, clause, clauseBack } = alignedWith('学校食堂', '学校食堂');
    expect(unmet).toEqual([0, 0]);
    expect(clause).toBeCloseTo(1);
    expect(clauseBack).toBeCloseTo(1);
  });

  it('finds the clause that says most of it', () => {
    expect(alignedWith('食堂有几层', '操场铺了草皮,食堂建了三层,宿舍住六人。').at).toBe(1);
  });

  it('tells the heaviest word that nothing meets', () => {
    const met = alignedWith('食堂收费', '食堂每餐收费8元。');
    const other = alignedWith('游泳馆收费', '食堂每餐收费8元。');
    expect(other.unmet[0]).toBeGreaterThan(met.unmet[0]);
  });

  it('stays within 0 and 1, for no words at all, too', () => {
    for (const [asked, text] of [
      ['食堂', '2023。'],
      ['几所', '食堂每餐8元。'],
    ] as const) {
      const { unmet, clause, clauseBack, sentenceBack } = alignedWith(asked, text);
      for (const value of [...unmet, clause, clauseBack, sentenceBack]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
