import type { EvaluationQuestion } from '../evaluation/questions.ts';

type Place = NonNullable<EvaluationQuestion['paragraphs']>[number];

/**
 * Numbers for questions, the same for all whose right paragraphs hang together, be it through other questions: none is
 * judged by what was learned from another one on its paragraph. A comparison asks about each unit by itself.
 * @returns of a question's places, or of those of one side of a comparison, its number; of none by its name
 */
export function askedTogether(
  questions: readonly EvaluationQuestion[],
): (places: readonly Place[], name: string) => number {
  const above = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  for (const { kind, paragraphs } of questions) {
    if (kind === 'comparison') continue;
    const [first, ...others] = (paragraphs ?? []).map(keyOf);
    if (first === undefined) continue;
    for (const other of others) above.set(top(other), top(first));
  }
  const numbers = new Map<string, number>();
  return ([first], name) => {
    const key = first === undefined ? name : top(keyOf(first));
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

function keyOf({ file, paragraph }: Place): string {
  return `${file} ${paragraph}`;
}
