import { Converter } from 'opencc-js/t2cn';

type Convert = (text: string) => string;

let toSimplified: Convert | undefined;

/** Traditional → Simplified. The converter is built at first use: most texts never need it. */
function simplify(text: string): string {
  const convert: Convert = toSimplified ?? Converter({ from: 't', to: 'cn' });
  toSimplified = convert;
  return convert(text);
}

/**
 * The form in which texts are compared, never shown: NFKC, lower case, Traditional → Simplified,
 * invisible characters left out, Chinese quotation marks and dashes left alone. Full-width punctuation becomes
 * half-width.
 */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(INVISIBLE, '');
}

/** Zero-width and bidirectional marks, soft hyphens: pasted along, never meant. */
const INVISIBLE = /\p{Cf}/gu;

/** A folded text that knows where each of its UTF-16 units came from. */
export interface FoldedText {
  readonly text: string;
  /** `starts[i]`: offset in the source of the character that gave folded unit i; one more at the end. */
  readonly starts: readonly number[];
}

/** Texts consist of some thousand different characters: each is folded once. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = fold(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** Like `fold`, character by character, with the way back to the source's offsets. */
export function foldWithOffsets(source: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  let offset = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i++) starts.push(offset);
    text += folded;
    offset += character.length;
  }
  starts.push(offset);
  // Some characters are simplified by the word that they stand in: 哪吒. Where that changes no length, it counts.
  const whole = fold(source);
  return { text: whole.length === text.length ? whole : text, starts };
}
