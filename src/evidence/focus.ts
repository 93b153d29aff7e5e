import type { Figure } from '../text/figures.ts';
import { clauseAt } from './clauses.ts';
import type { TermMatch } from './matching.ts';
import type { PreparedSentence } from './prepared.ts';
import type { FocusTerm, TermMatches } from './termMatches.ts';

/** 1 when a word beside the asking word stands in the answer's clause, half for a neighbouring one. */
export function focusNear(
  focus: readonly FocusTerm[],
  matches: TermMatches,
  sentence: PreparedSentence,
  clause: number,
): number {
  if (focus.length === 0) return 0.5;
  let nearest = 0;
  for (const { own } of focus) {
    const match = matches.byMeaning(own, sentence.index);
    if (match.factor === 0) continue;
    let distance = Number.POSITIVE_INFINITY;
    for (const at of match.positions)
      distance = Math.min(distance, Math.abs(clauseAt(sentence.clauses, at) - clause));
    nearest = Math.max(nearest, distance === 0 ? 1 : distance === 1 ? 0.6 : 0.3);
  }
  return nearest;
}

/**
 * How near the counted thing stands to its figure: 50所 behind 特色校 or before 学校 in the same clause is 1, a
 * thing further off less, one in another clause little.
 */
export function focusBeside(
  focus: readonly FocusTerm[],
  matches: TermMatches,
  sentence: PreparedSentence,
  figure: Figure,
): number {
  if (focus.length === 0) return 0.5;
  const clause = clauseAt(sentence.clauses, figure.start);
  let sum = 0;
  for (const { word, own, bare } of focus) {
    if (figure.unit.endsWith('元') && MONEY.test(word)) sum += 1;
    else
      sum += Math.max(
        ...[own, bare].map((term) => {
          const match = matches.byMeaning(term, sentence.index);
          return match.factor * placeBeside(sentence, figure, clause, match);
        }),
      );
  }
  return sum / focus.length;
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
