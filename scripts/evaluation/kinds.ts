import type { EvaluationQuestion } from './questions.ts';

/** Kinds with one place for the answer: any of its paragraphs is the right one. */
export const ONE_PLACE: ReadonlySet<string> = new Set(['fact', 'list', 'how', 'paraphrase']);
/** Kinds that the documents answer; a refusal is a false one. */
export const ANSWERABLE: ReadonlySet<string> = new Set([...ONE_PLACE, 'multi', 'comparison']);
/** Kinds that are easily told as unanswerable. */
export const FAR: ReadonlySet<string> = new Set(['unanswerable', 'off_topic']);

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/wrong_attribute/u, 'wrong attribute'],
  [/wrong_district|另一单位/u, 'wrong district'],
  [/wrong_year|另一时期/u, 'wrong year'],
  [/speaker_only|仅作为发言/u, 'speaker only'],
  [/planned_as_done|计划/u, 'plan as done'],
];

/** Why a near-miss has no answer, as one of a few causes; the sets word it freely. */
export function causeOf({ why }: EvaluationQuestion): string {
  return CAUSES.find(([pattern]) => pattern.test(why ?? ''))?.[1] ?? 'other';
}
