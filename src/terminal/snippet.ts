/** How far a snippet may move on to begin after a mark of punctuation, or back to show what goes before. */
const LEAD = 16;
/** Enough to choose from; each is compared with all the others. */
const MOST_HITS = 200;
const PUNCTUATION = /[\s，,。？?！!、；;：:“”"]+/;

/**
 * The stretch of a long text that holds most of what was looked for, beginning at a clause where one is near,
 * with … where it was cut. Words are matched by pairs of characters: a question is seldom in the text whole.
 */
export function snippet(text: string, words: string, length: number): string {
  if (text.length <= length) return text;
  const start = startOf(text, bestPlace(text, words, length), length);
  const end = Math.min(start + length, text.length);
  const cut = text.slice(safeCut(text, start), safeCut(text, end));
  return `${start > 0 ? '…' : ''}${cut.trim()}${end < text.length ? '…' : ''}`;
}

/** The first place from which a stretch of that length holds the most different pairs. */
function bestPlace(text: string, words: string, length: number): number {
  const pairs = new Set(words.split(PUNCTUATION).flatMap(pairsOf));
  const hits = [...pairs].flatMap((pair) => placesOf(text, pair).map((at) => ({ at, pair })));
  hits.sort((a, b) => a.at - b.at);
  hits.splice(MOST_HITS);
  let best = 0;
  let most = 0;
  for (const { at } of hits) {
    const inside = hits.filter((hit) => hit.at >= at && hit.at + 2 <= at + length - LEAD);
    const different = new Set(inside.map(({ pair }) => pair)).size;
    if (different > most) {
      best = at;
      most = different;
    }
  }
  return best;
}

function startOf(text: string, place: number, length: number): number {
  const latest = Math.min(place, text.length - length);
  const earliest = Math.max(0, latest - LEAD);
  const before = text.slice(earliest, latest);
  const clause = /^.*[，,。？?！!；;：:]/su.exec(before);
  return clause === null ? earliest : earliest + clause[0].length;
}

function pairsOf(piece: string): string[] {
  return Array.from({ length: Math.max(0, piece.length - 1) }, (_, at) => piece.slice(at, at + 2));
}

function placesOf(text: string, pair: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 1)) places.push(at);
  return places;
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
