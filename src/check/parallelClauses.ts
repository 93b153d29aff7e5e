import type { Figure } from '../text/figures.ts';
import { contrastBetween, negationDiffers } from './contrasts.ts';

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
  if (namesNeighbour(claim, stated, clauseOf(mine), beside)) return true;
  const isMine = telling.some(
    (pair) => clauseOf(mine).includes(pair) && beside.every((clause) => !clause.includes(pair)),
  );
  return (
    !isMine &&
    telling.some((pair) => !mineOn.includes(pair) && beside.some((clause) => clause.includes(pair)))
  );
}

/** Letters of a name that two of a list share, and that of one of them at least. */
const SHARED_NAME = 3;

/** 组建20个班主任研训共同体 of 组建学科研训共同体20个、班主任研训共同体10个: more of the name at the figure is the neighbour's. */
function namesNeighbour(
  claim: string,
  { start, end }: Figure,
  clause: string,
  beside: readonly string[],
): boolean {
  const behind = /^\p{Script=Han}+/u.exec(claim.slice(end).replace(/^的/u, ''))?.[0] ?? '';
  const before =
    /\p{Script=Han}+$/u.exec(
      claim.slice(0, start).replace(/(?:组?建成?|建立|设立|共?有|[是为达到了])+$/u, ''),
    )?.[0] ?? '';
  return [before, behind].some((name) => {
    const own = longestOf(name, [clause]);
    const theirs = longestOf(name, beside);
    return own.length >= SHARED_NAME && theirs.length > own.length + 1 && theirs.includes(own);
  });
}

/** The longest stretch of a name that one of some texts writes. */
function longestOf(name: string, texts: readonly string[]): string {
  for (let length = name.length; length > 1; length--)
    for (let at = 0; at + length <= name.length; at++) {
      const stretch = name.slice(at, at + length);
      if (texts.some((text) => text.includes(stretch))) return stretch;
    }
  return '';
}

/**
 * The number of the neighbour that a claim names, where it states another one's of the same list: the 10个 of 班主任研训共同体10个 for
 * 20个班主任研训共同体. Null where it doesn't.
 */
export function neighboursNumber(
  claim: string,
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): Figure | null {
  const [stated, ...more] = figures;
  if (stated === undefined || more.length > 0 || stated.unit === '' || stated.precision !== 'exact')
    return null;
  const alike = told.filter(({ unit, kind }) => unit === stated.unit && kind === stated.kind);
  const [mine, ...others] = alike.filter(({ value }) => value === stated.value);
  if (mine === undefined || others.length > 0) return null;
  const clauseOf = ({ start, end }: Figure) =>
    sentence.slice(startBefore(start, STOP, sentence), endBehind(end, sentence));
  const theirs = alike.filter(
    (each) => each !== mine && namesNeighbour(claim, stated, clauseOf(mine), [clauseOf(each)]),
  );
  return theirs.length === 1 ? (theirs[0] as Figure) : null;
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

/**
 * Whether a sentence tells the amount that a claim states in a clause that names what the claim does, and no other amount of the measure does so
 * as well: 罗溪镇每人700元 beside 虹山乡每人1000元, 满25年的,申报高级职称… beside 满15年的教师,申报中级职称….
 * @param how whether the turn and the number alone are enough: 比去年减少640人
 */
export function tellsItsAmount(
  claim: string,
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
  how: 'in full' | 'or behind its turn',
): boolean {
  const [stated, ...more] = figures;
  if (stated?.kind !== 'quantity' || stated.unit === '' || more.length > 0) return false;
  const alike = told.filter(({ unit, kind }) => unit === stated.unit && kind === stated.kind);
  const own = alike.filter(({ value }) => value === stated.value);
  const [mine] = own;
  if (mine === undefined || own.length > 1 || !isBoundAlike(claim, stated, mine)) return false;
  // 2023年 for 2022年 is what is denied.
  if ((claim.match(/\d+(?:\.\d+)?/gu) ?? []).some((number) => !sentence.includes(number))) return false;
  const others = alike.filter((each) => each !== mine);
  const within = ({ start, end }: Figure, stop: RegExp) => {
    let to = end;
    while (to < sentence.length && !stop.test(sentence[to] as string)) to += 1;
    return sentence.slice(startBefore(start, stop, sentence), to).replace(/不得(?=超过|[高低少多]于)/gu, '');
  };
  return [STOP, PART_STOP].some((stop) => {
    const clause = within(mine, stop);
    const around = others.map((each) => within(each, stop));
    // 比上年减少640人 behind 招生11200人: what stands right before the number tells which of the two is meant.
    const isMeant =
      followsTheSame(claim, stated, sentence, mine) && !isNearerToAnother(claim, sentence, mine, others);
    if (around.includes(clause) && !isMeant) return false;
    const beside = around.filter((other) => other !== clause);
    if (!turnsAlike(claim, clause)) return false;
    const pairs = pairsOf(claim);
    const named = (text: string) => pairs.filter((pair) => text.includes(pair));
    const ofMine = named(clause);
    // What else a claim says may be what is denied.
    const saysAll = ofMine.length >= LEAST_SHARE * pairs.length;
    const saysMuch = how === 'or behind its turn' && ofMine.length >= LEAST_BEHIND_A_TURN * pairs.length;
    return (
      (saysAll || (saysMuch && TURN.test(claim) && followsTheSame(claim, stated, sentence, mine))) &&
      ofMine.length >= LEAST_NAMED &&
      (beside.length === 0 || ofMine.some((pair) => beside.every((other) => !other.includes(pair)))) &&
      beside.every((other) => named(other).length <= ofMine.length) &&
      contrastBetween(claim, clause) === null &&
      !negationDiffers(claim, clause)
    );
  });
}

/** 最多25人 is told by 最多不得超过二十五人. */
function isBoundAlike(claim: string, stated: Figure, mine: Figure): boolean {
  if (mine.precision === stated.precision) return true;
  const before = claim.slice(0, stated.start);
  return mine.precision === 'most'
    ? /最[多长高大]$/u.test(before)
    : mine.precision === 'from' && /最[少短低]$/u.test(before);
}

const BOUND_BEFORE = /(?:了|到|至|约|近|不?得?超过|不[高低少多]于)+$/u;

function followsTheSame(claim: string, stated: Figure, sentence: string, mine: Figure): boolean {
  const leadTo = (text: string, { start }: Figure) =>
    text.slice(0, start).replace(BOUND_BEFORE, '').slice(-2);
  const lead = leadTo(claim, stated);
  // 增加了36名 is not 增加至36名.
  if (GREW_BY.test(claim.slice(0, stated.start)) && GREW_TO.test(sentence.slice(0, mine.start))) return false;
  return lead.length === 2 && leadTo(sentence, mine) === lead;
}

const GREW_BY = /(?:增加|减少|提高|下降|增长|上升)了?$/u;
const GREW_TO = /[到至]$/u;

/** 国家级奖项200余项、市级奖项2700余项: the clause of another amount names what the claim does and this one doesn't. */
function isNearerToAnother(
  claim: string,
  sentence: string,
  mine: Figure,
  others: readonly Figure[],
): boolean {
  const clauseOf = ({ start, end }: Figure) =>
    sentence.slice(startBefore(start, STOP, sentence), endBehind(end, sentence));
  const own = clauseOf(mine);
  const beside = others.map(clauseOf);
  return pairsOf(claim).some((pair) => !own.includes(pair) && beside.some((clause) => clause.includes(pair)));
}

/** Pairs of letters. */
const LEAST_NAMED = 2;
const LEAST_SHARE = 0.8;
/** 比去年减少了640人 says the turn and the number itself. */
const LEAST_BEHIND_A_TURN = 0.3;
const TURN = /减少|增加|提高|下降|增长|上升/u;
const UP = /增|升|提高|上涨|多/u;
const DOWN = /减|降|下滑|少/u;

function turnsAlike(claim: string, clause: string): boolean {
  return UP.test(claim) === UP.test(clause) && DOWN.test(claim) === DOWN.test(clause);
}

/** Whether one clause of a sentence tells all of several amounts that a claim states, in their order: 一类学校每人每月1200元. */
export function tellsAllAtOnce(
  figures: readonly Figure[],
  sentence: string,
  told: readonly Figure[],
): boolean {
  const amounts = figures.filter(({ kind }) => kind === 'quantity' || kind === 'percent');
  const [first, ...more] = amounts;
  if (first === undefined || more.length === 0 || amounts.length < figures.length) return false;
  return told
    .filter((each) => isSameAmount(first, each))
    .some(({ end }) => {
      const close = endBehind(end, sentence);
      let at = end;
      return more.every((amount) => {
        const next = told.find((each) => each.start >= at && each.end <= close && isSameAmount(amount, each));
        at = next?.end ?? at;
        return next !== undefined;
      });
    });
}

function isSameAmount(one: Figure, other: Figure): boolean {
  return (
    one.value === other.value &&
    one.unit === other.unit &&
    one.kind === other.kind &&
    one.precision === other.precision
  );
}
