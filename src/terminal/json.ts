import type { Answer } from '../answer/answer.ts';

/**
 * One line of JSON. DEL, the C1 controls and the two Unicode line separators are escaped as well: the same
 * value for a program, harmless for a terminal and for tools that cut lines at U+2028.
 */
export function jsonLine(answer: Answer): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(answer).replace(/[\p{Cc}\u2028\u2029]/gu, escaped);
}
