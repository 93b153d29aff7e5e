import type { ContentTerm } from '../question/terms.ts';

/** How well a term is found in a text, and where. */
export interface TermMatch {
  /** 1 the word itself, less for another word that may stand for it or for parts of it, 0 not at all. */
  readonly factor: number;
  /** Offsets of the occurrences of what was found. */
  readonly positions: readonly number[];
  readonly found: string;
}

/** How near two words are in meaning, -1 to 1; undefined where one of them is not known. */
export type WordSimilarity = (a: string, b: string) => number | undefined;

/** A text to match in, with its words where meaning shall count too. */
export interface MatchedText {
  readonly folded: string;
  readonly words: readonly { readonly text: string; readonly start: number }[];
}

export const NONE: TermMatch = { factor: 0, positions: [], found: '' };
/** A long word counts by the share of its bigrams, when at least this share is there. */
const LEAST_PARTS = 0.5;
const PARTS_FACTOR = 0.75;

export function matchTerm(
  term: ContentTerm,
  { folded, words }: MatchedText,
  similarity: WordSimilarity,
): TermMatch {
  const letters = matchLetters(term, folded);
  if (letters.factor >= MEANING_FACTOR) return letters;
  const near = matchMeaning(term.text, words, similarity);
  return near.factor > letters.factor ? near : letters;
}

/** The same by what is written alone. */
export function matchLetters(term: ContentTerm, folded: string): TermMatch {
  const whole = occurrences(term.text, folded);
  if (whole.length > 0) return { factor: 1, positions: whole, found: term.text };
  let best = NONE;
  for (const { text, factor, notIn } of term.alternatives) {
    if (factor <= best.factor) continue;
    const positions = occurrences(text, folded).filter((at) => !insideAny(notIn, text, folded, at));
    if (positions.length > 0) best = { factor, positions, found: text };
  }
  const parts = matchParts(term.text, folded);
  return parts.factor > best.factor ? parts : best;
}

/** The term with those of its alternatives that a whole text writes: no stretch of it writes any other. */
export function narrowedTo(folded: string, term: ContentTerm): ContentTerm {
  const alternatives = term.alternatives.filter(({ text }) => folded.includes(text));
  return alternatives.length === term.alternatives.length ? term : { ...term, alternatives };
}

/** Whether any stretch of a text might match the narrowed term by letters. */
export function mayStandIn(folded: string, { text, alternatives }: ContentTerm): boolean {
  return alternatives.length > 0 || folded.includes(text) || partsIn(text, folded) >= LEAST_PARTS;
}

function partsIn(word: string, folded: string): number {
  if (word.length < 3) return 0;
  let found = 0;
  for (let i = 0; i + 1 < word.length; i++) if (folded.includes(word.slice(i, i + 2))) found += 1;
  return found / (word.length - 1);
}

/** Words of this similarity and less are strangers; from there on the factor grows up to that of a synonym. */
export const STRANGER = 0.4;
const KIN = 0.65;
const MEANING_FACTOR = 0.6;

/** A match by letters from which on no word of the same meaning is a better one. */
export function needsNoKin({ factor }: TermMatch): boolean {
  return factor >= MEANING_FACTOR;
}

/** What the nearest word in meaning, and how near it is, match. */
export function kinMatch(similarity: number, word: MatchedText['words'][number]): TermMatch {
  const factor = MEANING_FACTOR * Math.min(1, (similarity - STRANGER) / (KIN - STRANGER));
  return { factor, positions: [word.start], found: word.text };
}

function matchMeaning(word: string, words: MatchedText['words'], similarity: WordSimilarity): TermMatch {
  let best = 0;
  let found: MatchedText['words'][number] | null = null;
  for (const other of words) {
    if (other.text.length < 2) continue;
    const value = similarity(word, other.text) ?? 0;
    if (value <= best) continue;
    best = value;
    found = other;
  }
  return found === null || best <= STRANGER ? NONE : kinMatch(best, found);
}

function insideAny(longer: readonly string[], word: string, folded: string, at: number): boolean {
  return longer.some((text) => {
    const offset = text.indexOf(word);
    return offset !== -1 && folded.startsWith(text, at - offset) && at >= offset;
  });
}

function matchParts(word: string, folded: string): TermMatch {
  if (word.length < 3) return NONE;
  const positions: number[] = [];
  let found = 0;
  for (let i = 0; i + 1 < word.length; i++) {
    const at = occurrences(word.slice(i, i + 2), folded);
    if (at.length > 0) found += 1;
    positions.push(...at);
  }
  const share = found / (word.length - 1);
  return share < LEAST_PARTS ? NONE : { factor: PARTS_FACTOR * share, positions, found: word };
}

function occurrences(word: string, folded: string): readonly number[] {
  let at = folded.indexOf(word);
  if (at === -1) return NOWHERE;
  // 12 is not in 2012, nor a+1 in a+10.
  const opens = isDigit(word, 0);
  const ends = isDigit(word, word.length - 1);
  const positions: number[] = [];
  for (; at !== -1; at = folded.indexOf(word, at + 1)) {
    if (opens && isDigit(folded, at - 1)) continue;
    if (ends && isDigit(folded, at + word.length)) continue;
    positions.push(at);
  }
  return positions;
}

const NOWHERE: readonly number[] = [];

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
