import { foldWithOffsets } from './fold.ts';

const HAN = /\p{Script=Han}/gu;

/** A text with each Traditional character simplified, and nothing else changed: every character keeps its place. */
export function simplified(text: string): string {
  const folded = foldWithOffsets(text).text;
  if (folded.length !== text.length) return text;
  return text.replace(HAN, (character, at: number) =>
    character.length === 1 ? (folded[at] ?? character) : character,
  );
}
