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
  return foldPlain(text) ?? foldAny(text);
}

function foldAny(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(INVISIBLE, '');
}

/** Simplified otherwise in certain words than alone (沈默, 明瞭): by the phrases of OpenCC's dictionary. */
const BY_WORD = new Set('坏瞭藉覆沈哩甦衹');
/** By UTF-16 unit: 0 not looked at yet, 1 not plain, else the folded unit + 1. */
const plainUnits = new Uint32Array(0x10000);

/** Most texts are of characters that are folded each by itself, one for one; null for any other. Some ten times faster. */
function foldPlain(text: string): string | null {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let known = plainUnits[unit] as number;
    if (known === 0) {
      known = plainUnit(unit);
      plainUnits[unit] = known;
    }
    if (known === 1) return null;
    if (known - 1 === unit) continue;
    folded += text.slice(from, i) + String.fromCharCode(known - 1);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Line ends, blanks, ASCII, the dot in foreign names, quotation marks and dashes, CJK punctuation, Han, full-width ASCII: nothing here combines with a neighbour. */
function plainUnit(unit: number): number {
  const looked =
    unit === 0x0a ||
    unit === 0xa0 ||
    unit === 0xb7 ||
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x2010 && unit < 0x2020) ||
    (unit >= 0x3000 && unit < 0x3020) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit > 0xff00 && unit < 0xff5f);
  const character = String.fromCharCode(unit);
  if (!looked || BY_WORD.has(character)) return 1;
  const folded = foldAny(character);
  // A character that is simplified may be so in one word only: 干 but 乾坤.
  const isHan = unit >= 0x4e00 && unit < 0xa000;
  if (folded.length !== 1 || (isHan && folded !== character)) return 1;
  return folded.charCodeAt(0) + 1;
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

function placesUpTo(length: number): number[] {
  const places: number[] = [];
  for (let at = 0; at <= length; at++) places.push(at);
  return places;
}

/** Like `fold`, character by character, with the way back to the source's offsets. */
export function foldWithOffsets(source: string): FoldedText {
  const plain = foldPlain(source);
  if (plain !== null) return { text: plain, starts: placesUpTo(source.length) };
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
  return { text: simplifies(whole, text) ? whole : text, starts };
}

const HAN_UNIT = /\p{Script=Han}/u;

/** Marks that normalising puts in another order would no longer stand where their offsets say. */
function simplifies(whole: string, text: string): boolean {
  if (whole.length !== text.length) return false;
  for (let i = 0; i < text.length; i++)
    if (whole[i] !== text[i] && !(HAN_UNIT.test(whole[i] as string) && HAN_UNIT.test(text[i] as string)))
      return false;
  return true;
}
