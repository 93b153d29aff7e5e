import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import type { WeighedSentence } from '../../src/evidence/evidence.ts';
import type { Interaction, Met, ToldWords } from '../../src/evidence/interaction.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import {
  askedBy,
  createSentenceInteraction,
  INTERACTION_FEATURES,
  interactionColumns,
} from '../../src/evidence/sentenceInteraction.ts';
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
    const meet: Interaction = (_, told) => {
      asked.push(told);
      return told.map((_, i) => ({ score: i, unmet: [0, 0] }));
    };
    const interact = createSentenceInteraction({ choice: meet, sufficiency: meet }, meaning);
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

  it('asks for what the question asks for as well, in its measure', () => {
    const words = (text: string) => askedBy(question(text), meaning);
    expect(words('食堂什么时候开门')).toContain(meaning.numberOf('时间'));
    const hours = words('食堂开多少小时').slice(-2);
    expect(hours).toEqual([meaning.numberOf('多少'), meaning.numberOf('小时')]);
    expect(words('食堂为什么开门')).not.toContain(meaning.numberOf('时间'));
  });

  it('tells nothing where no documents report, or nothing was learned', () => {
    const nothing = INTERACTION_FEATURES.map(() => 0);
    const never = () => {
      throw new Error('asked');
    };
    const sentences = sentencesOf('每天吃两个菜。');
    const elsewhere = { ...question('几个菜'), corpusHasUnits: false };
    expect(
      createSentenceInteraction({ choice: never, sufficiency: never }, meaning)(elsewhere, sentences),
    ).toEqual([nothing]);
    expect(createSentenceInteraction(null, meaning)(question('几个菜'), sentences)).toEqual([nothing]);
  });

  it('shares are of all, and none comes out of none', () => {
    const met = [0.2, 0.6, 0.6].map((score): Met => ({ score, unmet: [0, 0] }));
    const columns = interactionColumns(met, met);
    expect(columns.reduce((sum, [, , share]) => sum + (share as number), 0)).toBeCloseTo(1);
    expect(columns[1]?.[2]).toBe(columns[2]?.[2]);
    expect(interactionColumns([], [])).toEqual([]);
  });

  it('tells whether a sentence suffices apart from which one is chosen', () => {
    const choice: Met[] = [0.3, 0.6].map((score) => ({ score, unmet: [0, 0] }));
    const sufficiency: Met[] = [0.5, 0.2].map((score) => ({ score, unmet: [0.4, 0.1] }));
    const at = INTERACTION_FEATURES.indexOf('sufficiency');
    const columns = interactionColumns(choice, sufficiency);
    expect(columns.map((row) => row.slice(at))).toEqual([
      [0.5, 0, 0.4, 0.1],
      [0.2, -0.3, 0.4, 0.1],
    ]);
    expect(columns.map((row) => row.length)).toEqual([
      INTERACTION_FEATURES.length,
      INTERACTION_FEATURES.length,
    ]);
  });
});
