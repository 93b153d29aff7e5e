import { expect, it } from 'vitest';
import type { CmrcQuestion } from '../../scripts/evaluation/cmrc.ts';
import { goldRemovedFolds } from '../../scripts/evaluation/goldRemoved.ts';
import { spread } from '../../scripts/evaluation/riskCoverage.ts';
import type { SourceDocument } from '../../src/documents/document.ts';

const document = (id: string): SourceDocument => ({
  id,
  file: `${id}.txt`,
  title: null,
  publisher: null,
  date: null,
  districts: [],
  paragraphs: [],
});
const question = (id: string, docId: string): CmrcQuestion => ({
  id,
  question: '',
  answers: [],
  docId,
  article: 1,
});
const documents = Array.from({ length: 30 }, (_, i) => document(`d${i}`));
/** Every second document is asked about, three times. */
const questions = documents
  .filter((_, i) => i % 2 === 1)
  .flatMap(({ id }) => [1, 2, 3].map((n) => question(`${id}-${n}`, id)));

it('asks every question once, over all documents but those of its fold', () => {
  const folds = goldRemovedFolds(documents, questions, 5);
  expect(folds).toHaveLength(5);
  expect(folds.flatMap((fold) => fold.questions.map(({ id }) => id)).sort()).toEqual(
    questions.map(({ id }) => id).sort(),
  );
  for (const fold of folds) {
    const left = new Set(fold.documents.map(({ id }) => id));
    expect(fold.questions.some(({ docId }) => left.has(docId))).toBe(false);
    expect(fold.documents).toHaveLength(27);
  }
});

it('makes no empty fold of few documents, and none of no question', () => {
  const folds = goldRemovedFolds(documents, questions.slice(0, 6), 5);
  expect(folds.map((fold) => fold.questions.length)).toEqual([3, 3]);
  expect(goldRemovedFolds(documents, [], 5)).toEqual([]);
});

it('takes a sample from all over', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  expect(spread([1, 2], 4)).toEqual([1, 2]);
});
