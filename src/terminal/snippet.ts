const BEFORE = 12;

/** A stretch of a long text around the first of the words that it holds, cut marks at the ends. */
export function snippet(text: string, words: string, length: number): string {
  if (text.length <= length) return text;
  const found = firstMatch(text, words);
  const start = Math.max(0, Math.min(found - BEFORE, text.length - length));
  const end = start + length;
  const cut = text.slice(safeCut(text, start), safeCut(text, end)).trim();
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}

function firstMatch(text: string, words: string): number {
  const pieces = words.split(/[\s，,。？?！!、；;]+/).filter((piece) => piece.length > 1);
  for (const piece of pieces) {
    const at = text.indexOf(piece);
    if (at !== -1) return at;
  }
  const pairs = pieces.flatMap((piece) =>
    Array.from({ length: piece.length - 1 }, (_, at) => piece.slice(at, at + 2)),
  );
  const places = pairs.map((pair) => text.indexOf(pair)).filter((at) => at !== -1);
  return Math.min(...places, text.length) % text.length;
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
