import { likesOf } from '../../check/contrasts.ts';
import { FUNCTION_WORDS } from '../../question/phrases.ts';
import { findFigures } from '../../text/figures.ts';
import type { Segmenter } from '../../text/segmenter.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { LIGHT_WORDS } from './lightWords.ts';

/** A word of a claim that its source must bear out. */
export interface ClaimWord {
  readonly text: string;
  /** Offset in the claim's folded text. */
  readonly start: number;
  /** Says what is told; a light one only joins it up. */
  readonly telling: boolean;
}

/** A single character that carries no matter. */
const FREE_CHARACTER =
  /[的了着过得地之其是有在和与及跟同对把被将让使从到至向往由于为给用以按这那该此它他她也都就还又才很更最太已曾正再只仅约来去上下里中内外前后间等个些每各全要会能可应而且并或因所名位家条项人年月日时达共计余多近超每则即作做设开建自同等占]/u;

/**
 * The words of a stretch of a claim, figures and the given names apart: those are proved in their own way.
 *
 * @param names stretches that are proved apart: names of units
 */
export function claimWords(
  folded: string,
  names: readonly { readonly start: number; readonly end: number }[],
  segmenter: Segmenter,
): ClaimWord[] {
  const apart = [...names, ...findFigures(folded)];
  const words: ClaimWord[] = [];
  let start = 0;
  for (const text of segmenter.words(folded)) {
    const at = start;
    start += text.length;
    const own = outside(text, at, apart);
    if (own === '' || !/[\p{L}\p{N}]/u.test(own) || FUNCTION_WORDS.has(own)) continue;
    if (own.length === 1 && FREE_CHARACTER.test(own)) continue;
    words.push({ text: own, start: at, telling: !LIGHT_WORDS.has(own) });
  }
  return words;
}

function outside(
  text: string,
  at: number,
  apart: readonly { readonly start: number; readonly end: number }[],
): string {
  return [...text]
    .filter((_, index) => !apart.some(({ start, end }) => at + index >= start && at + index < end))
    .join('');
}

/** A synonym may stand for a word in a claim; what is merely wider or narrower may not. */
const SYNONYM = 0.8;

/** Words of doing that writers take for one another. */
const ALIKE: readonly (readonly string[])[] = [
  ['引进', '引入', '招引', '引育'],
  ['培养', '培育', '引育'],
  ['增加', '新增'],
  ['开办', '开设', '兴办'],
  ['选派', '派出'],
  ['评为', '获评', '评选为'],
];

/** How a source says a claim's word: 1 by its letters, a little less by a synonym, 0 not at all. */
export function saysWord(text: string, source: string, thesaurus: Thesaurus): number {
  if (source.includes(text)) return 1;
  const others = thesaurus.alternatives(text).filter(({ factor }) => factor >= SYNONYM);
  for (const other of others) {
    if (source.includes(other.text) && !other.notIn.some((longer) => source.includes(longer))) return 0.9;
  }
  if (ALIKE.some((group) => group.includes(text) && group.some((other) => source.includes(other))))
    return 0.9;
  if (likesOf(text).some((other) => source.includes(other))) return 0.9;
  return drawnTogether(text, source) || pieced(text, source) ? 0.8 : 0;
}

/** 符合条件 for 符合交流轮岗条件. */
function pieced(word: string, source: string): boolean {
  if (!/^(?:\p{Script=Han}{2}){2,4}$/u.test(word)) return false;
  return (word.match(/../gu) ?? []).every((piece) => source.includes(piece));
}

/** 家校 for 家庭学校, 特色学校 for 特色校: the word's characters in their order, few others between. */
function drawnTogether(word: string, source: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(word)) return false;
  const room = word.length + Math.max(1, word.length - 1);
  for (
    let at = source.indexOf(word[0] as string);
    at !== -1;
    at = source.indexOf(word[0] as string, at + 1)
  ) {
    let next = at;
    let found = 1;
    while (found < word.length) {
      next = source.indexOf(word[found] as string, next + 1);
      if (next === -1 || next >= at + room) break;
      found += 1;
    }
    if (found === word.length && !/[,，;；。]/u.test(source.slice(at, next))) return true;
  }
  return false;
}
