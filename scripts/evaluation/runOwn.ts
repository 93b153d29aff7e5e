import type { Answer } from '../../src/answer/answer.ts';
import { type CitationCheck, checkCitations, type SourceText } from './citations.ts';
import type { Opened } from './openCorpus.ts';
import { createProgress } from './progress.ts';
import type { EvaluationQuestion } from './questions.ts';
import { faultOf, type Scored } from './score.ts';

/** A scored answer with what its figures need beyond right and wrong. */
export interface Asked extends Scored {
  readonly set: string;
  readonly citations: CitationCheck;
  /** Rank from 1 of the first right paragraph among the passages; null where there is none. */
  readonly rank: number | null;
  /** The reporting unit of the place of the answer; null without one place. */
  readonly district: string | null;
}

export async function runOwn(
  { index, assistant }: Opened,
  source: SourceText,
  set: string,
  questions: readonly EvaluationQuestion[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const progress = createProgress(`own questions, ${set}`, questions.length);
  const { corpus } = index;
  const rankOf = (answer: Answer, question: EvaluationQuestion): number | null => {
    const rank = answer.passages.findIndex(({ docId, paragraph }) =>
      (question.paragraphs ?? []).some(
        (place) => place.paragraph === paragraph && place.file === corpus.document(docId)?.file,
      ),
    );
    return rank === -1 ? null : rank + 1;
  };
  const districtOf = ({ paragraphs, kind }: EvaluationQuestion): string | null => {
    const place = kind === 'comparison' ? undefined : paragraphs?.[0];
    const document = corpus.documents.find(({ file }) => file === place?.file);
    return document?.paragraphs.find(({ number }) => number === place?.paragraph)?.district ?? null;
  };
  for (const question of questions) {
    const answer = await (question.kind === 'check'
      ? assistant.check(question.question)
      : assistant.ask(question.question));
    const fault = faultOf(question, answer);
    asked.push({
      set,
      question,
      answer,
      right: fault === '',
      fault,
      citations: checkCitations(answer, source),
      rank: rankOf(answer, question),
      district: districtOf(question),
    });
    progress.step();
  }
  return asked;
}
