import type { Answer } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/index/searchIndex.ts';
import type { CmrcQuestion } from './cmrc.ts';
import { createProgress } from './progress.ts';

export interface GoldRemoved {
  readonly question: CmrcQuestion;
  readonly answer: Answer;
}

/** Some of the questions with the documents that are left when those that answer them are taken away. */
export interface Fold {
  readonly questions: readonly CmrcQuestion[];
  readonly documents: readonly SourceDocument[];
}

const FOLDS = 10;

/**
 * Deals the documents that the questions ask about into folds. An index for each question would take 0.3 s a
 * question; this takes ten builds, and each question still never meets its own paragraph. What it costs in
 * likeness, a tenth of the asked paragraphs missing instead of one, is measured in docs/evaluation.md.
 */
export function goldRemovedFolds(
  documents: readonly SourceDocument[],
  questions: readonly CmrcQuestion[],
  most = FOLDS,
): Fold[] {
  const asked = [...new Set(questions.map(({ docId }) => docId))];
  const count = Math.min(most, asked.length);
  const foldOf = new Map(asked.map((docId, i) => [docId, i % count]));
  return Array.from({ length: count }, (_, fold) => ({
    questions: questions.filter(({ docId }) => foldOf.get(docId) === fold),
    documents: documents.filter(({ id }) => foldOf.get(id) !== fold),
  }));
}

/** A fold with its index. */
export interface OpenFold extends Fold {
  readonly index: SearchIndex;
}

export async function openFolds(
  folds: readonly Fold[],
  build: (documents: readonly SourceDocument[]) => Promise<SearchIndex>,
): Promise<OpenFold[]> {
  const open: OpenFold[] = [];
  const progress = createProgress('indexes without the gold paragraphs', folds.length);
  for (const fold of folds) {
    open.push({ ...fold, index: await build(fold.documents) });
    progress.step();
  }
  return open;
}

export async function runGoldRemoved(
  folds: readonly OpenFold[],
  assistantOver: (index: SearchIndex) => Assistant,
): Promise<GoldRemoved[]> {
  const asked: GoldRemoved[] = [];
  const progress = createProgress(
    'CMRC without the gold paragraph',
    folds.reduce((sum, { questions }) => sum + questions.length, 0),
  );
  for (const { index, questions } of folds) {
    const assistant = assistantOver(index);
    for (const question of questions) {
      asked.push({ question, answer: await assistant.ask(question.question) });
      progress.step();
    }
  }
  return asked;
}
