import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { createMeaning } from '../../src/embeddings/meaning.ts';
import { fitPredicate, NONE } from '../../src/evidence/predicate.ts';
import { createPreparer } from '../../src/evidence/prepared.ts';
import { openModels } from '../../src/models.ts';
import { createUnderstander, type Question } from '../../src/question/understand.ts';

const models = openModels();
const meaning = createMeaning(models.vectors);
const keywords = { idf: () => 1, documentFrequency: () => 1 };
const understander = createUnderstander({ ...models, keywords: keywords as never, units: [] });

function fitsOf(asked: string, text: string) {
  const question = understander.understand(asked) as Question;
  const paragraph = { id: 'd#1', docId: 'd', number: 1, role: 'body', text, district: null, section: null };
  const prepared = createPreparer(models.segmenter)(
    paragraph as never,
    { title: null } as SourceDocument,
    null,
  );
  return fitPredicate(question, prepared, prepared.folded, meaning);
}

const TEXT = '云岭中学是一所公办高中。该校口号为“日新”。食堂有三层。';

describe('what a question asks of its subject', () => {
  it('is sought apart from the subject, which stands elsewhere', () => {
    const [first, second, third] = fitsOf('云岭中学的口号是什么？', TEXT);
    expect(second?.characters).toBe(1);
    expect(first?.characters).toBe(0);
    expect(second?.telling).toBeGreaterThan(third?.telling ?? 1);
    expect(second?.beside).toBeGreaterThan(first?.beside ?? 1);
  });

  it('tells where the subject is named, and that it was named before', () => {
    const fits = fitsOf('云岭中学的口号是什么？', TEXT);
    expect(fits.map(({ namesSubject }) => namesSubject)).toEqual([true, false, false]);
    expect(fits.map(({ subjectBefore }) => subjectBefore)).toEqual([false, true, true]);
    expect(fits.map(({ opensWithSubject }) => opensWithSubject)).toEqual([true, false, false]);
  });

  it('is nothing where only the subject is asked for', () => {
    for (const fit of fitsOf('云岭中学', TEXT)) {
      expect(fit.characters).toBe(NONE);
      expect(fit.bigrams).toBe(NONE);
      expect(fit.nearness).toBe(NONE);
    }
  });
});
