import type { Meaning } from '../embeddings/meaning.ts';
import type { Question } from '../question/understand.ts';
import type { Figure } from '../text/figures.ts';
import { clauseAt } from './clauses.ts';
import { matchTerm, type TermMatch } from './matching.ts';
import type { PreparedSentence } from './prepared.ts';

/** 1 when a word beside the asking word stands in the answer's clause, half for a neighbouring one. */
export function focusNear(
  question: Question,
  sentence: PreparedSentence,
  clause: number,
  meaning: Meaning,
): number {
  if (question.focus.length === 0) return 0.5;
  const near = question.focus.map((word): number => {
    const term = question.terms.find(({ text }) => text.includes(word) || word.includes(text));
    const match = matchTerm(
      term ?? { text: word, alternatives: [], weight: 1 },
      sentence,
      meaning.similarity,
    );
    const distance = Math.min(
      ...match.positions.map((at) => Math.abs(clauseAt(sentence.clauses, at) - clause)),
    );
    return match.factor === 0 ? 0 : distance === 0 ? 1 : distance === 1 ? 0.6 : 0.3;
  });
  return Math.max(...near);
}

/**
 * How near the counted thing stands to its figure: 50所 behind 特色校 or before 学校 in the same clause is 1, a
 * thing further off less, one in another clause little.
 */
export function focusBeside(
  question: Question,
  sentence: PreparedSentence,
  figure: Figure,
  meaning: Meaning,
): number {
  if (question.focus.length === 0) return 0.5;
  const clause = clauseAt(sentence.clauses, figure.start);
  const values = question.focus.map((word) => {
    if (MONEY.test(word) && figure.unit.endsWith('元')) return 1;
    const term = question.terms.find(({ text }) => text.includes(word) || word.includes(text));
    const bare = { text: word, alternatives: [], weight: 1 };
    const matches = [term ?? bare, bare].map((each) => matchTerm(each, sentence, meaning.similarity));
    return Math.max(...matches.map((match) => match.factor * placeBeside(sentence, figure, clause, match)));
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A sum of money answers for the word that stands for money. */
const MONEY = /资金|经费|钱|费用|投入|支出|投资|拨款/u;
const JUST_NAMED = 0.5;
const ELSEWHERE = 0.3;

function placeBeside(sentence: PreparedSentence, figure: Figure, clause: number, match: TermMatch): number {
  const places = match.positions.map((at) => {
    const away = clauseAt(sentence.clauses, at) - clause;
    // …定制通学专线,相继开通30余条线路: what was just named may be what is counted; what comes later is not.
    if (away !== 0) return away === -1 ? JUST_NAMED : ELSEWHERE;
    const gap = at >= figure.end ? at - figure.end : Math.max(0, figure.start - at - match.found.length);
    return gap <= 10 ? 1 : gap <= 24 ? 0.7 : 0.5;
  });
  return Math.max(0, ...places);
}
