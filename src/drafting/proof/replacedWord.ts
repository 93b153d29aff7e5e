import type { Thesaurus } from '../../text/thesaurus.ts';
import type { CountedClause } from './figuresHold.ts';
import type { Site } from './site.ts';
import { saysWord } from './words.ts';

/** Characters that a clause and its source share around what was replaced, and of that itself. */
const LEAST_SHARED = 6;
const LONGEST = 8;
/** Characters by which the end of a stretch is found again. */
const ANCHOR = 3;
const MARKS_AT_ENDS = /^[\s,;:。、]+|[\s,;:。、]+$/gu;

/**
 * A telling word that stands where the source's clause, otherwise the same, has another: 骨干学生示范引领 for
 * 骨干教师示范引领. That the source has it elsewhere doesn't bear that out. Null where there is none; left out or
 * put in is not replaced.
 */
export function replacedWord(clause: CountedClause, site: Site, thesaurus: Thesaurus): string | null {
  const { sentence, start, end } = site;
  const opened = clause.names.find((name) => name.start === 0)?.end ?? 0;
  const own = bare(clause.folded.slice(opened));
  const replaced: string[] = [];
  for (const piece of sentence.clauses) {
    if (piece.end <= start || piece.start >= end) continue;
    const told = bare(sentence.folded.slice(piece.start, piece.end));
    // Said as it stands, or with less: nothing is replaced, whatever another clause says.
    if (told.includes(own)) return null;
    const hole = holeBetween(own, stretchOf(told, own));
    if (hole === null) continue;
    const at = clause.folded.indexOf(own) + hole.start;
    const word = clause.words.find(
      ({ text, start: from, telling }) =>
        telling &&
        from < at + hole.own.length &&
        from + text.length > at &&
        saysWord(text, hole.around, thesaurus) === 0,
    );
    if (word !== undefined) replaced.push(word.text);
  }
  return replaced[0] ?? null;
}

/** Of a longer clause the stretch that begins and ends as the claim's does, where there is such a one. */
function stretchOf(told: string, own: string): string {
  const tail = told.lastIndexOf(own.slice(-ANCHOR));
  const upTo = tail === -1 ? told : told.slice(0, tail + ANCHOR);
  const head = upTo.indexOf(own.slice(0, ANCHOR));
  return head === -1 ? upTo : upTo.slice(head);
}

interface Hole {
  readonly start: number;
  readonly own: string;
  /** What the source has there, with the letters beside it: words don't end where the difference does. */
  readonly around: string;
}

function holeBetween(own: string, told: string): Hole | null {
  const most = Math.min(own.length, told.length);
  let before = 0;
  while (before < most && own[before] === told[before]) before += 1;
  let behind = 0;
  while (behind < most - before && own.at(-1 - behind) === told.at(-1 - behind)) behind += 1;
  const here = own.slice(before, own.length - behind);
  const there = told.slice(before, told.length - behind);
  const short = here.length <= LONGEST && there.length <= LONGEST;
  if (before + behind < LEAST_SHARED || !short || !isWord(here) || !isWord(there)) return null;
  return {
    start: before,
    own: here,
    around: told.slice(Math.max(0, before - 2), told.length - behind + 2),
  };
}

function isWord(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/\d/u.test(text);
}

function bare(text: string): string {
  return text.replace(MARKS_AT_ENDS, '');
}
