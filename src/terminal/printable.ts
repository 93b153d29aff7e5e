import { stripVTControlCharacters } from 'node:util';

// All but tab and line feed, with the marks that turn the direction of writing.
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\ufeff]/gu;
const BREAKS = /[\n\t\u2028\u2029]+/g;

/**
 * Text that is safe to show on a terminal. A document or a question can hold escape sequences that would
 * recolour, retitle or rewrite the screen: known sequences go whole, and then every control character that is
 * left, so that an unknown one is at worst a few stray letters.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(CONTROLS, '');
}

/** The same on one line, for places where a line break would fake another line. */
export function printableLine(text: string): string {
  return printable(text).replace(BREAKS, ' ').trim();
}

// East Asian wide and full-width characters, and the emoji that this program prints.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((columns, character) => columns + (WIDE.test(character) ? 2 : 1), 0);
}
