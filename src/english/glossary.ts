import data from './glossary.json' with { type: 'json' };
import { verbBases } from './inflection.ts';
import { readWords, type Word } from './words.ts';

export interface Found<T> {
  readonly value: T;
  /** How many words it takes. */
  readonly length: number;
}

/** A phrase of the glossary in Chinese. */
export interface Term {
  readonly kind: 'thing' | 'deed' | 'time';
  readonly zh: string;
}

/** English phrases of the field with their Chinese, from glossary.json. */
export interface Glossary {
  /** Things and times at a place in a text, then deeds: the longest of each. */
  thing(words: readonly Word[], at: number): Found<Term> | null;
  deed(words: readonly Word[], at: number): Found<Term> | null;
  /** The Chinese for a message that is taken as a whole: chatting, asking on. */
  message(text: string): string | null;
  /** Words that carry a sentence, not its matter. */
  isIdle(word: Word): boolean;
  /** The measure word that goes with a Chinese noun; empty where none is sure. */
  measureOf(zh: string): string;
  /** Chinese as it comes out word by word → as documents write it. */
  smooth(zh: string): string;
  /** Pieces of names of places and schools: 区 → district. */
  readonly nameParts: Readonly<Record<string, readonly string[]>>;
  /** Places that aren't spelled by their pinyin: 西藏 → tibet. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

type Table = Readonly<Record<string, readonly string[]>>;

export function createGlossary(): Glossary {
  const things = new Map<string, Term>();
  const deeds = new Map<string, Term>();
  let longest = 1;
  const add = (table: Table, kind: Term['kind'], into: Map<string, Term>) => {
    for (const [zh, phrases] of Object.entries(table)) {
      for (const phrase of phrases) {
        const words = readWords(phrase);
        longest = Math.max(longest, words.length);
        const key = keyOf(words);
        // The first in the file counts.
        if (!into.has(key)) into.set(key, { kind, zh });
      }
    }
  };
  add(data.things, 'thing', things);
  add(data.times, 'time', things);
  add(data.deeds, 'deed', deeds);
  const messages = new Map(
    Object.entries(data.messages).flatMap(([zh, texts]) => texts.map((text) => [bare(text), zh] as const)),
  );
  const idle = new Set(data.idle.flatMap((line) => line.split(' ')));
  const measures = Object.entries(data.measures).map(
    ([measure, nouns]) => [measure, new RegExp(`(?:${nouns.join('|')})$`, 'u')] as const,
  );
  const longestFrom = (words: readonly Word[], at: number, find: (length: number) => Term | undefined) => {
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      if (words[at + length - 1]?.kind === 'mark') continue;
      const value = find(length);
      if (value !== undefined) return { value, length };
    }
    return null;
  };
  return {
    thing: (words, at) =>
      longestFrom(words, at, (length) => {
        const said = things.get(keyOf(words.slice(at, at + length)));
        if (said !== undefined || length < 2) return said;
        // Preventing myopia, passed the exam: a phrase with a verb's form before it.
        const rest = keyOf(words.slice(at + 1, at + length));
        for (const base of verbBases(words[at]?.lower ?? '')) {
          const term = things.get(`${base} ${rest}`);
          if (term !== undefined) return term;
        }
        return undefined;
      }),
    deed: (words, at) =>
      longestFrom(words, at, (length) => {
        const rest = keyOf(words.slice(at + 1, at + length));
        for (const base of verbBases(words[at]?.lower ?? '')) {
          const term = deeds.get(rest === '' ? base : `${base} ${rest}`);
          if (term !== undefined) return term;
        }
        return undefined;
      }),
    message: (text) => {
      const whole = messages.get(bare(text));
      if (whole !== undefined) return whole;
      // Hello, thank you!
      const parts = text.split(/[,.!;?]+/u).filter((part) => part.trim() !== '');
      const each = parts.map((part) => messages.get(bare(part)));
      return each.length > 0 && each.every((zh) => zh !== undefined) ? (each.at(-1) ?? null) : null;
    },
    isIdle: ({ lower, kind }) => kind === 'word' && (idle.has(lower) || /.{3}ly$/u.test(lower)),
    measureOf: (zh) => measures.find(([, nouns]) => nouns.test(zh))?.[0] ?? '',
    smooth: (zh) => Object.entries(data.smoothed).reduce((text, [from, to]) => text.replaceAll(from, to), zh),
    nameParts: data.nameParts,
    places: data.places,
  };
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ noun }) => noun).join(' ');
}

/** A message without what doesn't change its wish. */
function bare(text: string): string {
  return readWords(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ (?:so much|very much|lot|indeed|there|please|again|bot|everyone|all)$/u, '');
}
