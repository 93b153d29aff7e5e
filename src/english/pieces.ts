import { type Asking, findAsking } from './asking.ts';
import { type Figure, findFigure } from './figures.ts';
import type { Glossary } from './glossary.ts';
import { isPastForm } from './inflection.ts';
import type { NameFinder } from './names.ts';
import { findTime } from './times.ts';
import type { Word } from './words.ts';

/** A stretch of an English question, with the Chinese that it stands for. */
export type Piece =
  | { readonly kind: 'unit' | 'place' | 'time'; readonly zh: string }
  | { readonly kind: 'figure'; readonly zh: string; readonly counts: boolean }
  /** `known` is false for a word that stays as it was typed. */
  | { readonly kind: 'thing'; readonly zh: string; readonly known: boolean; readonly plural: boolean }
  | { readonly kind: 'deed'; readonly zh: string; readonly past: boolean }
  | { readonly kind: 'ask'; readonly asking: Asking }
  /** A preposition, 'to' included. */
  | { readonly kind: 'link'; readonly word: string }
  | { readonly kind: 'join'; readonly zh: '和' | '或' | '、' }
  | { readonly kind: 'aux'; readonly word: string; readonly base: 'be' | 'do' | 'have' | 'can' }
  | { readonly kind: 'grade'; readonly zh: string }
  | { readonly kind: 'not' | 'there' | 'stop' };

export interface PieceReader {
  read(words: readonly Word[]): Piece[];
}

export interface PieceReaderParts {
  readonly glossary: Glossary;
  readonly names: NameFinder;
  /** A word of the documents that sounds like this, for names of schools and people; null where there is none. */
  readonly wordBySound: (spelling: string) => string | null;
}

const LINKS = new Set(
  'of for in on by with from to at about among between into within inside across through throughout during towards toward against under via as regarding concerning per than'.split(
    ' ',
  ),
);
const AUXILIARIES: Readonly<Record<string, 'be' | 'do' | 'have' | 'can'>> = Object.fromEntries([
  ...'is are was were am be been being'.split(' ').map((word) => [word, 'be'] as const),
  ...'do does did done doing'.split(' ').map((word) => [word, 'do'] as const),
  ...'have has had having'.split(' ').map((word) => [word, 'have'] as const),
  ...'can could will would shall should may might must'.split(' ').map((word) => [word, 'can'] as const),
]);
const GRADES: Readonly<Record<string, string>> = {
  higher: '更高',
  highest: '最高',
  lower: '更低',
  lowest: '最低',
  more: '更多',
  most: '最多',
  fewer: '更少',
  fewest: '最少',
  larger: '更大',
  largest: '最大',
  bigger: '更大',
  biggest: '最大',
  better: '更好',
  best: '最好',
};
const OTHER_KINDS = new Set(['county', 'city', 'banner', 'prefecture', 'province']);
/** Of words that are both, what tells the noun. */
const BEFORE_NOUN = new Set([
  'of',
  'for',
  'in',
  'on',
  'with',
  'what',
  'which',
  'much',
  'many',
  'and',
  'total',
  'new',
]);

export function createPieceReader({ glossary, names, wordBySound }: PieceReaderParts): PieceReader {
  const knows = (words: readonly Word[], at: number) =>
    glossary.thing(words, at) !== null ||
    glossary.deed(words, at) !== null ||
    glossary.isIdle(words[at] as Word);

  /** Capitalised words that no list holds: another place, or a name by its sound. */
  const nameAt = (words: readonly Word[], at: number): { piece: Piece; length: number } | null => {
    const place = names.place(words, at);
    if (place !== null) return { piece: { kind: 'place', zh: place.value }, length: place.length };
    let longest = at;
    while (
      longest < Math.min(words.length, at + 3) &&
      words[longest]?.capital === true &&
      !knows(words, longest)
    )
      longest += 1;
    for (let end = longest; end > at; end--) {
      const spelling = words
        .slice(at, end)
        .map(({ lower }) => lower)
        .join('');
      const zh = spelling.length < 4 ? null : wordBySound(spelling);
      if (zh !== null) return { piece: { kind: 'thing', zh, known: true, plural: false }, length: end - at };
    }
    // A school's name counts before a district that sounds like it and isn't said to be one.
    const county = names.county(words, at);
    return county === null ? null : { piece: { kind: 'place', zh: county.value }, length: county.length };
  };

  const at = (words: readonly Word[], i: number): { piece: Piece | null; length: number } => {
    const word = words[i] as Word;
    if (word.kind === 'code')
      return { piece: { kind: 'thing', zh: word.text, known: true, plural: false }, length: 1 };
    if (word.kind === 'mark') {
      if (word.text === ',') return { piece: { kind: 'join', zh: '、' }, length: 1 };
      if (/^[\p{Script=Han}]/u.test(word.text))
        return { piece: { kind: 'thing', zh: word.text, known: true, plural: false }, length: 1 };
      return { piece: /[;:.!?]/u.test(word.text) ? { kind: 'stop' } : null, length: 1 };
    }
    const unit = names.unit(words, i);
    if (unit !== null && OTHER_KINDS.has(words[i + unit.length]?.lower ?? '')) {
      // Heping County is another place than Heping District.
      const place = names.place(words, i);
      if (place !== null && place.length > unit.length)
        return { piece: { kind: 'place', zh: place.value }, length: place.length };
    }
    if (unit !== null) return { piece: { kind: 'unit', zh: unit.value }, length: unit.length };
    const asking = findAsking(words, i);
    const thing = glossary.thing(words, i);
    const deed = glossary.deed(words, i);
    const longest = Math.max(thing?.length ?? 0, deed?.length ?? 0);
    if (asking !== null && asking.length >= longest) {
      return { piece: { kind: 'ask', asking: asking.value }, length: asking.length };
    }
    const time = findTime(words, i);
    if (time !== null && time.length >= longest)
      return { piece: { kind: 'time', zh: time.value }, length: time.length };
    const figure = findFigure(words, i);
    if (figure !== null && figure.length >= longest)
      return { piece: toFigure(figure.value), length: figure.length };
    if (
      longest > 1 ||
      (longest === 1 && AUXILIARIES[word.lower] === undefined && GRADES[word.lower] === undefined)
    ) {
      const isThing =
        thing !== null &&
        (thing.length > (deed?.length ?? 0) ||
          (thing.length === deed?.length &&
            (word.article !== '' || BEFORE_NOUN.has(words[i - 1]?.lower ?? ''))));
      if (isThing || deed === null) {
        const { value, length } = thing as NonNullable<typeof thing>;
        const last = words[i + length - 1] as Word;
        return value.kind === 'time'
          ? { piece: { kind: 'time', zh: value.zh }, length }
          : { piece: { kind: 'thing', zh: value.zh, known: true, plural: last.lower !== last.noun }, length };
      }
      return {
        piece: { kind: 'deed', zh: deed.value.zh, past: isPastForm(word.lower) },
        length: deed.length,
      };
    }
    const grade = GRADES[word.lower];
    if (grade !== undefined) return { piece: { kind: 'grade', zh: grade }, length: 1 };
    const base = AUXILIARIES[word.lower];
    if (base !== undefined) return { piece: { kind: 'aux', word: word.lower, base }, length: 1 };
    if (word.lower === 'not' || word.lower === 'no' || word.lower === 'without')
      return { piece: { kind: 'not' }, length: 1 };
    if (word.lower === 'and' || word.lower === 'or')
      return { piece: { kind: 'join', zh: word.lower === 'and' ? '和' : '或' }, length: 1 };
    if (word.lower === 'there') return { piece: { kind: 'there' }, length: 1 };
    if (LINKS.has(word.lower)) return { piece: { kind: 'link', word: word.lower }, length: 1 };
    if (word.lower === 'first') {
      // The first to pass, first set up; the first pilots.
      const ahead = words[i + 1]?.lower === 'to' || glossary.deed(words, i + 1) !== null;
      return { piece: { kind: 'thing', zh: ahead ? '率先' : '首批', known: true, plural: false }, length: 1 };
    }
    const name = word.capital ? nameAt(words, i) : null;
    if (name !== null) return name;
    if (glossary.isIdle(word)) return { piece: null, length: 1 };
    return {
      piece: { kind: 'thing', zh: ` ${word.text} `, known: false, plural: word.lower !== word.noun },
      length: 1,
    };
  };

  return {
    read(words) {
      const pieces: Piece[] = [];
      for (let i = 0; i < words.length; ) {
        const { piece, length } = at(words, i);
        // Resources shared online: it goes before what it follows.
        if (length === 1 && words[i]?.lower === 'online' && pieces.at(-1)?.kind === 'thing')
          pieces.push({ kind: 'link', word: 'via' });
        if (piece !== null) pieces.push(piece);
        i += length;
      }
      return pieces;
    },
  };
}

function toFigure({ zh, counts }: Figure): Piece {
  return { kind: 'figure', zh, counts };
}
