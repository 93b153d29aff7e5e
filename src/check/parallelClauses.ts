import type { Figure } from '../text/figures.ts';

const STOP = /[,，;；、。:：]/u;
const PART_STOP = /[;；。]/u;

/** From the last of some marks before a place on. */
function startBefore(at: number, mark: RegExp, text: string): number {
  let from = at;
  while (from > 0 && !mark.test(text[from - 1] as string)) from -= 1;
  return from;
}

function endBehind(at: number, text: string): number {
  let to = at;
  while (to < text.length && !STOP.test(text[to] as string)) to += 1;
  return to;
}

/** Every two letters that a claim writes. */
function pairsOf(claim: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= claim.length; at++) {
    const pair = claim.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs;
}

/**
 * Whether a sentence tells several figures in the measure of a claim's one, each of something else, and what the claim names stands beside
 * another of them: 二类学校1200元 of 一类学校1200元,二类学校800元.
 */
export function crossesClauses(
  claim: string,
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  const [stated, ...more] = figures.filter(({ numeral }) => /\d/u.test(numeral));
  if (stated === undefined || more.length > 0 || stated.unit === '') return false;
  const alike = told.filter(({ unit, kind }) => unit === stated.unit && kind === stated.kind);
  const own = alike.filter(({ value }) => value === stated.value);
  const others = alike.filter(({ value }) => value !== stated.value);
  const [mine] = own;
  if (mine === undefined || own.length > 1 || others.length === 0) return false;
  const clauseOf = ({ start, end }: Figure) =>
    sentence.slice(startBefore(start, STOP, sentence), endBehind(end, sentence));
  const beside = others.map(clauseOf);
  // What was named before it in its part of the sentence goes on.
  const mineOn = sentence.slice(startBefore(mine.start, PART_STOP, sentence), endBehind(mine.end, sentence));
  const rest = [clauseOf(mine), ...beside].reduce((text, clause) => text.replace(clause, ' '), sentence);
  const telling = pairsOf(claim).filter((pair) => !rest.includes(pair));
  const isMine = telling.some(
    (pair) => clauseOf(mine).includes(pair) && beside.every((clause) => !clause.includes(pair)),
  );
  return (
    !isMine &&
    telling.some((pair) => !mineOn.includes(pair) && beside.some((clause) => clause.includes(pair)))
  );
}

const TURNS = /[不没未无]|超|低于|高于|[下升]降|[减少增多]|上升|提[高升]/u;

/**
 * Whether the share that a claim states is told in so many digits, and in a clause that alone names what the claim does: 本科以上占比95.4%
 * is not denied by the 占比20.2% beside it.
 */
export function tellsItsShare(
  claim: string,
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  const [stated, ...more] = figures;
  if (stated?.kind !== 'percent' || stated.precision !== 'exact' || more.length > 0 || TURNS.test(claim))
    return false;
  const shares = told.filter(({ kind }) => kind === 'percent');
  const own = shares.filter(({ value, precision }) => value === stated.value && precision === 'exact');
  const [mine] = own;
  if (mine === undefined || own.length > 1) return false;
  const clauseOf = ({ start, end }: Figure) =>
    sentence.slice(startBefore(start, STOP, sentence), endBehind(end, sentence));
  const beside = shares.filter((each) => each !== mine).map(clauseOf);
  const named = (clause: string) =>
    pairsOf(claim).filter((pair) => clause.includes(pair) && !SHARE.test(pair));
  const ofMine = named(clauseOf(mine));
  return (
    ofMine.some((pair) => beside.every((clause) => !clause.includes(pair))) &&
    beside.every((clause) => named(clause).length <= ofMine.length)
  );
}

const SHARE = /占比|比例|比率/u;
