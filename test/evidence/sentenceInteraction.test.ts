import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import type { WeighedSentence } from '../../src/evidence/evidence.ts';
import type { ToldWords } from '../../src/evidence/interaction.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import { createSentenceInteraction, interactionColumns } from '../../src/evidence/sentenceInteraction.ts';
import { openModels } from '../../src/models.ts';
import { createUnderstander, type Question } from '../../src/question/understand.ts';

const models = openModels();
const meaning = createMeaning(models.vectors);
const keywords = { idf: () => 1, documentFrequency: () => 1 };
const understander = createUnderstander({ ...models, keywords: keywords as never, units: [] });
const question = (text: string) => ({
  ...(understander.understand(text) as Question),
  corpusHasUnits: true,
});

function sentencesOf(text: string): WeighedSentence[] {
  const paragraph = {
    id: 'd#1',
    docId: 'd',
    number: 1,
    role: 'body',
    text,
    district: null,
    section: '办好食堂',
  };
  const prepared = createPreparer(models.segmenter)(
    paragraph as never,
    { title: null } as SourceDocument,
    null,
  );
  return prepared.sentences.map((sentence) => ({ prepared, sentence }) as WeighedSentence);
}

describe('how sentences meet a question', () => {
  it('is asked with each sentence, its heading and the one before', () => {
    const asked: (readonly ToldWords[])[] = [];
    const interact = createSentenceInteraction((_, told) => {
      asked.push(told);
      return told.map((_, i) => ({ score: i, unmet: [0, 0] }));
    }, meaning);
    const [first, second] = sentencesOf('学校建了操场。每天吃两个菜。');
    const columns = interact(question('几个菜'), [first, second] as WeighedSentence[]);
    const [told] = asked;
    expect(told?.[0]?.before).toEqual([]);
    expect(told?.[1]?.before).toEqual(told?.[0]?.own);
    expect(told?.[0]?.heading.length).toBeGreaterThan(0);
    expect(columns.map(([score, behind]) => [score, behind])).toEqual([
      [0, -1],
      [1, 0],
    ]);
  });

  it('tells nothing where no documents report, or nothing was learned', () => {
    const nothing = [0, 0, 0, 0, 0];
    const never = () => {
      throw new Error('asked');
    };
    const sentences = sentencesOf('每天吃两个菜。');
    const elsewhere = { ...question('几个菜'), corpusHasUnits: false };
    expect(createSentenceInteraction(never, meaning)(elsewhere, sentences)).toEqual([nothing]);
    expect(createSentenceInteraction(null, meaning)(question('几个菜'), sentences)).toEqual([nothing]);
  });

  it('shares are of all, and none comes out of none', () => {
    const columns = interactionColumns([0.2, 0.6, 0.6].map((score) => ({ score, unmet: [0, 0] })));
    expect(columns.reduce((sum, [, , share]) => sum + share, 0)).toBeCloseTo(1);
    expect(columns[1]?.[2]).toBe(columns[2]?.[2]);
    expect(interactionColumns([])).toEqual([]);
  });
});
