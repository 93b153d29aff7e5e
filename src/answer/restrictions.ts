import type { Evidence } from '../evidence/evidence.ts';
import { wantsFigure } from '../evidence/expectedFigure.ts';
import type { Question } from '../question/understand.ts';

/** What makes a group of people or schools a smaller one: a figure of the whole says nothing of it. */
const RESTRICTIONS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/女(?:教师|老师|生|孩|的|性)|女娃/u, /女/u],
  [/男(?:教师|老师|生|孩|的|性)|男娃/u, /男/u],
  [/博士/u, /博士/u],
  [/硕士/u, /硕士|研究生/u],
  [/留守/u, /留守/u],
  [/职称/u, /职称|高级教师|正高/u],
  [/高考/u, /高考|本科|上线|录取/u],
  [/中考/u, /中考|A\+|初中|毕业/iu],
];
const RATE = /\p{Script=Han}{2}率(?![先领真])/gu;

/** 女教师占比 is not answered by a share of all teachers, 上线率 not by 入学率: the figure must be told of the very group and rate. */
export function tellsOfTheWhole(question: Question, { sentence, prepared }: Evidence): boolean {
  if (!question.corpusHasUnits || !wantsFigure(question)) return false;
  const told = `${sentence.folded}${prepared.heading}`;
  if (RESTRICTIONS.some(([asked, kind]) => asked.test(question.folded) && !kind.test(told))) return true;
  const rates = question.folded.match(RATE) ?? [];
  const toldRates: readonly string[] = told.match(RATE) ?? [];
  return (
    rates.length > 0 &&
    toldRates.length > 0 &&
    rates.every((rate) => !isTold(rate, told, toldRates, question))
  );
}

/** A rate is told by its own name, by its first word (就业 of 就业率) or by a word that stands for it. */
function isTold(rate: string, told: string, toldRates: readonly string[], { terms }: Question): boolean {
  if (toldRates.includes(rate) || told.includes(rate.slice(0, 2))) return true;
  const others = terms.filter(({ text }) => text.includes(rate) || rate.includes(text));
  return others.some(({ alternatives }) => alternatives.some(({ text }) => told.includes(text)));
}
