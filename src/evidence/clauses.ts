import type { Figure } from '../text/figures.ts';
import type { TermMatch } from './matching.ts';
import type { PreparedClause, PreparedSentence } from './prepared.ts';

/** Credit of a term by where it stands, seen from the clause of the answer. */
const SAME_CLAUSE = 1;
const NEXT_CLAUSE = 0.9;
const SAME_SENTENCE = 0.78;
/** What stands before a semicolon still governs what follows; what stands behind one speaks of something else. */
const BEFORE_SEMICOLON = 0.7;
const BEHIND_SEMICOLON = 0.55;

/** The last clause that a date governs: up to the next date of its kind. */
export function lastGoverned(sentence: PreparedSentence, date: Figure): number {
  const next = sentence.figures.find(({ kind, start }) => start > date.end && kind === date.kind);
  return next === undefined
    ? sentence.clauses.length - 1
    : Math.max(clauseAt(sentence.clauses, date.start), clauseAt(sentence.clauses, next.start) - 1);
}

/** A term's match counted by how near to a clause it stands, 0 to 1. */
export function creditAt(sentence: PreparedSentence, clause: number, match: TermMatch): number {
  let best = 0;
  for (const position of match.positions) {
    const at = clauseAt(sentence.clauses, position);
    const distance = Math.abs(at - clause);
    const credit = distance === 0 ? SAME_CLAUSE : distance === 1 ? NEXT_CLAUSE : SAME_SENTENCE;
    const parted = distance > 0 && crossesSemicolon(sentence, Math.min(at, clause), Math.max(at, clause));
    best = Math.max(best, parted ? credit * (at < clause ? BEFORE_SEMICOLON : BEHIND_SEMICOLON) : credit);
  }
  return best * match.factor;
}

function crossesSemicolon(sentence: PreparedSentence, from: number, to: number): boolean {
  const start = sentence.clauses[from]?.start ?? 0;
  return /[;；]/u.test(sentence.folded.slice(start, sentence.clauses[to]?.start));
}

/** The clause that holds an offset of the sentence's folded text. */
export function clauseAt(clauses: readonly PreparedClause[], position: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position < (clauses[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
