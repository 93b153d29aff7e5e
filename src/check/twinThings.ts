/** What ends one thing of a list: marks, and a joining word behind a quoted name. */
const ENDS = /(?<=[”》])[和与及]|[,，;；、。]/u;
const PIECES = /[,，;；、。]/u;
const LEAD = /^(?:如|例如|比如|包括|有|和|与|及|以及|其中|分别是)/u;
/** What stands between a name and what is told of it, the same in both: 教人, 体育“; 的 and “ where a list joins them. */
const LISTED = /^(?:[、和与及])$/u;
const WEAK_MARK = /^[的“]$/u;
const SHORTEST = 2;
const LONGEST_HEAD = 12;
/** So many things of a list apart. */
const FARTHEST = 4;
const MEANT = /\p{Script=Han}{2}/u;

interface Twins {
  /** What each is told of. */
  readonly heads: readonly [string, string];
  /** What is told of each. */
  readonly things: readonly [string, string];
}

/**
 * Whether a claim gives one of a list what the source tells of its neighbour, in whatever words: 体育教人臻美 where the
 * source has 体育教人健体,美育教人臻美.
 *
 * @param claim folded, without the reporting unit
 */
export function swapsTwins(claim: string, source: string): boolean {
  const twins = twinsIn(source);
  // 初中多样化,小学兴趣化: each piece names one of them.
  return claim.split(PIECES).some((piece) => swapsIn(piece, twins));
}

function swapsIn(claim: string, twins: readonly Twins[]): boolean {
  return twins.some(({ heads, things }) =>
    [0, 1].some((own) => {
      const other = 1 - own;
      const [head = '', another = ''] = [heads[own], heads[other]];
      const [thing = '', told = ''] = [things[other], things[own]];
      const name = longestShared(claim, head, another);
      if (name === null || !head.endsWith(name) || longestShared(claim, another, head) !== null) return false;
      const behind = claim.slice(claim.indexOf(name) + name.length);
      const taken = longestShared(behind, thing, `${head} ${told}`);
      return (
        taken !== null &&
        thing.startsWith(taken) &&
        longestShared(behind, told, `${another} ${thing}`) === null
      );
    }),
  );
}

function twinsIn(source: string): Twins[] {
  const pieces: { text: string; joint: string }[] = [];
  let rest = source;
  for (let end = ENDS.exec(rest); end !== null; end = ENDS.exec(rest)) {
    pieces.push({ text: rest.slice(0, end.index).replace(LEAD, ''), joint: end[0] });
    rest = rest.slice(end.index + end[0].length);
  }
  pieces.push({ text: rest.replace(LEAD, ''), joint: '' });
  return pieces.flatMap(({ text }, index) =>
    pieces.slice(index + 1, index + 1 + FARTHEST).flatMap((next, step) => {
      const joints = pieces.slice(index, index + 1 + step).map(({ joint }) => joint);
      const twins = asTwins(
        text,
        next.text,
        joints.every((joint) => LISTED.test(joint)),
      );
      return twins === null ? [] : [twins];
    }),
  );
}

/** 体育|教人|健体 and 美育|教人|臻美, cut at the first longest stretch that both share inside. */
function asTwins(one: string, other: string, listed: boolean): Twins | null {
  let mark = '';
  for (let start = SHORTEST; start < Math.min(one.length - SHORTEST, LONGEST_HEAD + 1); start++) {
    for (let end = one.length - SHORTEST; end > start + mark.length; end--) {
      const stretch = one.slice(start, end);
      const at = other.indexOf(stretch, SHORTEST);
      if (at === -1 || at > LONGEST_HEAD || other.length - at - stretch.length < SHORTEST) continue;
      if (one.indexOf(stretch) !== start) continue;
      mark = stretch;
      break;
    }
  }
  if (mark === '' || (mark.length === 1 && !(listed && WEAK_MARK.test(mark)))) return null;
  const cut = (text: string): [string, string] => {
    const at = text.indexOf(mark, SHORTEST);
    return [text.slice(0, at), text.slice(at + mark.length)];
  };
  const [head, thing] = cut(one);
  const [another, told] = cut(other);
  // What both go on sharing is no mark between a name and what is told of it.
  if (thing.startsWith(told) || told.startsWith(thing)) return null;
  return { heads: [head, another], things: [thing, told] };
}

/** The longest stretch of two letters and more that a claim shares with a text and another text has not. */
function longestShared(claim: string, text: string, without: string): string | null {
  for (let length = text.length; length >= SHORTEST; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const stretch = text.slice(start, start + length);
      if (MEANT.test(stretch) && claim.includes(stretch) && !without.includes(stretch)) return stretch;
    }
  }
  return null;
}

const OFFICE = '书记|校长|园长|院长|局长|主任|主席|组长|会长|所长|站长|馆长|团长|班主任';
const NAME = '\\p{Script=Han}{2,4}';
const HOLDS = new RegExp(`^(${NAME})(?:就?是|为|任|担任)(\\p{Script=Han}{2,16}?)的?(?:${OFFICE})$`, 'u');
const IS_HELD = new RegExp(
  `^(\\p{Script=Han}{2,16}?)的?(?:${OFFICE})(?:就?是|为|由)(${NAME}?)(?:担任)?$`,
  'u',
);
const LONGEST_BODY = 6;
/** 小学 alone is no name of one. */
const SHORTEST_BODY = 3;

/** Whether a claim gives somebody the office of whom the source names beside: 一小书记李甲、二中王乙. */
export function takesOffice(claim: string, source: string): boolean {
  const [, holder, of] = HOLDS.exec(claim) ?? [];
  const [, office, by] = IS_HELD.exec(claim) ?? [];
  const person = holder ?? by ?? '';
  const body = of ?? office ?? '';
  const own = source.split(ENDS).filter((piece) => piece.includes(person));
  if (person === '' || own.length === 0) return false;
  for (
    let length = Math.min(LONGEST_BODY, body.length);
    length >= Math.min(SHORTEST_BODY, body.length);
    length--
  ) {
    const tail = body.slice(-length);
    if (!source.includes(tail)) continue;
    const held = new RegExp(`${tail}(?:党委|党总支|党支部)?(?:${OFFICE})?(?=${NAME})`, 'u');
    return held.test(source) && own.every((piece) => !piece.includes(tail));
  }
  return false;
}
