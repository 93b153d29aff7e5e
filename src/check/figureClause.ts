import type { Figure } from '../text/figures.ts';

const CLAUSE_END = /[,，;；。:：!！?？()（）]/u;

/** The clause that holds a figure of a folded sentence, and where it begins; brackets part it, too. */
export function clauseAround(sentence: string, { start, end }: Figure): { text: string; from: number } {
  let [from, to] = [start, end];
  while (from > 0 && !CLAUSE_END.test(sentence[from - 1] as string)) from -= 1;
  while (to < sentence.length && !CLAUSE_END.test(sentence[to] as string)) to += 1;
  return { text: sentence.slice(from, to), from };
}
