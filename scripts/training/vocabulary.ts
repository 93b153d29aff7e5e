import type { Corpus } from './corpus.ts';

/** The words that get a vector, most frequent first, and what each word type of the corpus becomes. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Occurrences, parts of longer words included. */
  readonly counts: Float64Array;
  /** `own[type]`: the type's row, or -1. */
  readonly own: Int32Array;
  /** `parts[partStarts[type] ..< partStarts[type + 1]]`: rows of the shorter words inside it, or its characters. */
  readonly partStarts: Int32Array;
  readonly parts: Int32Array;
}

export const VOCABULARY_SIZE = 60_000;
const MIN_COUNT = 5;
/** A single Han character gets a row when it is found this often in any word: it stands in for words unknown. */
const MIN_CHARACTER_COUNT = 30;
const HAN = /^\p{Script=Han}$/u;

export function buildVocabulary({ types, parts, tokens }: Corpus): Vocabulary {
  const occurrences = new Float64Array(types.length);
  for (const token of tokens) if (token >= 0) occurrences[token] = (occurrences[token] as number) + 1;

  const counts = new Map<string, number>();
  const inside = new Map<string, number>();
  const add = (to: Map<string, number>, word: string, count: number) =>
    to.set(word, (to.get(word) ?? 0) + count);
  types.forEach((type, i) => {
    const count = occurrences[i] as number;
    add(counts, type, count);
    for (const part of parts[i] ?? []) add(counts, part, count);
    for (const character of type) if (HAN.test(character)) add(inside, character, count);
  });
  for (const [character, count] of inside) {
    if (count >= MIN_CHARACTER_COUNT) counts.set(character, Math.max(counts.get(character) ?? 0, MIN_COUNT));
  }
  const characters = new Set([...inside].filter(([, count]) => count >= MIN_CHARACTER_COUNT).map(([c]) => c));
  const frequent = [...counts]
    .filter(([word, count]) => count >= MIN_COUNT && !characters.has(word))
    .sort(byCount)
    .slice(0, VOCABULARY_SIZE - characters.size);
  const kept = [...frequent, ...[...characters].map((c): [string, number] => [c, counts.get(c) ?? 0])].sort(
    byCount,
  );

  const rows = new Map(kept.map(([word], row) => [word, row]));
  const own = Int32Array.from(types, (type) => rows.get(type) ?? -1);
  const lists = types.map((type, i): number[] => {
    const known = (parts[i] ?? []).flatMap((part) => rows.get(part) ?? []);
    if (known.length > 0 || own[i] !== -1) return known;
    return [...type].flatMap((character) => rows.get(character) ?? []);
  });
  const partStarts = new Int32Array(types.length + 1);
  lists.forEach((list, i) => {
    partStarts[i + 1] = (partStarts[i] as number) + list.length;
  });
  return {
    words: kept.map(([word]) => word),
    counts: Float64Array.from(kept, ([, count]) => count),
    own,
    partStarts,
    parts: Int32Array.from(lists.flat()),
  };
}

/** Most frequent first; by code units where equal, so that the order is the same everywhere. */
function byCount([a, countA]: [string, number], [b, countB]: [string, number]): number {
  return countB - countA || (a < b ? -1 : 1);
}
