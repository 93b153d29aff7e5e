/** What ends one thing of a list. */
const ENDS = /[,，;；、。]/u;
/** What leads into one: 以, 如, and all that stands before an opened quote. */
const LEAD = /^(?:.*“)?(?:如|例如|比如|包括|其中|分别是|以|由|把|将|从|为)?/u;
const MARKS = /[“”《》\s]/gu;
/** What may stand between what is named and what is told of it. */
const LINK = '(?:的?是|为|的|由|来|去|负责|要|都)?';
const SHORTEST = 2;
/** A thing of a list is told in so few letters, both ends of it. */
const LONGEST_THING = 10;
const WORD = /^[\p{Script=Han}\d]{2,}$/u;

/**
 * Whether a claim puts the beginning of one thing of a list before the end of its neighbour: 少年宫下单 where the source has
 * 学校下单、少年宫买单, 一年一研修 where it has 一年一主题、一月一研修.
 *
 * @param claim folded
 */
export function crossesPairs(claim: string, source: string): boolean {
  const things = source.split(ENDS).map((piece) => piece.replace(LEAD, '').replace(MARKS, ''));
  const pieces = claim.split(ENDS).map((piece) => piece.replace(MARKS, ''));
  return (
    swapsLabels(claim, source) ||
    labelsOther(claim, source) ||
    things.some((thing, index) => {
      const next = things[index + 1] ?? '';
      return [
        [thing, next],
        [next, thing],
      ].some(([one = '', other = '']) => pieces.some((piece) => joins(piece, one, other)));
    })
  );
}

/** Whether a piece of a claim begins one thing and ends it as the other. */
function joins(piece: string, one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 2 * SHORTEST) return false;
  if (Math.max(one.length, other.length) > LONGEST_THING) return false;
  for (let head = one.length - SHORTEST; head >= SHORTEST; head--) {
    const begins = one.slice(0, head);
    if (!piece.includes(begins) || other.includes(begins) || !WORD.test(begins)) continue;
    for (let tail = other.length - SHORTEST; tail >= SHORTEST; tail--) {
      const ends = other.slice(-tail);
      if (!WORD.test(ends) || one.includes(ends)) continue;
      if (!new RegExp(`${begins}${LINK}${ends}`, 'u').test(piece)) continue;
      const [own, told] = [one.slice(-tail), other.slice(0, head)];
      if (!isBuiltAlike(begins, told) && !isBuiltAlike(ends, own)) continue;
      // What says both halves of one says it rightly.
      if (!piece.includes(one.slice(-SHORTEST)) && !piece.includes(told)) return true;
    }
  }
  return false;
}

/** 下单 and 买单, 一年一 and 一月一: a letter that tells something stands at the same place of both. */
function isBuiltAlike(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    [...one].some((letter, at) => other[at] === letter && !TELLS_NOTHING.has(letter))
  );
}

const TELLS_NOTHING: ReadonlySet<string> = new Set('的了是不而');

const LABELLED = /(?<name>[^,，;；、。“”]{2,14})”?(?:称?为|是|即|叫)“(?<label>[^“”]{1,6})”/gu;
const LABELS =
  /(?<name>[^,，;；、。“”]{2,})”?(?:称?为|是|即|叫做?)“?(?<label>[\p{L}\d]{1,6})”?(?=$|[,，;；、。])/gu;
/** So many letters of a name, from its end. */
const TELLING = 3;

/** 作业辅导是“x” where the source has 以“作业辅导”为“1”…以“综合实践活动”为“x”. */
function swapsLabels(claim: string, source: string): boolean {
  const told = [...source.matchAll(LABELLED)].map(({ groups = {} }) => groups);
  if (told.length < 2) return false;
  return [...claim.matchAll(LABELS)].some(({ groups: { name: said = '', label: given = '' } = {} }) => {
    const own = told.filter(({ name = '' }) =>
      said.endsWith(name.slice(-Math.max(TELLING, name.length - 2))),
    );
    const labels = told.map(({ label }) => label);
    return own.length > 0 && labels.includes(given) && own.every(({ label }) => label !== given);
  });
}

const SYMBOL = /(?<name>\p{Script=Han}{2})”?(?:称?为|是|即|叫做?)“(?<label>[a-z\d])”/gu;

/** 以足球为“n” where the clause that tells of 足球 writes no n, and another one does. */
function labelsOther(claim: string, source: string): boolean {
  const clauses = source.split(/[,，;；。]/u);
  return [...claim.matchAll(SYMBOL)].some(({ groups: { name = '', label = '' } = {} }) => {
    const own = clauses.filter((clause) => clause.includes(name));
    return own.length > 0 && own.every((clause) => !clause.includes(label)) && source.includes(label);
  });
}
