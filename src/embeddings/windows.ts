/** A sentence's or a clause's end, the best first. */
const CUTS = [/[。！？!?\n]/u, /[；;，,、：:\s]/u];

/**
 * The text in parts that each fit, so that nothing of a long one is lost to a model's limit: halves, and halves
 * of halves, cut near their middle after a sentence or a clause, never inside a surrogate pair. The parts joined
 * are the text.
 */
export function windowsOf(text: string, fits: (part: string) => boolean): string[] {
  // Two units may be one character, which can't be cut any more.
  if (text.length <= 2 || fits(text)) return [text];
  const at = cutNear(text);
  return [...windowsOf(text.slice(0, at), fits), ...windowsOf(text.slice(at), fits)];
}

function cutNear(text: string): number {
  const middle = Math.floor(text.length / 2);
  const reach = Math.ceil(text.length / 4);
  for (const cut of CUTS)
    for (let distance = 0; distance < reach; distance++)
      for (const at of [middle + distance, middle - distance]) if (cut.test(text[at - 1] ?? '')) return at;
  const insidePair =
    /[\udc00-\udfff]/.test(text[middle] ?? '') && /[\ud800-\udbff]/.test(text[middle - 1] ?? '');
  return insidePair ? middle + 1 : middle;
}

/** Lone surrogates as U+FFFD: they have no UTF-8, and servers and tokenizers stumble over them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
