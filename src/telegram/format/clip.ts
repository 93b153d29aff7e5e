const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** They would turn round, or hide, what stands beside them; joiners between emoji stay. */
const CONTROLS = /\p{Bidi_Control}|[\u200b\u2060\ufeff]|(?![\n\t])\p{Cc}/gu;

/** A person's words repeated in ours. */
export function harmless(text: string): string {
  return text.replace(CONTROLS, '');
}

/** At most `limit` UTF-16 units, ending in … where something was left out; no character is cut in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, cutBefore(text, limit - 1))}…`;
}

/** The last place at or before `limit` where the text can be cut without splitting a character. */
export function cutBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  const window = text.slice(0, limit + 16);
  let cut = 0;
  for (const { index } of graphemes.segment(window)) {
    if (index > limit) break;
    cut = index;
  }
  if (cut > 0) return cut;
  // One character longer than the limit: at least keep surrogate pairs together.
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
