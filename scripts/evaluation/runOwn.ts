import type { Answer } from '../../src/answer/answer.ts';
import type { Assistant } from '../../src/assistant.ts';
import type { EvaluationQuestion } from './questions.ts';
import { bareLength, faultOf, type Scored, wilson } from './score.ts';

export interface KindRow {
  readonly kind: string;
  readonly right: number;
  readonly of: number;
  readonly share: number;
  readonly interval: readonly [number, number];
  readonly meanLength: number;
}

const ANSWERABLE = new Set(['fact', 'list', 'how', 'multi', 'paraphrase', 'comparison']);

export async function runOwn(
  assistant: Assistant,
  questions: readonly EvaluationQuestion[],
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const question of questions) {
    const answer: Answer = await (question.kind === 'check'
      ? assistant.check(question.question)
      : assistant.ask(question.question));
    const fault = faultOf(question, answer);
    scored.push({ question, answer, right: fault === '', fault });
  }
  return scored;
}

export function rowsByKind(scored: readonly Scored[]): KindRow[] {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      scored.filter(({ question }) => question.kind === kind),
    ),
  );
  const refused = scored
    .filter(({ question }) => ANSWERABLE.has(question.kind))
    .map((each) => ({ ...each, right: each.answer.outcome === 'refused' }));
  const facts = scored.filter(({ question }) => question.kind === 'fact');
  const refusedFacts = facts.map((each) => ({ ...each, right: each.answer.outcome === 'refused' }));
  return [
    ...rows,
    row('false refusals: facts', refusedFacts),
    row('false refusals: all answerable', refused),
  ];
}

function row(kind: string, scored: readonly Scored[]): KindRow {
  const right = scored.filter((each) => each.right).length;
  const lengths = scored
    .filter(({ answer }) => answer.outcome === 'answered')
    .map(({ answer }) => bareLength(answer.answer));
  return {
    kind,
    right,
    of: scored.length,
    share: scored.length === 0 ? 0 : right / scored.length,
    interval: wilson(right, scored.length),
    meanLength: lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
  };
}
