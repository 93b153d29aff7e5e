import type { ClaimWord } from './words.ts';

/** Words between two things of which each has its own part to play. */
const BETWEEN =
  /带动|帮助|帮扶|支援|对口|服务|辐射|引领|影响|高于|低于|多于|少于|大于|小于|超过|优于|领先于|不如|不及|比|向|由|从|被|把|将|让|归|隶属|取代|代替|转为|改为|升级为|调整为|变为|作为|划归|移交/gu;
const COMPARES =
  /高于|低于|多于|少于|大于|小于|优于|领先于|不如|不及|(?<![同环占对相评无百校好分配])比(?![例率赛较值分武拼如重学])/gu;

/** Whether a claim compares two things where its source doesn't: a model's own sum is no source. */
export function comparesAnew(claim: string, source: string): boolean {
  const claimed = claim.match(COMPARES) ?? [];
  return claimed.some((word) => !source.includes(word));
}

/**
 * Whether two things have changed their parts: 甲带动乙 in the source, 乙带动甲 in the claim. Told by what stands
 * nearest before and behind a word that parts them, where the source has them all.
 */
export function swapsParts(claim: string, words: readonly ClaimWord[], source: string): boolean {
  for (const { 0: between, index } of claim.matchAll(BETWEEN)) {
    const before = words.findLast(({ text, start }) => start + text.length <= index && source.includes(text));
    const behind = words.find(({ text, start }) => start >= index + between.length && source.includes(text));
    if (before === undefined || behind === undefined || before.text === behind.text) continue;
    if (overlaps(before.text, behind.text)) continue;
    for (let at = source.indexOf(between); at !== -1; at = source.indexOf(between, at + 1)) {
      const left = source.slice(0, at);
      const right = source.slice(at + between.length);
      const kept = left.includes(before.text) || right.includes(behind.text);
      if (kept) return false;
      if (right.includes(before.text) && left.includes(behind.text)) return true;
    }
  }
  return false;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Whose report it is, and whom the sentence needn't name: as the one acted upon it must be named. */
const ACTED_UPON =
  /(?:带动|帮助|帮扶|支援|服务|辐射|引领|影响|高于|低于|多于|少于|优于|领先于|不如|比|向|由|被|给|对|为)$/u;

/** 布拖县帮助金牛区 where 金牛区 reports 帮助布拖县. */
export function turnsOnUnit(
  claim: string,
  names: readonly { readonly start: number; readonly end: number }[],
  source: string,
): boolean {
  return names.some(({ start, end }) => {
    const before = claim.slice(0, start);
    return (
      /\p{Script=Han}{4}/u.test(before) &&
      ACTED_UPON.test(before) &&
      !source.includes(claim.slice(start, end))
    );
  });
}

/**
 * Whether what a claim opens with is told of only behind the clauses that tell all the rest: 八中获一等奖,铁中参加表演
 * says nothing of 铁中's 一等奖.
 */
export function turnsOrder(words: readonly ClaimWord[], source: string): boolean {
  const clauseOf = (at: number) => (source.slice(0, at).match(/[,;；，]/gu) ?? []).length;
  const placed = words
    .filter(({ text, telling }) => telling && source.includes(text))
    .map(({ text }) => ({ first: clauseOf(source.indexOf(text)), last: clauseOf(source.lastIndexOf(text)) }));
  return placed.some(({ first }, index) => {
    const behind = placed.slice(index + 1);
    const earlier = behind.filter(({ last }) => last < first).length;
    return index < behind.length && earlier >= 2 && (behind.at(-1)?.last ?? first) < first;
  });
}

/** 将37中提升为 where the source has 将茄子溪中学提升为. */
export function replacesObject(claim: string, source: string): boolean {
  for (let at = 0; at < claim.length; at++) {
    const role = claim[at] as string;
    if (!/[将把由以被]/u.test(role)) continue;
    for (const behind of pairsBehind(claim, at)) {
      const object = claim.slice(at + 1, behind.at);
      const told = [
        ...source.matchAll(new RegExp(`${role}([\\p{Script=Han}\\d]{2,12}?)${behind.pair}`, 'gu')),
      ].map(([, other = '']) => other);
      if (told.length > 0 && !told.some((other) => akin(other, object))) return true;
      if (told.length > 0) break;
    }
  }
  return false;
}

function pairsBehind(claim: string, at: number): { pair: string; at: number }[] {
  const run = /^[\p{Script=Han}\d]*/u.exec(claim.slice(at + 1, at + 16))?.[0] ?? '';
  const pairs: { pair: string; at: number }[] = [];
  for (let i = 2; i + 2 <= run.length; i++)
    if (/^\p{Script=Han}{2}$/u.test(run.slice(i, i + 2)))
      pairs.push({ pair: run.slice(i, i + 2), at: at + 1 + i });
  return pairs;
}

/** One of them shortens the other: 茄中 for 茄子溪中学. */
function akin(a: string, b: string): boolean {
  return (
    [...a].every((character) => b.includes(character)) || [...b].every((character) => a.includes(character))
  );
}
