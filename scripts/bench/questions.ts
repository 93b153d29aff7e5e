import { join } from 'node:path';
import type { Corpus } from '../../src/documents/corpus.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { CmrcQuestion } from '../evaluation/cmrc.ts';
import { readQuestions } from '../evaluation/questions.ts';
import type { Wanted } from './retrieval.ts';

const WITH_ONE_PLACE = new Set(['fact', 'list', 'how', 'paraphrase']);

/** Own questions of the tuning half that one paragraph answers. */
export function ownWanted(corpus: Corpus): Wanted[] {
  return readQuestions(join(projectRoot, 'evaluation', 'tune.jsonl'))
    .filter(({ kind }) => WITH_ONE_PLACE.has(kind))
    .map(({ question, paragraphs }) => ({
      question,
      isRight: ({ docId, number }) =>
        (paragraphs ?? []).some(
          ({ file, paragraph }) => paragraph === number && corpus.document(docId)?.file === file,
        ),
    }));
}

/** The odd articles' questions: nothing was tuned on them. */
export function cmrcWanted(questions: readonly CmrcQuestion[]): Wanted[] {
  return questions
    .filter(({ article }) => article % 2 === 1)
    .map(({ question, docId }) => ({ question, isRight: (paragraph) => paragraph.docId === docId }));
}
