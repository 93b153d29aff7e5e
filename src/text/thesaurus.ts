import data from './thesaurus.json' with { type: 'json' };

/** Another way to write a word. */
export interface Alternative {
  readonly text: string;
  /** How far it may stand for the word, 0 to 1. */
  readonly factor: number;
  /** Longer strings in which it is no such word: 建成 in 党建成果. */
  readonly notIn: readonly string[];
  /** Stands for what was said only as a guess at what is meant: a paragraph that writes it need not tell of the thing asked for. */
  readonly guessed?: true;
}

/** How people ask against how documents write: 换学校 for 交流轮岗. */
export interface Thesaurus {
  has(word: string): boolean;
  alternatives(word: string): readonly Alternative[];
}

const SYNONYM = 0.85;
const NARROWER = 0.6;
const OF_SYNONYM = 0.5;

export function createThesaurus(): Thesaurus {
  const byWord = new Map<string, Map<string, number>>();
  const add = (word: string, other: string, factor: number) => {
    if (word === other) return;
    const known = byWord.get(word) ?? new Map<string, number>();
    known.set(other, Math.max(factor, known.get(other) ?? 0));
    byWord.set(word, known);
  };
  for (const { words } of data.groups) {
    for (const word of words) for (const other of words) add(word, other, SYNONYM);
  }
  // What says the same covers the same: 基层党组织 as 党组织.
  const sayTheSame = new Map<string, Set<string>>();
  for (const { words } of data.groups)
    for (const word of words) {
      const known = sayTheSame.get(word) ?? new Set([word]);
      sayTheSame.set(word, known);
      for (const other of words) known.add(other);
    }
  for (const { word, covers } of data.hypernyms)
    for (const each of sayTheSame.get(word) ?? [word])
      for (const other of covers) add(each, other, each === word ? NARROWER : OF_SYNONYM);
  const guards = new Map(data.guards.map((guard) => [guard.word, guard.not_in]));
  const lists = new Map(
    [...byWord].map(([word, others]) => [
      word,
      [...others].map(([text, factor]): Alternative => ({ text, factor, notIn: guards.get(text) ?? [] })),
    ]),
  );
  return {
    has: (word) => lists.has(word),
    alternatives: (word) => lists.get(word) ?? [],
  };
}
