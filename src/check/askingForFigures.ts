import type { Question } from '../question/understand.ts';
import { findFigures } from '../text/figures.ts';

/** A claimed figure is looked for as its question would: 7所 as 多少所. */
export function askingForFigures(question: Question): Question {
  const figures = findFigures(question.folded).filter(({ kind }) => kind !== 'code' && kind !== 'year');
  const figure = figures.find(({ kind }) => kind === 'quantity' || kind === 'percent') ?? figures[0];
  if (figure === undefined) return question;
  const terms = question.terms.filter(
    ({ text }) => !/^(?:[\d.,]+%?|[一二三四五六七八九十百千万两]+)(?!后)\p{Script=Han}?$/u.test(text),
  );
  const type = figure.kind === 'percent' ? 'share' : figure.kind === 'quantity' ? 'howMany' : 'when';
  return {
    ...question,
    type,
    measure: figure.kind === 'quantity' ? figure.unit : '',
    terms: terms.length > 0 ? terms : question.terms,
  };
}
