import { findFigures } from '../text/figures.ts';

const QUOTED = /[“《][^“”《》]{1,40}[”》]/gu;
/** Stands for a comma that parts nothing. */
const HELD = '\u{E000}';
const MATTER = /\p{Script=Han}{2,}|\d/u;

/**
 * Splits a folded statement into the claims that it makes. A piece that states nothing to compare yet (在金牛区,)
 * goes before the next; one without matter of its own stays with the piece before it.
 */
export function splitClaims(folded: string): string[] {
  const claims: string[] = [];
  let lead = '';
  // “爱上阅读,点亮生命” is one name.
  const whole = folded.replace(QUOTED, (name) => name.replace(/[,，;；。!！]/gu, HELD));
  for (const piece of whole.split(/[,，;；。!！]+/u)) {
    const text = piece.trim().replaceAll(HELD, ',');
    if (!MATTER.test(text)) continue;
    const states =
      findFigures(text).some(({ kind }) => kind === 'quantity' || kind === 'percent' || kind === 'ordinal') ||
      text.length >= 8;
    if (!states) {
      if (claims.length > 0) claims[claims.length - 1] += `,${text}`;
      else lead += `${text},`;
      continue;
    }
    claims.push(`${lead}${text}`);
    lead = '';
  }
  if (claims.length === 0) return [folded];
  return lead === '' ? claims : [...claims.slice(0, -1), `${claims.at(-1)},${lead}`];
}
