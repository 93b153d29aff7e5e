import type { Contrast } from './contrasts.ts';

/** Letters that exclude each other where all else of a word is the same: 单校划片, 多校划片. */
const LETTERS: readonly string[] = [
  '单多双',
  '大小',
  '高低',
  '内外',
  '男女',
  '正副',
  '增减',
  '升降',
  '早晚',
  '快慢',
  '长短',
  '主客',
  '进出',
];
const LEAST_LENGTH = 3;

/** A longer word of the claim in whose stead the source has the same word with one letter turned into its opposite. */
export function letterContrast(words: readonly string[], source: string): Contrast | null {
  for (const word of words) {
    if (word.length < LEAST_LENGTH || source.includes(word)) continue;
    const told = turned(word).find((other) => source.includes(other));
    if (told !== undefined) return { claim: [word], source: told };
  }
  return null;
}

function turned(word: string): string[] {
  return [...word].flatMap((letter, at) =>
    LETTERS.filter((letters) => letters.includes(letter)).flatMap((letters) =>
      [...letters]
        .filter((other) => other !== letter)
        .map((other) => `${word.slice(0, at)}${other}${word.slice(at + 1)}`),
    ),
  );
}
