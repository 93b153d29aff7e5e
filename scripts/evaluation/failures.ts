import type { Corpus } from '../../src/documents/corpus.ts';
import type { EvaluationQuestion } from './questions.ts';
import type { Scored } from './score.ts';

/** A wrong answer beside what was wanted; for the tuning half only. */
export function failureText({ question, answer, fault }: Scored, corpus: Corpus): string {
  const { must, anyOf, groups, districts, verdict, absent } = question;
  const wanted = must ?? anyOf ?? groups?.map((group) => group.must) ?? districts ?? verdict ?? 'a refusal';
  const lines = [
    `[${question.kind}] ${question.id} ${question.question}`,
    `  ${fault}; wanted ${JSON.stringify(wanted)} at ${places(question) || '-'}${absent ? `, not of ${absent}` : ''}`,
    `  ${[answer.outcome, answer.reason, answer.verdict].filter((part) => part !== null).join(' ')}`,
    ...answer.answer.split('\n').map((line) => `    ${line}`),
    `  cited ${answer.citations.map(({ file, paragraph }) => place(file, paragraph)).join(' ') || '-'}`,
    `  found ${
      answer.passages
        .slice(0, 4)
        .map(({ docId, paragraph }) => place(corpus.document(docId)?.file ?? docId, paragraph))
        .join(' ') || '-'
    }`,
  ];
  return lines.join('\n');
}

function places({ paragraphs, groups }: EvaluationQuestion): string {
  const all = [...(paragraphs ?? []), ...(groups ?? []).flatMap((group) => group.paragraphs)];
  return all.map(({ file, paragraph }) => place(file, paragraph)).join(' ');
}

/** 004:12, as the notes on the articles write it. */
function place(file: string, paragraph: number): string {
  return `${file.slice(0, 3)}:${paragraph}`;
}
