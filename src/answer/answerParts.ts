import type { Finder } from '../evidence/find.ts';
import type { Question } from '../question/understand.ts';
import type { Hit } from '../retrieve/search.ts';
import type { AnswerTexts } from '../texts/zh/answer.ts';
import { answerQuestion } from './answerQuestion.ts';
import type { DraftLine } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Response } from './respond.ts';

/** One of several things that a question asks for, with its own hits. */
export interface Part {
  readonly question: Question;
  readonly hits: readonly Hit[];
}

/**
 * Answers a question that asks for several things: each on its own, what is missing named. Where nothing is found
 * so, the whole is asked as one question: it may be one thing, asked for in several ways.
 * @param hits of the whole question
 */
export function answerParts(
  whole: Question,
  hits: readonly Hit[],
  parts: readonly Part[],
  finder: Finder,
  judge: Judge,
  texts: AnswerTexts,
): Response {
  const responses = parts.map((part) => ({
    part,
    response: answerQuestion(part.question, part.hits, finder, judge, texts),
  }));
  const lines: DraftLine[] = [];
  for (const { part, response } of responses) {
    if (response.kind === 'draft')
      lines.push(...response.draft.filter((line) => !lines.some((known) => sameLine(known, line))));
    else lines.push({ kind: 'remark', text: texts.partMissing(part.question.original) });
  }
  const found = responses.filter(({ response }) => response.kind === 'draft').length;
  if (found === 0) {
    const asOne = answerQuestion(whole, hits, finder, judge, texts);
    if (asOne.kind === 'draft') return asOne;
  }
  if (found > 0) return { kind: 'draft', draft: lines, verdict: null };
  const first = responses[0]?.response;
  const nearest = responses.flatMap(({ response }) => (response.kind === 'refusal' ? response.nearest : []));
  return {
    kind: 'refusal',
    reason: first?.kind === 'refusal' ? first.reason : 'no_evidence',
    asked: whole.original.trim(),
    onlyNamed: first?.kind === 'refusal' ? first.onlyNamed : null,
    verdict: null,
    nearest,
  };
}

function sameLine(a: DraftLine, b: DraftLine): boolean {
  return a.kind === b.kind && a.text === b.text;
}
